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
    public Guid? SimulationId { get; init; }
    public int? Alternative { get; init; }
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
            SimulationId = request.SimulationId,
            Alternative = request.Alternative,
            SavedAt = now,
            SavedBy = by,
        };

    /// <summary>Whether an assembly would decide the same on both: the lines, and by what the contributions are divided.</summary>
    public bool SaysTheSameAs(ProposalText? other) =>
        other is not null && Lines.IsSameAs(other.Lines) && (SimulationId, Alternative) == (other.SimulationId, other.Alternative);

    public BudgetProposalVersionView View(Caller caller) =>
        new(Number, Title, Explanation, Lines.Items, SimulationId, Alternative, SavedAt, BudgetReaders.Include(caller) ? SavedBy : null);
}
