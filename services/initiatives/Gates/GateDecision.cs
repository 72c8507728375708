using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>A decision at a gate, and what the owners say to it.</summary>
[Audited]
internal sealed record GateDecision
{
    /// <summary>Years ahead that a day lies at most.</summary>
    private const int MostYears = 10;

    public Guid GateId { get; init; }
    public int Number { get; init; }
    public GateOutcome Outcome { get; init; }
    public string Reason { get; init; } = "";
    public DateOnly DecidedOn { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public DateOnly? HoldUntil { get; init; }
    public DateOnly? NextGateOn { get; init; }

    /// <summary>The last day of the term for a reaction.</summary>
    public DateOnly ReactBy { get; init; }
    public string? Reaction { get; init; }
    public DateTimeOffset? ReactedAt { get; init; }
    public DateTimeOffset? AnnulledAt { get; init; }
    public string? AnnulmentReason { get; init; }
    public Guid? AdoptedByItemId { get; init; }

    /// <summary>For reading; null too when its adoption was annulled.</summary>
    public string? AdoptedByItemTitle { get; init; }
    public IReadOnlyList<GateCondition> Conditions { get; init; } = [];

    public bool IsGo => Outcome is GateOutcome.Go or GateOutcome.GoWithConditions;

    /// <summary>Reports a day that can't be, and what another outcome asks for.</summary>
    /// <param name="request">The decision.</param>
    /// <param name="gate">Of which gate.</param>
    /// <param name="today">The current day.</param>
    public static IEnumerable<Fault> FaultsOf(DecideGateRequest request, Gate gate, DateOnly today)
    {
        var outcome = request.Outcome!.Value;
        if (request.DecidedOn > today)
            yield return new Fault("decidedOn", "future", "Must not be in the future.");
        if (gate.AskedAt is { } asked && request.DecidedOn < DutchTime.DayOf(asked))
            yield return new Fault("decidedOn", "before-asked", "Must not be before the gate was asked.");
        if (outcome == GateOutcome.GoWithConditions != request.Conditions is { Count: > 0 })
            yield return outcome == GateOutcome.GoWithConditions
                ? new Fault("conditions", "required", "Say what must be met.")
                : new Fault("conditions", "not-allowed", "Only GoWithConditions has conditions.");
        foreach (var (index, condition) in (request.Conditions ?? []).Index())
        foreach (var fault in DayFaults($"conditions/{index}/dueOn", condition?.DueOn, today))
            yield return fault;
        foreach (
            var fault in FaultsOf("holdUntil", request.HoldUntil, outcome == GateOutcome.Hold, today)
                .Concat(
                    FaultsOf(
                        "nextGateOn",
                        request.NextGateOn,
                        gate.To != InitiativePhase.Ended && outcome is GateOutcome.Go or GateOutcome.GoWithConditions,
                        today
                    )
                )
        )
            yield return fault;
        foreach (var fault in AdoptionFaults(request, gate.RaisesCost && outcome is (GateOutcome.Go or GateOutcome.GoWithConditions)))
            yield return fault;
    }

    private static IEnumerable<Fault> AdoptionFaults(DecideGateRequest request, bool asked) =>
        (asked, request.AdoptedByItemId) switch
        {
            (true, null) => [new("adoptedByItemId", "required", "The plan costs more: name the item by which the members adopted that.")],
            (false, not null) => [new("adoptedByItemId", "not-allowed", "The plan does not cost more by this decision.")],
            _ => [],
        };

    /// <summary>Takes a decision. The caller checks <see cref="FaultsOf(DecideGateRequest, Gate, DateOnly)"/>.</summary>
    public static GateDecision Take(
        Gate gate,
        int number,
        DecideGateRequest request,
        int reactionDays,
        DateTimeOffset now,
        DateOnly today
    ) =>
        new()
        {
            GateId = gate.Id,
            Number = number,
            Outcome = request.Outcome!.Value,
            Reason = request.Reason!.Trim(),
            DecidedOn = request.DecidedOn!.Value,
            RecordedAt = now,
            HoldUntil = request.HoldUntil,
            NextGateOn = request.NextGateOn,
            ReactBy = today.AddDays(reactionDays),
            AdoptedByItemId = request.AdoptedByItemId,
            Conditions =
            [
                .. (request.Conditions ?? []).Select(
                    (condition, index) =>
                        new GateCondition
                        {
                            GateId = gate.Id,
                            Decision = number,
                            Number = index + 1,
                            Text = condition.Text!.Trim(),
                            DueOn = condition.DueOn!.Value,
                        }
                ),
            ],
        };

    /// <summary>The owners react, or change their reaction.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it was annulled.</exception>
    public GateDecision React(string reaction, DateTimeOffset now)
    {
        MustStand();
        return this with { Reaction = reaction.Trim(), ReactedAt = now };
    }

    /// <summary>It no longer holds.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it was annulled.</exception>
    public GateDecision Annul(string reason, DateTimeOffset now)
    {
        MustStand();
        return this with { AnnulledAt = now, AnnulmentReason = reason.Trim() };
    }

    /// <exception cref="RuleViolation"><c>wrong-state</c>: it was annulled.</exception>
    public void MustStand()
    {
        if (AnnulledAt is not null)
            throw new RuleViolation("wrong-state", "This decision was annulled.");
    }

    public GateDecided Fact(Gate gate) => new(gate.Id, gate.InitiativeId, Number, Outcome, Reason, Conditions.Count, HoldUntil, NextGateOn);

    public GateDecisionView View() =>
        new(
            Number,
            Outcome,
            Reason,
            DecidedOn,
            [.. Conditions.Select(c => c.View())],
            HoldUntil,
            NextGateOn,
            ReactBy,
            Reaction,
            ReactedAt,
            AnnulledAt,
            AnnulmentReason,
            AdoptedByItemId,
            AdoptedByItemTitle
        );

    private static IEnumerable<Fault> FaultsOf(string field, DateOnly? day, bool asked, DateOnly today)
    {
        if (asked && day is null)
            yield return new Fault(field, "required", "This outcome asks for a day.");
        if (!asked && day is not null)
            yield return new Fault(field, "not-allowed", "This outcome has no such day.");
        if (asked)
            foreach (var fault in DayFaults(field, day, today))
                yield return fault;
    }

    private static IEnumerable<Fault> DayFaults(string field, DateOnly? day, DateOnly today)
    {
        if (day <= today)
            yield return new Fault(field, "past", "Must be after today.");
        if (day > today.AddYears(MostYears))
            yield return new Fault(field, "range", $"Must be within {MostYears} years.");
    }
}
