using System.Text.Json.Nodes;
using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Settings;

/// <summary>Other values for settings. Whoever proposes them doesn't approve them, and approved they are in force at once.</summary>
[Audited]
internal sealed record SettingProposal
{
    /// <summary>The steps; others are refused.</summary>
    public static readonly IReadOnlyDictionary<(SettingProposalStatus, SettingAction), SettingProposalStatus> LifeCycle = new Dictionary<
        (SettingProposalStatus, SettingAction),
        SettingProposalStatus
    >
    {
        [(SettingProposalStatus.Proposed, SettingAction.Approve)] = SettingProposalStatus.Approved,
        [(SettingProposalStatus.Proposed, SettingAction.Refuse)] = SettingProposalStatus.Refused,
        [(SettingProposalStatus.Proposed, SettingAction.Withdraw)] = SettingProposalStatus.Withdrawn,
    };

    public Guid Id { get; init; }
    public string SettingKey { get; init; } = "";

    /// <summary>The version that was in force.</summary>
    public int FromVersion { get; init; }

    /// <summary>The values of that version.</summary>
    public JsonObject Before { get; init; } = [];
    public JsonObject Values { get; init; } = [];
    public string Why { get; init; } = "";
    public SettingProposalStatus Status { get; init; }
    public string ProposedBy { get; init; } = "";
    public DateTimeOffset ProposedAt { get; init; }
    public string? DecidedBy { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Why it was refused.</summary>
    public string? Reason { get; init; }
    public int Version { get; init; }

    /// <exception cref="RuleViolation"><c>setting-changed</c>: another version is in force than the one that it starts from.</exception>
    public static SettingProposal Propose(
        SettingVersion current,
        ProposeSettingRequest request,
        JsonObject values,
        string by,
        DateTimeOffset now
    )
    {
        MustBeInForce(current, request.FromVersion!.Value);
        return new SettingProposal
        {
            Id = Guid.CreateVersion7(now),
            SettingKey = current.SettingKey,
            FromVersion = current.Version,
            Before = current.Values,
            Values = values,
            Why = request.Why!.Trim(),
            ProposedBy = by,
            ProposedAt = now,
            Version = 1,
        };
    }

    /// <summary>Approves it; its values are the next version.</summary>
    /// <exception cref="RuleViolation">
    /// <c>wrong-state</c>; <c>second-person</c>: who proposed it doesn't approve it; <c>setting-changed</c>: another version came
    /// into force.
    /// </exception>
    public (SettingProposal, SettingVersion) Approve(SettingVersion current, string by, DateTimeOffset now)
    {
        var approved = BySecond(After(SettingAction.Approve, by, now));
        MustBeInForce(current, FromVersion);
        var next = new SettingVersion
        {
            SettingKey = SettingKey,
            Version = FromVersion + 1,
            Values = Values,
            Since = now,
            ProposalId = Id,
        };
        return (approved, next);
    }

    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>second-person</c>: who proposed it withdraws it.</exception>
    public SettingProposal Refuse(string reason, string by, DateTimeOffset now) =>
        BySecond(After(SettingAction.Refuse, by, now)) with
        {
            Reason = reason.Trim(),
        };

    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    /// <exception cref="Refused">403 <c>not-your-entry</c>: another person refuses it.</exception>
    public SettingProposal Withdraw(string by, DateTimeOffset now)
    {
        var withdrawn = After(SettingAction.Withdraw, by, now);
        FirstPerson.MustBe(ProposedBy, by, "Only who proposed it withdraws it; you can refuse it.");
        return withdrawn;
    }

    /// <param name="current">The version that is in force.</param>
    /// <param name="mayChange">Whether the caller has a role that changes these settings.</param>
    /// <param name="by">Who looks.</param>
    public SettingProposalView View(int current, bool mayChange, string by) =>
        new(
            Id,
            SettingKey,
            FromVersion,
            current,
            SettingValues.Element(Values),
            SettingValues.Between(Before, Values),
            Why,
            Status,
            ProposedBy,
            ProposedAt,
            DecidedBy,
            DecidedAt,
            Reason,
            Version,
            mayChange
                ? [.. LifeCycle.Keys.Where(k => k.Item1 == Status && IsOpenTo(k.Item2, current, by)).Select(k => k.Item2.ToString())]
                : []
        );

    private bool IsOpenTo(SettingAction action, int current, string by) =>
        action switch
        {
            SettingAction.Withdraw => by == ProposedBy,
            SettingAction.Approve => current == FromVersion && SecondPerson.Is(ProposedBy, by),
            _ => SecondPerson.Is(ProposedBy, by),
        };

    private SettingProposal BySecond(SettingProposal next)
    {
        SecondPerson.MustNotBe(
            ProposedBy,
            next.DecidedBy!,
            "You proposed this yourself; another person with the same right approves or refuses it."
        );
        return next;
    }

    private static void MustBeInForce(SettingVersion current, int version)
    {
        if (current.Version != version)
            throw new RuleViolation(
                "setting-changed",
                $"This starts from version {version}, and version {current.Version} is in force. Propose it again on that."
            );
    }

    private SettingProposal After(SettingAction action, string by, DateTimeOffset now) =>
        LifeCycle.TryGetValue((Status, action), out var status)
            ? this with
            {
                Status = status,
                DecidedBy = by,
                DecidedAt = now,
                Version = Version + 1,
            }
            : throw new RuleViolation("wrong-state", $"A proposal that is {Status} can't take the step {action}.");
}
