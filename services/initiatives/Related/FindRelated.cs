using Samen.Contracts.Initiatives;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>
/// Finds the initiatives and facilities that may be about the same: of the same need, with a component in common, or of a need whose
/// words are alike.
/// </summary>
internal static class FindRelated
{
    private const int Most = 10;

    /// <summary>At most ten of each kind, those with most in common first.</summary>
    public static async Task<IReadOnlyList<RelatedView>> Run(Reading reading, RelatedTo to)
    {
        var same = await RelatedStore.WithMerged(reading, to.Needs);
        var alike = to.Title is { } title
            ? await RelatedStore.WithMerged(
                reading,
                [.. (await SimilarNeeds.To(reading, title, to.Description, null)).Select(n => n.Need.Id)]
            )
            : [];
        var initiatives = (await RelatedStore.Initiatives(reading, [.. same.Union(alike)], to.ComponentKeys))
            .Where(row => row.Id != to.Except)
            .ToLookup(row => row.Id);
        // Facilities that come of the initiative itself are shown there.
        var facilities = (await RelatedStore.Facilities(reading, [.. initiatives.Select(i => i.Key)], to.ComponentKeys))
            .Where(row => row.OriginId is null || row.OriginId != to.Except)
            .ToLookup(row => row.Id);
        var reasons = initiatives.ToDictionary(
            one => one.Key,
            one => Reasons(one, need => same.Contains(need), need => alike.Contains(need))
        );
        var found = (await InitiativeStore.Of(reading, [.. initiatives.Select(i => i.Key)]))
            .Where(i => !to.OnlyRunning || !(i.IsTurnedDown || i.IsEnded))
            .Select(i => View(i, reasons[i.Id], initiatives[i.Id]));
        var built = (await FacilityStore.Of(reading, [.. facilities.Select(f => f.Key)])).Select(f =>
            View(
                f,
                Reasons(
                    facilities[f.Id],
                    id => reasons.GetValueOrDefault(id)?.Contains(RelatedReason.SameNeed) == true,
                    id => reasons.GetValueOrDefault(id)?.Contains(RelatedReason.LikeWords) == true
                ),
                facilities[f.Id]
            )
        );
        return [.. Best(built.Where(f => f.Reasons.Count > 0)), .. Best(found)];
    }

    private static IReadOnlyList<RelatedReason> Reasons(IEnumerable<RelatedRow> rows, Func<Guid, bool> isSame, Func<Guid, bool> isAlike)
    {
        var all = rows.ToList();
        var (ofSame, ofAlike) = (all.Exists(r => r.OriginId is { } id && isSame(id)), all.Exists(r => r.OriginId is { } id && isAlike(id)));
        return
        [
            .. ofSame ? [RelatedReason.SameNeed] : Array.Empty<RelatedReason>(),
            .. all.Exists(row => row.ComponentKey is not null) ? [RelatedReason.SameComponent] : Array.Empty<RelatedReason>(),
            .. ofAlike && !ofSame ? [RelatedReason.LikeWords] : Array.Empty<RelatedReason>(),
        ];
    }

    private static IEnumerable<RelatedView> Best(IEnumerable<RelatedView> all) =>
        all.OrderBy(one => one.Reasons.Count == 0 ? int.MaxValue : (int)one.Reasons[0])
            .ThenByDescending(one => one.Reasons.Count)
            .ThenByDescending(one => one.ComponentKeys.Count)
            .ThenBy(one => one.Title, StringComparer.Ordinal)
            .ThenBy(one => one.Id)
            .Take(Most);

    private static RelatedView View(Initiative i, IReadOnlyList<RelatedReason> reasons, IEnumerable<RelatedRow> rows) =>
        new(RelatedKind.Initiative, i.Id, i.Title, i.Status, null, reasons, Shared(rows));

    private static RelatedView View(Facility f, IReadOnlyList<RelatedReason> reasons, IEnumerable<RelatedRow> rows) =>
        new(RelatedKind.Facility, f.Id, f.Name, null, f.Phase, reasons, Shared(rows));

    private static IReadOnlyList<string> Shared(IEnumerable<RelatedRow> rows) =>
        ReferenceComponents.InOrder(rows.Select(row => row.ComponentKey).OfType<string>());
}
