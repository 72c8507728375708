using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>A year of the fund at the end of a day: its lines, and the balances of the ledger by which it stands.</summary>
/// <param name="Year">Budget year.</param>
/// <param name="On">The day.</param>
/// <param name="Lines">Every line that a revision of the year has, as the latest that has it says.</param>
/// <param name="Balances">Credit less debit, per account, of a line or of the whole year (an empty line).</param>
/// <param name="Moved">What the adoption of its accounts moved to and from reserves; null: they are not adopted.</param>
internal sealed record YearFigures(
    int Year,
    DateOnly On,
    IReadOnlyList<BudgetLine> Lines,
    IReadOnlyDictionary<(string Account, string Line), long> Balances,
    ReservesMoved? Moved
)
{
    /// <summary>Of all lines together, and of what has none.</summary>
    public const string Whole = "";

    /// <summary>The accounts that say it of each line.</summary>
    public static readonly IReadOnlyList<string> OfLines =
    [
        Chart.Authorised,
        Chart.Available,
        Chart.Reserved,
        Chart.Obligated,
        Chart.Realised,
        Chart.BudgetedIncome,
    ];

    /// <summary>The accounts that say it of the year.</summary>
    public static readonly IReadOnlyList<string> OfYear =
    [
        Chart.Authorised,
        Chart.Available,
        Chart.Reserved,
        Chart.Obligated,
        Chart.Realised,
        Chart.BudgetedAdditions,
        Chart.Contributions,
        Chart.StateMoney,
        Chart.OtherIncome,
    ];

    public int Days => DateTime.IsLeapYear(Year) ? 366 : 365;

    /// <summary>0 before the year, and all days of it after.</summary>
    public int DaysPassed => Math.Clamp(On.DayNumber - new DateOnly(Year, 1, 1).DayNumber + 1, 0, Days);

    /// <summary>Whether the year had no budget at all.</summary>
    public bool IsEmpty => Balances.Count == 0;

    public YearFiguresView View()
    {
        var programmes = Lines
            .Where(line => line.IsCost && Of(line.Code!) != new SpendingView(0, 0, 0, 0, 0))
            .GroupBy(line => line.Programme!)
            .Select(Programme)
            .OrderByDescending(programme => programme.Spending.AuthorisedCents)
            .ThenBy(programme => programme.Programme, StringComparer.Ordinal)
            .ToList();
        var (whole, ofLines) = (Of(Whole), Sum(programmes.Select(programme => programme.Spending)));
        if (whole != ofLines)
            programmes.Add(new ProgrammeSpendingView(null, 0, Less(whole, ofLines), []));
        return new(Year, On, Days, DaysPassed, [.. Income()], Cents(Chart.BudgetedAdditions, Whole), Moved?.AddedCents, whole, programmes);
    }

    private ProgrammeSpendingView Programme(IGrouping<string, BudgetLine> lines)
    {
        LineSpendingView[] views =
        [
            .. lines
                .OrderBy(line => line.Code, StringComparer.Ordinal)
                .Select(line => new LineSpendingView(line.Code!, line.Title!, line.Kind!.Value, Of(line.Code!))),
        ];
        var spending = Sum(views.Select(line => line.Spending));
        return new(lines.Key, Planned(spending.AuthorisedCents), spending, views);
    }

    /// <summary>Evenly over the days of the year.</summary>
    private long Planned(long authorisedCents) => (long)((Int128)authorisedCents * DaysPassed / Days);

    private IEnumerable<YearIncomeView> Income()
    {
        foreach (var kind in Enum.GetValues<BudgetLineKind>().Where(kind => kind >= BudgetLineKind.Contributions))
        {
            var budgeted = Lines.Where(line => line.Kind == kind).Sum(line => -Cents(Chart.BudgetedIncome, line.Code!));
            long? realised = kind switch
            {
                BudgetLineKind.Contributions => Cents(Chart.Contributions, Whole),
                BudgetLineKind.StateMoney => Cents(Chart.StateMoney, Whole),
                BudgetLineKind.OtherIncome => Cents(Chart.OtherIncome, Whole),
                _ => Moved?.WithdrawnCents,
            };
            if (budgeted != 0 || realised is not (null or 0))
                yield return new(kind, budgeted, realised);
        }
    }

    private SpendingView Of(string line) =>
        new(
            Cents(Chart.Authorised, line),
            -Cents(Chart.Available, line),
            -Cents(Chart.Reserved, line),
            -Cents(Chart.Obligated, line),
            -Cents(Chart.Realised, line)
        );

    private long Cents(string account, string line) => Balances.GetValueOrDefault((account, line));

    private static SpendingView Sum(IEnumerable<SpendingView> all) =>
        all.Aggregate(new SpendingView(0, 0, 0, 0, 0), (sum, one) =>
            new(
                sum.AuthorisedCents + one.AuthorisedCents,
                sum.FreeCents + one.FreeCents,
                sum.ReservedCents + one.ReservedCents,
                sum.ObligatedCents + one.ObligatedCents,
                sum.RealisedCents + one.RealisedCents
            )
        );

    private static SpendingView Less(SpendingView whole, SpendingView part) =>
        new(
            whole.AuthorisedCents - part.AuthorisedCents,
            whole.FreeCents - part.FreeCents,
            whole.ReservedCents - part.ReservedCents,
            whole.ObligatedCents - part.ObligatedCents,
            whole.RealisedCents - part.RealisedCents
        );
}
