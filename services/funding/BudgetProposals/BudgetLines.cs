using System.Globalization;
using System.Text.Json.Serialization;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>The lines of a budget, in the order of their codes. Whole euro cents before VAT.</summary>
internal sealed record BudgetLines(IReadOnlyList<BudgetLine> Items)
{
    [JsonIgnore]
    public long ContributionsCents => Sum(line => line.Kind == BudgetLineKind.Contributions);

    [JsonIgnore]
    public long TotalCents => Sum(line => line.IsIncome);

    [JsonIgnore]
    public long ReserveAdditionsCents => Sum(line => line.Kind == BudgetLineKind.ReserveAddition);

    /// <summary>The lines of a request without faults.</summary>
    public static BudgetLines Of(BudgetProposalText request) =>
        new([
            .. request
                .Lines!.Select(line => line with { Title = line.Title!.Trim(), Programme = line.IsCost ? line.Programme!.Trim() : null })
                .OrderBy(line => line.Code, StringComparer.Ordinal),
        ]);

    /// <summary>
    /// Reports a code that stands twice, a cost without programme, contributions that are not one line, and what does not balance.
    /// </summary>
    public static IEnumerable<Fault> FaultsOf(BudgetProposalText request)
    {
        var lines = request.Lines ?? [];
        if (lines.Count < 2)
            yield return new Fault("lines", "length", $"There must be 2 to {BudgetLimits.MostLines} lines.");
        var codes = new HashSet<string>();
        foreach (var (index, line) in lines.Index())
        {
            if (line?.Code is { } code && !codes.Add(code))
                yield return new Fault($"lines/{index}/code", "twice", "Another line has this code.");
            if (line is { IsCost: true } && string.IsNullOrWhiteSpace(line.Programme))
                yield return new Fault($"lines/{index}/programme", "required", "A cost belongs to a programme or proposition.");
            if (line is { IsReserve: false, Kind: not null, Reserve: not null })
                yield return new Fault($"lines/{index}/reserve", "reserves-only", "Only what moves a reserve names one.");
            if (line is { IsCost: false, Kind: not null, Programme: not null })
                yield return new Fault($"lines/{index}/programme", "costs-only", "Income and reserves belong to no programme.");
        }
        if (lines.Count(line => line?.Kind == BudgetLineKind.Contributions) != 1)
            yield return new Fault("lines", "contributions", "One line has the contributions of all municipalities, and no more than one.");
        var (income, spent) = (SumOf(lines, line => line.IsIncome), SumOf(lines, line => line is { Kind: not null, IsIncome: false }));
        if (income != spent)
            yield return new Fault(
                "lines",
                "balance",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Income and withdrawals from reserves are {income} cents, costs and additions to reserves {spent}; they must be equal "
                        + $"and differ by EUR {Math.Abs(income - spent) / 100m:0.00}."
                )
            );
        if (income > BudgetLimits.MostCents)
            yield return new Fault("lines", "range", $"All income together is at most {BudgetLimits.MostCents} cents.");
    }

    /// <summary>The lines after transfers between them.</summary>
    public BudgetLines After(IReadOnlyList<LineTransfer> transfers) =>
        new([.. Items.Select(line => line with { AmountCents = line.AmountCents + MovedTo(line.Code!, transfers) })]);

    /// <summary>What transfers add to a line; below zero: take.</summary>
    public static long MovedTo(string code, IEnumerable<LineTransfer> transfers) =>
        transfers.Sum(transfer =>
            transfer.ToLine == code ? transfer.AmountCents
            : transfer.FromLine == code ? -transfer.AmountCents
            : 0
        );

    public bool IsSameAs(BudgetLines? other) => other is not null && Items.SequenceEqual(other.Items);

    private long Sum(Func<BudgetLine, bool> which) => SumOf(Items, which);

    private static long SumOf(IEnumerable<BudgetLine?> lines, Func<BudgetLine, bool> which) =>
        lines.Where(line => line is not null && which(line)).Sum(line => Math.Clamp(line!.AmountCents ?? 0, 0, BudgetLimits.MostCents));
}
