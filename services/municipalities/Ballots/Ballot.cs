using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>The ballot that counts for a municipality, and how often it was replaced.</summary>
internal sealed record Ballot
{
    public Guid ItemId { get; init; }
    public string MunicipalityCode { get; init; } = "";

    /// <summary>Key of an option, or <see cref="Vote.Abstain"/>.</summary>
    public string Option { get; init; } = "";
    public int Weight { get; init; }
    public DateTimeOffset CastAt { get; init; }
    public string CastBy { get; init; } = "";
    public int Replaced { get; init; }

    /// <summary>
    /// Whether the caller may see how a municipality voted before the closing: the municipality itself, by somebody or
    /// something that may vote for it; never a partner that acts for it, nor a key that is for other things.
    /// </summary>
    public static bool IsOpenTo(Caller caller, string municipality) =>
        caller.Municipality == municipality && caller.Partner is null && caller.HasScope(Scopes.BallotsWrite);

    public BallotView View(IReadOnlyList<VoteOption> options) =>
        new(MunicipalityCode, Vote.ChoiceOf(Option, options), Weight, CastAt, Replaced, Option);
}
