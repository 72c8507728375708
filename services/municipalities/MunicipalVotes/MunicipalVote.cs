using Samen.Contracts.Municipalities;

namespace Samen.Municipalities;

/// <summary>A municipality that could vote on an item whose vote is closed.</summary>
internal sealed record MunicipalVote
{
    public Guid ItemId { get; init; }
    public string Title { get; init; } = "";
    public Guid? AssemblyId { get; init; }
    public DateOnly? AssemblyDate { get; init; }
    public DateTimeOffset ClosedAt { get; init; }
    public int Weight { get; init; }
    public string? Option { get; init; }
    public OptionList Options { get; init; } = new([]);
    public InstructionPosition? Position { get; init; }
    public Guid? DecisionId { get; init; }
    public CouncilDecisionStatus? DecisionStatus { get; init; }
    public ItemOutcome Outcome { get; init; }
    public VoteResult Result { get; init; } = null!;

    /// <summary>The view that is shown.</summary>
    public MunicipalVoteView View()
    {
        var ballot = Option is null ? (InstructionPosition?)null : Vote.PositionOf(Option, Options.Items);
        var stands = DecisionStatus != CouncilDecisionStatus.Withdrawn;
        return new MunicipalVoteView(
            ItemId,
            Title,
            AssemblyId,
            AssemblyDate,
            ClosedAt,
            Weight,
            ballot,
            Options.Items.FirstOrDefault(option => option.Key == Option)?.Title,
            stands ? Position : null,
            stands ? DecisionId : null,
            new CouncilInstruction { Position = Position, DecisionStatus = DecisionStatus }.Deviates(ballot),
            Outcome,
            Result.PercentageFor,
            Result.TurnoutPercentage
        );
    }
}
