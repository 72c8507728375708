namespace Samen.Contracts.Municipalities;

/// <summary>One municipality went into another, whole or in part.</summary>
/// <param name="Code">CBS code that went out of use.</param>
/// <param name="SuccessorCode">CBS code in which it goes on.</param>
/// <param name="EffectiveDate">First day of the new situation.</param>
/// <param name="SharePercentage">Which part of the inhabitants went there, 0 to 100; null: all of them, or not known where there are more successors.</param>
public sealed record Succession(string Code, string SuccessorCode, DateOnly EffectiveDate, decimal? SharePercentage = null);

/// <summary>
/// Follows municipalities through reorganisations: who stands in for a code on a later day, and what figures of an
/// earlier day say of the municipalities of a later one.
/// </summary>
public sealed class Successions
{
    private readonly ILookup<string, Succession> byCode;
    private readonly IReadOnlyList<Succession> all;

    /// <param name="successions">All that are known, in any order.</param>
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

    /// <summary>The municipalities in which a code goes on, by code; the code itself while it is in use.</summary>
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
    /// Carries inhabitants of one day over to the municipalities of a later one. Where a municipality went over whole they
    /// are added up exactly; where it was split they go by the shares, or are unknown.
    /// </summary>
    /// <param name="inhabitants">Of every municipality of the first day; null: unknown.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The later day.</param>
    /// <returns>Of every municipality of the later day; null: unknown.</returns>
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

    /// <summary>By largest remainder, so that nobody is lost.</summary>
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
