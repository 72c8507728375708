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

    /// <summary>Sort key of the municipality; filled in lists only.</summary>
    public string SortName { get; init; } = "";

    /// <summary>
    /// Whether the caller may see how a municipality voted before the vote closes. Only the municipality itself may,
    /// through a person or system that may vote for it; never a partner acting for it, nor a key issued for other
    /// purposes.
    /// </summary>
    public static bool IsOpenTo(Caller caller, string municipality) =>
        caller.Municipality == municipality && caller.Partner is null && caller.HasScope(Scopes.BallotsWrite);

    /// <summary>Reports an option that the item does not have.</summary>
    public static IEnumerable<Fault> FaultsOf(CastBallotRequest request, IReadOnlyList<VoteOption> options) =>
        request.Option == Vote.Abstain || options.Any(o => o.Key == request.Option)
            ? []
            : [new Fault("option", "unknown", $"The options are {string.Join(", ", options.Select(o => o.Key))} and {Vote.Abstain}.")];

    public BallotView View() => new(MunicipalityCode, Option, Weight, CastAt, Replaced);
}
