using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts.Municipalities;

/// <summary>Submits an amendment to an item on an agenda.</summary>
public sealed record SubmitAmendmentRequest
{
    /// <summary>5 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 5)]
    public string? Title { get; init; }

    /// <summary>How the item would read, 5 to 20,000 characters.</summary>
    [Required, StringLength(20_000, MinimumLength = 5)]
    public string? Text { get; init; }

    /// <summary>
    /// CBS codes of the municipalities that submit it, each once, the first one leading; 1 to 100. Who isn't the assembly secretary
    /// names its own only, and the others add themselves.
    /// </summary>
    [Required, MaxLength(100)]
    public IReadOnlyList<string>? Submitters { get; init; }
}

/// <summary>What is done with an amendment.</summary>
public sealed record DisposeAmendmentRequest
{
    /// <summary>The board takes it over or puts it beside the proposal; its first submitter withdraws it.</summary>
    [Required]
    public AmendmentStatus? Status { get; init; }

    /// <summary>The board's recommendation on one that is put beside.</summary>
    public Recommendation? BoardRecommendation { get; init; }

    /// <summary>At most 2,000 characters.</summary>
    [StringLength(2000)]
    public string? Explanation { get; init; }
}

/// <summary>The amendments of an item in the order in which they are put to the vote, the most far-reaching first.</summary>
public sealed record OrderAmendmentsRequest
{
    /// <summary>Every amendment of the item once.</summary>
    [Required, MaxLength(100)]
    public IReadOnlyList<Guid>? Amendments { get; init; }
}

/// <summary>An amendment to an item.</summary>
public sealed record AmendmentView(
    Guid Id,
    Guid ItemId,
    int Number,
    string Title,
    string Text,
    IReadOnlyList<string> Submitters,
    DateTimeOffset SubmittedAt,
    AmendmentStatus Status,
    Recommendation? BoardRecommendation,
    string? Explanation,
    int Version
);
