using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts.Funding;

/// <summary>How far a framework looks ahead.</summary>
public static class FrameworkYears
{
    /// <summary>Years, from the one after the year in which it is made.</summary>
    public const int Count = 4;
}

/// <summary>
/// A line of a framework over its four years, in whole euro cents before VAT at the prices of the year in which it is made. Its code is
/// that of the lines of budgets.
/// </summary>
public sealed record FrameworkLine
{
    /// <summary>1 to 20 capitals, digits, points and hyphens, such as <c>CG.1</c>.</summary>
    [Required, StringLength(20, MinimumLength = 1), RegularExpression("^[A-Z0-9][A-Z0-9.-]*$")]
    public string? Code { get; init; }

    /// <summary>3 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 3)]
    public string? Title { get; init; }

    /// <summary>The programme or proposition of a cost, 2 to 100 characters; absent for income and reserves.</summary>
    [StringLength(100, MinimumLength = 2)]
    public string? Programme { get; init; }

    /// <summary>Of a movement of a reserve: code of the earmarked reserve; absent: the general reserve.</summary>
    [StringLength(20, MinimumLength = 1), RegularExpression("^[A-Z0-9][A-Z0-9.-]*$")]
    public string? Reserve { get; init; }

    /// <summary>What it is; not Contributions, which follow from all other lines.</summary>
    [Required]
    public BudgetLineKind? Kind { get; init; }

    /// <summary>What returns, in each of the four years: 0 to 50,000,000,000.</summary>
    [Required, MaxLength(FrameworkYears.Count)]
    public IReadOnlyList<long>? StructuralCents { get; init; }

    /// <summary>What is once, in each of the four years: 0 to 50,000,000,000.</summary>
    [Required, MaxLength(FrameworkYears.Count)]
    public IReadOnlyList<long>? OneOffCents { get; init; }
}

/// <summary>What a framework says. The indexation is applied by the series as they are when it is saved, and kept with it.</summary>
public abstract record FrameworkText : FundProposalText
{
    /// <summary>1 to 199 lines, each code once; in no year does more come in otherwise than is needed.</summary>
    [Required, MaxLength(BudgetLimits.MostLines - 1)]
    public IReadOnlyList<FrameworkLine>? Lines { get; init; }
}

/// <summary>Prepares the framework for the four years after a year (kadernota).</summary>
public sealed record PrepareFrameworkRequest : FrameworkText
{
    /// <summary>The year in which it is made and whose prices it has, 2018 to 2096.</summary>
    [Required, Range(BudgetYears.First, BudgetYears.Last - FrameworkYears.Count)]
    public int? Year { get; init; }
}

/// <summary>Revises a framework that is not handed over. The version before it is kept.</summary>
public sealed record ReviseFrameworkRequest : FrameworkText;

/// <summary>How an amount of a line follows from its base: each step of the indexation. Whole euro cents before VAT.</summary>
/// <param name="Year">The year.</param>
/// <param name="StructuralCents">What returns, at base prices.</param>
/// <param name="OneOffCents">What is once, at base prices.</param>
/// <param name="Percentage">By how much prices rise in this year, by the weights of its kind.</param>
/// <param name="Factor">All rises since the base year together; 1: none.</param>
/// <param name="AmountCents">Both, times the factor, rounded to whole cents, half up.</param>
public sealed record FrameworkAmountView(
    int Year,
    long StructuralCents,
    long OneOffCents,
    decimal Percentage,
    decimal Factor,
    long AmountCents
);

/// <summary>A line of a framework with its amounts.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Programme">Programme or proposition of a cost; null: it has none.</param>
/// <param name="Reserve">Of a movement of a reserve: the earmarked one; null: the general reserve, or it moves none.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Amounts">Of each of the four years.</param>
public sealed record FrameworkLineView(
    string Code,
    string Title,
    string? Programme,
    string? Reserve,
    BudgetLineKind Kind,
    IReadOnlyList<FrameworkAmountView> Amounts
);

/// <summary>A year of a framework. Whole euro cents before VAT, at the prices of that year.</summary>
/// <param name="Year">The year.</param>
/// <param name="CostsCents">All costs.</param>
/// <param name="AdditionsCents">What is added to reserves.</param>
/// <param name="StateMoneyCents">Money of the state.</param>
/// <param name="OtherIncomeCents">Other income.</param>
/// <param name="WithdrawalsCents">What is withdrawn from reserves.</param>
/// <param name="ContributionsCents">The contribution of all municipalities that follows.</param>
/// <param name="CommittedCents">What commitments claim of that year now.</param>
public sealed record FrameworkYearView(
    int Year,
    long CostsCents,
    long AdditionsCents,
    long StateMoneyCents,
    long OtherIncomeCents,
    long WithdrawalsCents,
    long ContributionsCents,
    long CommittedCents
);

/// <summary>A framework (kadernota). Whole euro cents before VAT.</summary>
public sealed record FrameworkView : FundProposalView
{
    /// <summary>Its four years.</summary>
    public IReadOnlyList<FrameworkYearView> Years { get; init; } = [];

    /// <summary>Its lines, in the order of their codes.</summary>
    public IReadOnlyList<FrameworkLineView> Lines { get; init; } = [];

    /// <summary>The indexation that was applied.</summary>
    public IReadOnlyList<IndexStepView> Indexation { get; init; } = [];
}

/// <summary>From what a new framework starts: the current one shifted by a year at newer prices, or else the budget of the year.</summary>
/// <param name="Year">The year in which it is made.</param>
/// <param name="FrameworkId">The current framework; null: there is none.</param>
/// <param name="Lines">Its lines; empty: there is nothing to start from.</param>
/// <param name="Commitments">What commitments claim of those years, as lines that can be taken over.</param>
public sealed record FrameworkStartView(
    int Year,
    Guid? FrameworkId,
    IReadOnlyList<FrameworkLine> Lines,
    IReadOnlyList<FrameworkLine> Commitments
);

/// <summary>What the current framework has of a year, as the lines of a budget that balance.</summary>
/// <param name="Year">Budget year.</param>
/// <param name="FrameworkId">The framework, adopted.</param>
/// <param name="Lines">The lines, with the contributions that follow.</param>
public sealed record FrameworkBudgetView(int Year, Guid FrameworkId, IReadOnlyList<BudgetLine> Lines);

/// <summary>Where a budget proposal deviates from the framework. Whole euro cents before VAT.</summary>
/// <param name="Code">Code of the line.</param>
/// <param name="Title">What it is called.</param>
/// <param name="FrameworkCents">By the framework; 0: it has no such line.</param>
/// <param name="ProposedCents">By the proposal; 0: it has no such line.</param>
/// <param name="DifferenceCents">What is proposed beyond the framework; negative: less.</param>
public sealed record FrameworkDeviationView(string Code, string Title, long FrameworkCents, long ProposedCents, long DifferenceCents);

/// <summary>A version of a framework, with the indexation of then. Whole euro cents before VAT.</summary>
public sealed record FrameworkVersionView : FundProposalVersionView
{
    /// <summary>Its four years; what commitments claim is not part of it, and 0.</summary>
    public IReadOnlyList<FrameworkYearView> Years { get; init; } = [];

    /// <summary>Its lines, in the order of their codes.</summary>
    public IReadOnlyList<FrameworkLineView> Lines { get; init; } = [];

    /// <summary>The indexation that was applied.</summary>
    public IReadOnlyList<IndexStepView> Indexation { get; init; } = [];
}
