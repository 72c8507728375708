using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts.Funding;

/// <summary>Prepares the proposal to discharge the board for a year (décharge).</summary>
public sealed record PrepareDischargeRequest : FundProposalText
{
    /// <summary>Budget year, 2018 to 2100.</summary>
    [Required, Range(BudgetYears.First, BudgetYears.Last)]
    public int? Year { get; init; }
}

/// <summary>Revises a discharge that is not handed over. The version before it is kept.</summary>
public sealed record ReviseDischargeRequest : FundProposalText;
