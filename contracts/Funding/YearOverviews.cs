namespace Samen.Contracts.Funding;

/// <summary>
/// A year of the fund on one screen: what comes in, to which programmes it goes, and how much of it is free, reserved, obligated and
/// realised. All of it are balances of the ledger now. Whole euro cents before VAT, unless a name says otherwise.
/// </summary>
/// <param name="Revision">Revision of the budget that counts.</param>
/// <param name="AdoptedOn">Day on which the general assembly adopted it.</param>
/// <param name="ItemId">The agenda item by which it was adopted.</param>
/// <param name="Receivable">What municipalities owe for the year, and what of it came in.</param>
/// <param name="Figures">The year now.</param>
/// <param name="Before">The year before, at the end of the same day a year ago; null: it had no budget then.</param>
public sealed record YearOverviewView(
    int Revision,
    DateOnly AdoptedOn,
    Guid? ItemId,
    YearReceivableView Receivable,
    YearFiguresView Figures,
    YearFiguresView? Before
);

/// <summary>What municipalities owe for a year (account 1100). Whole euro cents with VAT.</summary>
/// <param name="AskedCents">By the final run, less what was credited: received and open together.</param>
/// <param name="ReceivedCents">What of it was received.</param>
/// <param name="OpenCents">What is still to be received; negative: to be paid back.</param>
/// <param name="OverdueCents">What is left to pay of invoices that are past their due date.</param>
public sealed record YearReceivableView(long AskedCents, long ReceivedCents, long OpenCents, long OverdueCents);

/// <summary>The figures of a year at the end of a day, by the ledger.</summary>
/// <param name="Year">Budget year.</param>
/// <param name="On">The day.</param>
/// <param name="Days">How many days the calendar year has.</param>
/// <param name="DaysPassed">How many of them have passed at the end of the day.</param>
/// <param name="Income">What comes in, per kind; kinds without any are left out.</param>
/// <param name="ReserveAdditionsCents">What the budget adds to reserves (account 9700); no programme spends it.</param>
/// <param name="ReserveAdditionsPostedCents">
/// What of it was posted (account 3900); null: nothing yet, since only the adoption of the year's accounts moves reserves.
/// </param>
/// <param name="Spending">All programmes together.</param>
/// <param name="Programmes">Per programme, the largest first; what has no line stands last.</param>
public sealed record YearFiguresView(
    int Year,
    DateOnly On,
    int Days,
    int DaysPassed,
    IReadOnlyList<YearIncomeView> Income,
    long ReserveAdditionsCents,
    long? ReserveAdditionsPostedCents,
    SpendingView Spending,
    IReadOnlyList<ProgrammeSpendingView> Programmes
);

/// <summary>What comes in for a year.</summary>
/// <param name="Kind">Contributions, state money, other income, or what is withdrawn from reserves.</param>
/// <param name="BudgetedCents">What the budget counts on (account 9500).</param>
/// <param name="RealisedCents">
/// What was posted as income (accounts 8000, 8100 and 8200), or withdrawn from reserves (account 3900); null: nothing yet, since only the
/// adoption of the year's accounts moves reserves.
/// </param>
public sealed record YearIncomeView(BudgetLineKind Kind, long BudgetedCents, long? RealisedCents);

/// <summary>What the assembly authorised, and what became of it: the other four add up to it.</summary>
/// <param name="AuthorisedCents">What the budget gives (account 9000).</param>
/// <param name="FreeCents">What is left to spend (account 9100).</param>
/// <param name="ReservedCents">What commitments hold (account 9200).</param>
/// <param name="ObligatedCents">What was ordered or agreed with others (account 9300).</param>
/// <param name="RealisedCents">What was spent (account 9400).</param>
public sealed record SpendingView(long AuthorisedCents, long FreeCents, long ReservedCents, long ObligatedCents, long RealisedCents);

/// <summary>A programme or proposition in a year.</summary>
/// <param name="Programme">
/// What it is called; null: what is of the year and of no line, such as what commitments reserve, by which less is free.
/// </param>
/// <param name="PlannedCents">
/// What would be realised by now if everything were spent evenly over the days of the year, in whole cents, rounded down. No plan says
/// so; it is an assumption. Realised less planned: ahead, or if negative behind.
/// </param>
/// <param name="Spending">What it may spend, and what became of it.</param>
/// <param name="Lines">Its lines, by their codes.</param>
public sealed record ProgrammeSpendingView(
    string? Programme,
    long PlannedCents,
    SpendingView Spending,
    IReadOnlyList<LineSpendingView> Lines
);

/// <summary>A line of a budget in a year.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">What it is called in the latest revision that has it.</param>
/// <param name="Kind">What kind of cost it is.</param>
/// <param name="Spending">What it may spend, and what became of it.</param>
public sealed record LineSpendingView(string Code, string Title, BudgetLineKind Kind, SpendingView Spending);
