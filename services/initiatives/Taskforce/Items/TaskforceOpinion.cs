using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What a member thinks of an item.</summary>
internal sealed record TaskforceOpinion
{
    public Guid ItemId { get; init; }
    public Guid SeatId { get; init; }
    public Stance Stance { get; init; }
    public string? Reasons { get; init; }
    public DateTimeOffset GivenAt { get; init; }

    /// <summary>What the member wants the Taskforce to advise; null: abstains.</summary>
    public Verdict? Verdict => Stance == Stance.Abstain ? null : Enum.Parse<Verdict>(Stance.ToString());

    /// <summary>Reports reasons that are missing.</summary>
    public static IEnumerable<Fault> FaultsOf(GiveViewRequest request) =>
        request is { Stance: not null and not Stance.Abstain, Reasons: null }
            ? [new Fault("reasons", "required", "Say why; only who abstains need not.")]
            : [];

    public MemberView View() => new(SeatId, Stance, Reasons, GivenAt);
}
