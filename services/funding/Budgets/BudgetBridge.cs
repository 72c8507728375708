using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>The bridge from the first budget of a year to the one that counts.</summary>
internal static class BudgetBridge
{
    /// <param name="year">Budget year.</param>
    /// <param name="revisions">What stands, oldest first; at least one.</param>
    /// <param name="transfers">Those of the last one.</param>
    public static BudgetBridgeView Of(
        int year,
        IReadOnlyList<(int Revision, BudgetLines Lines)> revisions,
        IReadOnlyList<LineTransfer> transfers
    )
    {
        var codes = revisions.SelectMany(r => r.Lines.Items).Select(line => line.Code!).Distinct().Order(StringComparer.Ordinal);
        return new(
            year,
            [.. revisions.Select(r => r.Revision)],
            [.. codes.Select(code => Line(code, revisions, BudgetLines.MovedTo(code, transfers)))]
        );
    }

    private static BridgeLineView Line(string code, IReadOnlyList<(int Revision, BudgetLines Lines)> revisions, long movedCents)
    {
        BudgetLine?[] lines = [.. revisions.Select(r => r.Lines.Items.FirstOrDefault(line => line.Code == code))];
        long[] cents = [.. lines.Select(line => line?.AmountCents ?? 0)];
        var last = lines.Last(line => line is not null)!;
        return new(
            code,
            last.Title!,
            last.Kind!.Value,
            last.Programme,
            cents[0],
            [.. cents.Skip(1).Select((now, before) => now - cents[before])],
            movedCents,
            cents[^1] + movedCents
        );
    }
}
