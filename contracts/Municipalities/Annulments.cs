using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Municipalities;

/// <summary>What of a vote was annulled.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AnnulledStep>))]
public enum AnnulledStep
{
    /// <summary>The opening: the vote had not been closed yet.</summary>
    Opening,

    /// <summary>The closing, or the acclamation: a decision had been taken.</summary>
    Closing,
}

/// <summary>Annuls the decision on an item, within its term.</summary>
public sealed record AnnulClosingRequest
{
    /// <summary>Why, 5 to 2,000 characters; it is public.</summary>
    [Required, StringLength(2000, MinimumLength = 5)]
    public string? Reason { get; init; }

    /// <summary>
    /// True: the vote is open again, with the ballots that were cast; only while voting may go on. False: the item is on the agenda as
    /// before the vote was opened.
    /// </summary>
    public bool VoteGoesOn { get; init; }
}

/// <summary>An opening or a decision that was annulled. What had been counted is in the bundle, signed when the vote closed.</summary>
/// <param name="Number">Counts the annulments of the item, from 1.</param>
/// <param name="Step">What was annulled.</param>
/// <param name="Reason">Why.</param>
/// <param name="AnnulledAt">When, UTC.</param>
/// <param name="VoteGoesOn">Whether the vote was open again, with the ballots that were cast.</param>
/// <param name="OpenedAt">When the vote had been opened; null: there was no vote.</param>
/// <param name="ClosedAt">When it had been decided; null: it had not.</param>
/// <param name="Manner">How it had been decided.</param>
/// <param name="Outcome">The outcome that no longer holds.</param>
/// <param name="Municipalities">How many had voted.</param>
/// <param name="Bundle">The signed result that no longer holds; null: nothing was counted.</param>
public sealed record AnnulmentView(
    int Number,
    AnnulledStep Step,
    string Reason,
    DateTimeOffset AnnulledAt,
    bool VoteGoesOn,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? ClosedAt,
    DecisionManner? Manner,
    ItemOutcome? Outcome,
    int Municipalities,
    ResultBundleView? Bundle
);
