using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts.Funding;

/// <summary>What becomes of a part of a result.</summary>
public sealed record AppropriationPart
{
    /// <summary>Code of the earmarked reserve, as in the budget; absent: the general reserve.</summary>
    [StringLength(20, MinimumLength = 1), RegularExpression("^[A-Z0-9][A-Z0-9.-]*$")]
    public string? Reserve { get; init; }

    /// <summary>What is added to it, in whole euro cents; negative: withdrawn; not 0, at most 50,000,000,000 either way.</summary>
    [Required, Range(-BudgetLimits.MostCents, BudgetLimits.MostCents)]
    public long? AmountCents { get; init; }
}

/// <summary>What is to become of the result of a year (resultaatbestemming).</summary>
public abstract record AppropriationText : FundProposalText
{
    /// <summary>Each reserve at most once; together they are the result after reserves. Empty where that is nil.</summary>
    [Required, MaxLength(50)]
    public IReadOnlyList<AppropriationPart>? Parts { get; init; }
}

/// <summary>Prepares the appropriation of the result of a year.</summary>
public sealed record PrepareAppropriationRequest : AppropriationText
{
    /// <summary>Budget year, 2018 to 2100; annual accounts of it were prepared.</summary>
    [Required, Range(BudgetYears.First, BudgetYears.Last)]
    public int? Year { get; init; }
}

/// <summary>Revises an appropriation that is not handed over. The version before it is kept.</summary>
public sealed record ReviseAppropriationRequest : AppropriationText;

/// <summary>An appropriation of a result. Whole euro cents.</summary>
public sealed record AppropriationView : FundProposalView
{
    /// <summary>What becomes of the result.</summary>
    public IReadOnlyList<AppropriationPart> Parts { get; init; } = [];

    /// <summary>The result after reserves by the newest accounts that the caller sees; negative: a deficit; null: there are none.</summary>
    public long? ResultCents { get; init; }
}

/// <summary>A version of an appropriation.</summary>
public sealed record AppropriationVersionView : FundProposalVersionView
{
    /// <summary>What becomes of the result.</summary>
    public IReadOnlyList<AppropriationPart> Parts { get; init; } = [];
}
