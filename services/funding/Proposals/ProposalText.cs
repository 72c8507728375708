using System.Text.Json;
using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>A version of what a proposal says; it never changes.</summary>
internal sealed record ProposalText
{
    public Guid ProposalId { get; init; }

    /// <summary>From 1.</summary>
    public int Number { get; init; }
    public string Title { get; init; } = "";
    public string Explanation { get; init; } = "";

    /// <summary>What its kind adds, as JSON: it is read and written whole.</summary>
    public string Content { get; init; } = "{}";
    public DateTimeOffset SavedAt { get; init; }
    public string SavedBy { get; init; } = "";

    /// <summary>What a request without faults says.</summary>
    public static ProposalText Of<T>(FundProposal proposal, FundProposalText request, T content, string by, DateTimeOffset now) =>
        new()
        {
            ProposalId = proposal.Id,
            Number = proposal.TextVersion,
            Title = request.Title!.Trim(),
            Explanation = request.Explanation!.Trim(),
            Content = JsonSerializer.Serialize(content, JsonSerializerOptions.Web),
            SavedAt = now,
            SavedBy = by,
        };

    public T As<T>() => JsonSerializer.Deserialize<T>(Content, JsonSerializerOptions.Web)!;
}
