namespace Samen.Contracts.Municipalities;

/// <summary>One municipality became part of another, whole or in part.</summary>
/// <param name="Code">CBS code that went out of use.</param>
/// <param name="SuccessorCode">CBS code of the successor.</param>
/// <param name="EffectiveDate">First day of the new situation.</param>
/// <param name="SharePercentage">
/// Part of the inhabitants that went there, 0 to 100; null: all of them or, with several successors, unknown.
/// </param>
public sealed record Succession(string Code, string SuccessorCode, DateOnly EffectiveDate, decimal? SharePercentage = null);

/// <summary>
/// Follows municipalities through reorganisations: which codes replace a code on a later day, and what earlier figures mean
/// for later municipalities.
/// </summary>
public sealed class Successions
{
    private readonly ILookup<string, Succession> byCode;
    private readonly IReadOnlyList<Succession> all;

    /// <param name="successions">All known ones, in any order.</param>
    public Successions(IEnumerable<Succession> successions)
    {
        all =
        [
            .. successions
                .OrderBy(s => s.EffectiveDate)
                .ThenBy(s => s.Code, StringComparer.Ordinal)
                .ThenBy(s => s.SuccessorCode, StringComparer.Ordinal),
        ];
        byCode = all.ToLookup(s => s.Code);
    }

    /// <summary>Codes of the municipalities that succeeded a code; the code itself while it is in use.</summary>
    /// <param name="code">CBS code.</param>
    /// <param name="on">The day.</param>
    public IReadOnlyList<string> Of(string code, DateOnly on)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([code]);
        while (open.TryPop(out var current))
        {
            // Codes are never used again, so this ends.
            var next = byCode[current].Where(s => s.EffectiveDate <= on).ToList();
            if (next.Count == 0)
                found.Add(current);
            foreach (var succession in next)
                open.Push(succession.SuccessorCode);
        }
        return [.. found];
    }

    /// <summary>
    /// Carries inhabitants of one day over to the municipalities of a later day. Whole municipalities are added up exactly; a
    /// split one is divided by its shares, or makes the result unknown.
    /// </summary>
    /// <param name="inhabitants">By code, of every municipality on the first day; null: unknown.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The later day.</param>
    /// <returns>By code, of every municipality on the later day; null: unknown.</returns>
    public IReadOnlyDictionary<string, int?> Carry(IReadOnlyDictionary<string, int?> inhabitants, DateOnly from, DateOnly to)
    {
        var carried = new SortedDictionary<string, int?>(inhabitants.ToDictionary(), StringComparer.Ordinal);
        foreach (var day in all.Where(s => s.EffectiveDate > from && s.EffectiveDate <= to).GroupBy(s => s.EffectiveDate))
        {
            foreach (var abolished in day.GroupBy(s => s.Code))
            {
                carried.Remove(abolished.Key, out var people);
                foreach (var (successor, part) in Divide(people, [.. abolished]))
                    carried[successor] = carried.TryGetValue(successor, out var present) ? present + part : part;
            }
        }
        return carried;
    }

    /// <summary>By largest remainder, so that no inhabitant gets lost.</summary>
    private static IEnumerable<(string Code, int? Part)> Divide(int? people, IReadOnlyList<Succession> successors)
    {
        if (successors is [var only])
            return [(only.SuccessorCode, people)];
        if (people is null || successors.Any(s => s.SharePercentage is null))
            return successors.Select(s => (s.SuccessorCode, (int?)null));
        var exact = successors.Select(s => (s.SuccessorCode, People: people.Value * s.SharePercentage!.Value / 100)).ToList();
        var left = people.Value - exact.Sum(e => (int)decimal.Floor(e.People));
        var lucky = exact.OrderByDescending(e => e.People - decimal.Floor(e.People)).Take(left).Select(e => e.SuccessorCode).ToHashSet();
        return exact.Select(e => (e.SuccessorCode, (int?)((int)decimal.Floor(e.People) + (lucky.Contains(e.SuccessorCode) ? 1 : 0))));
    }
}
