using System.Numerics;

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
    /// Carries whole figures of one day, such as inhabitants or cents, over to the municipalities of a later day. Whole municipalities are
    /// added up exactly; a split one is divided by its shares, or makes the result unknown.
    /// </summary>
    /// <param name="figures">0 or more by code, of every municipality on the first day; null: unknown.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The later day.</param>
    /// <returns>By code, of every municipality on the later day; null: unknown.</returns>
    public IReadOnlyDictionary<string, T?> Carry<T>(IReadOnlyDictionary<string, T?> figures, DateOnly from, DateOnly to)
        where T : struct, IBinaryInteger<T>
    {
        var carried = new SortedDictionary<string, T?>(figures.ToDictionary(), StringComparer.Ordinal);
        foreach (var day in all.Where(s => s.EffectiveDate > from && s.EffectiveDate <= to).GroupBy(s => s.EffectiveDate))
        {
            foreach (var abolished in day.GroupBy(s => s.Code))
            {
                carried.Remove(abolished.Key, out var whole);
                foreach (var (successor, part) in Divide(whole, [.. abolished]))
                    carried[successor] = carried.TryGetValue(successor, out var present) ? present + part : part;
            }
        }
        return carried;
    }

    /// <summary>By largest remainder, so that nothing gets lost.</summary>
    private static IEnumerable<(string Code, T? Part)> Divide<T>(T? whole, IReadOnlyList<Succession> successors)
        where T : struct, IBinaryInteger<T>
    {
        if (successors is [var only])
            return [(only.SuccessorCode, whole)];
        if (whole is null || successors.Any(s => s.SharePercentage is null))
            return successors.Select(s => (s.SuccessorCode, (T?)null));
        var sum = decimal.CreateChecked(whole.Value);
        var exact = successors.Select(s => (s.SuccessorCode, Part: sum * s.SharePercentage!.Value / 100)).ToList();
        var left = (int)(sum - exact.Sum(e => decimal.Floor(e.Part)));
        var lucky = exact.OrderByDescending(e => e.Part - decimal.Floor(e.Part)).Take(left).Select(e => e.SuccessorCode).ToHashSet();
        return exact.Select(e => (e.SuccessorCode, (T?)T.CreateChecked(decimal.Floor(e.Part) + (lucky.Contains(e.SuccessorCode) ? 1 : 0))));
    }
}
