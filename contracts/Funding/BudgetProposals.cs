using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts.Funding;

/// <summary>What a budget proposal says.</summary>
public abstract record BudgetProposalText : FundProposalText
{
    /// <summary>
    /// 2 to 200 lines, each code once. Income and what is withdrawn from reserves equal the costs and what is added to reserves; one line,
    /// and no more, has the contributions.
    /// </summary>
    [Required, MaxLength(BudgetLimits.MostLines)]
    public IReadOnlyList<BudgetLine>? Lines { get; init; }

    /// <summary>
    /// A published simulation of the year, by one of whose alternatives the contributions are divided once this is adopted; absent: per
    /// inhabitant.
    /// </summary>
    public Guid? SimulationId { get; init; }

    /// <summary>The number of the alternative, whose total is the line with the contributions; only with a simulation.</summary>
    public int? Alternative { get; init; }
}

/// <summary>Prepares the budget of a year, or a change of it, for the general assembly.</summary>
public sealed record PrepareBudgetProposalRequest : BudgetProposalText
{
    /// <summary>Budget year, 2018 to 2100.</summary>
    [Required, Range(BudgetYears.First, BudgetYears.Last)]
    public int? Year { get; init; }
}

/// <summary>Revises a budget proposal that is not handed over. The version before it is kept.</summary>
public sealed record ReviseBudgetProposalRequest : BudgetProposalText;

/// <summary>A reserve from which a budget would withdraw more than it has. Whole euro cents.</summary>
/// <param name="Reserve">Code of the earmarked reserve; null: the general reserve.</param>
/// <param name="HasCents">What it has now.</param>
/// <param name="WithdrawnCents">What would be withdrawn, less what would be added.</param>
public sealed record ReserveShortfallView(string? Reserve, long HasCents, long WithdrawnCents);

/// <summary>A budget proposal. Whole euro cents before VAT.</summary>
public sealed record BudgetProposalView : FundProposalView
{
    /// <summary>The revision of the budget that it is to change; null: it is to be the first budget of the year.</summary>
    public int? OfRevision { get; init; }

    /// <summary>Contributions of all municipalities.</summary>
    public long ContributionsCents { get; init; }

    /// <summary>All income.</summary>
    public long TotalCents { get; init; }

    /// <summary>Its lines, in the order of their codes.</summary>
    public IReadOnlyList<BudgetLine> Lines { get; init; } = [];

    /// <summary>The simulation by whose alternative the contributions are divided; null: per inhabitant.</summary>
    public Guid? SimulationId { get; init; }

    /// <summary>The number of that alternative.</summary>
    public int? Alternative { get; init; }

    /// <summary>The revision that it became; null: it is no budget.</summary>
    public int? Revision { get; init; }

    /// <summary>Reserves that have less now than it would withdraw; empty in lists, and once it is decided.</summary>
    public IReadOnlyList<ReserveShortfallView> Shortfalls { get; init; } = [];
}

/// <summary>A version of a budget proposal. Whole euro cents before VAT.</summary>
public sealed record BudgetProposalVersionView : FundProposalVersionView
{
    /// <summary>Its lines, in the order of their codes.</summary>
    public IReadOnlyList<BudgetLine> Lines { get; init; } = [];

    /// <summary>The simulation by whose alternative the contributions are divided; null: per inhabitant.</summary>
    public Guid? SimulationId { get; init; }

    /// <summary>The number of that alternative.</summary>
    public int? Alternative { get; init; }
}
