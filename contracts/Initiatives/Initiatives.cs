using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>
/// Where an initiative stands. Draft, then Submitted to the Taskforce, which endorses, returns or declines; the assembly adopts or
/// rejects what was endorsed. Its owners withdraw what is not endorsed yet.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<InitiativeStatus>))]
public enum InitiativeStatus
{
    /// <summary>Being written by its owners, who alone see it until it was first submitted.</summary>
    Draft,

    /// <summary>With the Taskforce.</summary>
    Submitted,

    /// <summary>Sent back to its owners with a reason.</summary>
    Returned,

    /// <summary>Declined by the Taskforce. Its owners can answer with a new version of the plan.</summary>
    Declined,

    /// <summary>Endorsed by the Taskforce; waits for the general assembly.</summary>
    Endorsed,

    /// <summary>Adopted by the general assembly; final.</summary>
    Adopted,

    /// <summary>Rejected by the general assembly; final.</summary>
    Rejected,

    /// <summary>Withdrawn by its owners, who can take it up again with a new version of the plan.</summary>
    Withdrawn,
}

/// <summary>In which order initiatives are listed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InitiativeOrder>))]
public enum InitiativeOrder
{
    /// <summary>Last started first.</summary>
    Newest,

    /// <summary>By title, in Dutch order.</summary>
    Title,

    /// <summary>Those that cost most once first.</summary>
    OneOff,

    /// <summary>Those that cost most a year first.</summary>
    Yearly,
}

/// <summary>What the Taskforce advises.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Verdict>))]
public enum Verdict
{
    /// <summary>To the general assembly.</summary>
    Endorse,

    /// <summary>Back to the owners.</summary>
    Return,

    /// <summary>No.</summary>
    Decline,

    /// <summary>In a yearly round or at a gate: go on.</summary>
    Continue,

    /// <summary>In a yearly round or at a gate: go on otherwise.</summary>
    Adjust,

    /// <summary>In a yearly round or at a gate: end it.</summary>
    Stop,
}

/// <summary>Withdraws an initiative that the Taskforce has not endorsed.</summary>
public sealed record WithdrawInitiativeRequest
{
    /// <summary>Why, 10 to 2,000 characters.</summary>
    [Required, StringLength(2000, MinimumLength = 10)]
    public string? Reason { get; init; }
}

/// <summary>An initiative. Amounts in whole euro cents before VAT.</summary>
/// <param name="Id">The initiative.</param>
/// <param name="NeedId">The need that it grew out of.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Plan">What it wants, brings and costs; <c>PUT</c> takes the same.</param>
/// <param name="PlanVersion">Counts the wordings of the plan.</param>
/// <param name="OneOffCents">What the plan costs once: the sum of its one-off costs.</param>
/// <param name="YearlyCents">What it costs a year when all of it runs: the sum of its yearly costs.</param>
/// <param name="Owners">The municipalities that own it, the one that leads first.</param>
/// <param name="OwnerRequests">
/// Invitations, requests to join and offers of the lead that wait for an answer; only the municipalities concerned see them.
/// </param>
/// <param name="AllowedActions">The steps that its status allows.</param>
/// <param name="Next">What it waits for.</param>
/// <param name="Phase">How far it has come; null: a draft that was never submitted.</param>
/// <param name="PhaseSince">When it entered that phase, UTC.</param>
/// <param name="NextGateOn">When its next gate should be; null: no day was named.</param>
/// <param name="NextPhases">The phases to which a gate can lead it now.</param>
/// <param name="StartedAt">When the draft was begun.</param>
/// <param name="SubmittedAt">When it was first submitted, from when on everybody sees it; null: a draft that its owners see.</param>
/// <param name="WithdrawalReason">Why its owners withdrew it; null: they did not.</param>
/// <param name="Version">Counts its changes; the <c>ETag</c>.</param>
public sealed record InitiativeView(
    Guid Id,
    Guid NeedId,
    InitiativeStatus Status,
    InitiativePlan Plan,
    int PlanVersion,
    long OneOffCents,
    long YearlyCents,
    IReadOnlyList<OwnerView> Owners,
    IReadOnlyList<OwnerRequestView> OwnerRequests,
    [property: AllowedValues("Revise", "Submit", "Withdraw", "Discard", "Endorse", "Return", "Decline", "Adopt", "Reject", "Annul")]
        IReadOnlyList<string> AllowedActions,
    AwaitedStep Next,
    InitiativePhase? Phase,
    DateTimeOffset? PhaseSince,
    DateOnly? NextGateOn,
    IReadOnlyList<InitiativePhase> NextPhases,
    DateTimeOffset StartedAt,
    DateTimeOffset? SubmittedAt,
    string? WithdrawalReason,
    int Version
);

/// <summary>What an initiative waits for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AwaitedStep>))]
public enum AwaitedStep
{
    /// <summary>An owner submits the plan to the Taskforce.</summary>
    Submit,

    /// <summary>The Taskforce advises at a meeting.</summary>
    Advise,

    /// <summary>An owner revises the plan that the Taskforce returned, and submits it again.</summary>
    Resubmit,

    /// <summary>It is added to the list of proposed items; nobody needs to do anything.</summary>
    Propose,

    /// <summary>The board places its item on the agenda of an assembly.</summary>
    Place,

    /// <summary>The assembly secretary opens the vote.</summary>
    Open,

    /// <summary>Municipalities vote; the assembly secretary closes the vote.</summary>
    Vote,

    /// <summary>The item was held over: the board places it on the agenda of a later assembly, or it is withdrawn.</summary>
    PlaceAgain,

    /// <summary>The item was withdrawn or missed its quorum: the assembly secretary may bring it back as another item.</summary>
    BringBack,

    /// <summary>A consultation adopted it: a later assembly ratifies it.</summary>
    Ratify,

    /// <summary>It was adopted: the fund books the commitment; nobody needs to do anything.</summary>
    Book,

    /// <summary>The commitment is booked: the owners carry it out.</summary>
    CarryOut,

    /// <summary>Nothing: it was declined, rejected or withdrawn, or it ended.</summary>
    None,
}

/// <summary>How many initiatives are in a status.</summary>
public sealed record StatusCount(InitiativeStatus Status, int Count);

/// <summary>Counts for a dashboard.</summary>
public sealed record InitiativesSummary(int Needs, IReadOnlyList<StatusCount> Initiatives);
