using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// What merging does to needs and signatures. A merged need keeps what was signed there; the need that stays gets a copy of each
/// signature that it lacks, which says by way of which need. So undoing takes the copies away and nothing else.
/// </summary>
internal static class JoinedNeeds
{
    /// <summary>Both needs, held in one order, so that two who merge the same don't wait for each other.</summary>
    public static async Task<(Need Need, Need Into)> Held(Work work, Guid need, Guid into)
    {
        var held = new Dictionary<Guid, Need?>();
        foreach (var id in new[] { need, into }.Distinct().Order())
            held[id] = await NeedStore.Held(work, id);
        return (
            held[need] ?? throw Refused.NotFound("need"),
            held[into] ?? throw Refused.Invalid("/intoNeedId", "unknown", "There is no such need.")
        );
    }

    /// <summary>Leads a need, and those that were merged into it, to another, and tells it.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="need">The need that goes on in the other.</param>
    /// <param name="into">The other.</param>
    /// <param name="by">CBS code of the municipality that agreed; null: the Taskforce decided.</param>
    /// <param name="reason">Why.</param>
    /// <param name="now">The current time.</param>
    public static async Task Join(Work work, Need need, Need into, string? by, string reason, DateTimeOffset now)
    {
        foreach (var one in await NeedStore.MergedInto(work, need.Id))
            await NeedStore.Lead(work, one with { MergedInto = into.Id });
        await NeedStore.Lead(work, need with { MergedInto = into.Id, MergedAt = now });
        await CopySignatures(work, into);
        var share = await NeedShareStore.Keep(work, into.Id);
        work.Publish(new NeedsMerged(need.Id, into.Id, by, reason, share.Municipalities, share.Inhabitants), now);
        await Notices.Merged(work, into, by, now);
    }

    /// <summary>Parts a need, with what was merged into it before, from the one that it leads to.</summary>
    /// <returns>The need that it led to.</returns>
    public static async Task<Need> Part(Work work, Need need)
    {
        var into = (await NeedStore.Held(work, need.MergedInto!.Value))!;
        var sources = (await NeedMergeStore.Into(work, into.Id)).ToLookup(merge => merge.IntoNeedId, merge => merge.NeedId);
        var own = Below(need.Id, sources).ToHashSet();
        foreach (var one in (await NeedStore.MergedInto(work, into.Id)).Where(one => own.Contains(one.Id)))
            await NeedStore.Lead(work, one with { MergedInto = need.Id });
        await NeedStore.Lead(work, need with { MergedInto = null, MergedAt = null });
        await CopySignatures(work, into);
        await CopySignatures(work, need);
        return into;
    }

    /// <summary>Copies again: who shares by way of several needs counts once, and as long as one of them is there.</summary>
    private static async Task CopySignatures(Work work, Need into)
    {
        await NeedStore.RemoveCopies(work, into.Id);
        var present = (await NeedStore.OwnSignatures(work, [into.Id])).Select(s => s.MunicipalityCode).ToHashSet();
        present.Add(into.MunicipalityCode);
        var merged = await NeedStore.MergedInto(work, into.Id);
        var signed = (await NeedStore.OwnSignatures(work, merged.Select(need => need.Id))).ToLookup(s => s.NeedId);
        foreach (var need in merged)
        {
            foreach (var signature in signed[need.Id].Prepend(need.OfRecorder()))
            {
                if (present.Add(signature.MunicipalityCode))
                    await NeedStore.Insert(work, signature with { NeedId = into.Id, ViaNeedId = need.Id });
            }
        }
    }

    private static IEnumerable<Guid> Below(Guid need, ILookup<Guid, Guid> sources) =>
        sources[need].SelectMany(source => Below(source, sources).Prepend(source));
}
