using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>A version of what a budget proposal says; it never changes.</summary>
internal sealed record ProposalText
{
    public Guid ProposalId { get; init; }

    /// <summary>From 1.</summary>
    public int Number { get; init; }
    public string Title { get; init; } = "";
    public string Explanation { get; init; } = "";
    public BudgetLines Lines { get; init; } = new([]);
    public DateTimeOffset SavedAt { get; init; }
    public string SavedBy { get; init; } = "";

    /// <summary>What a request without faults says.</summary>
    public static ProposalText Of(BudgetProposal proposal, BudgetProposalText request, string by, DateTimeOffset now) =>
        new()
        {
            ProposalId = proposal.Id,
            Number = proposal.TextVersion,
            Title = request.Title!.Trim(),
            Explanation = request.Explanation!.Trim(),
            Lines = BudgetLines.Of(request),
            SavedAt = now,
            SavedBy = by,
        };

    public BudgetProposalVersionView View(Caller caller) =>
        new(Number, Title, Explanation, Lines.Items, SavedAt, BudgetReaders.Include(caller) ? SavedBy : null);
}
