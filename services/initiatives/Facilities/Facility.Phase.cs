using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>The phases of a facility, its end, and the way back.</summary>
internal sealed partial record Facility
{
    /// <summary>Moves it to a phase of <see cref="StepsTo"/>.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public (Facility, FacilityPhaseChanged) Move(FacilityPhase phase) =>
        (After(StepsTo[phase]) with { PhaseBefore = Phase }, new FacilityPhaseChanged(Id, phase));

    /// <summary>The last change of its phase is taken back, its end too.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: its phase never changed, or that was taken back already.</exception>
    public (Facility, FacilityPhaseChanged) MoveBack() =>
        PhaseBefore is not { } before
            ? throw new RuleViolation("wrong-state", "There is no change of its phase to take back.")
            : (
                this with
                {
                    Phase = before,
                    PhaseBefore = null,
                    RetiredOn = null,
                    WhatFollows = null,
                    SuccessorId = null,
                    PaidUntil = null,
                    Version = Version + 1,
                },
                new FacilityPhaseChanged(Id, before)
            );

    /// <summary>The faults of a request to end it.</summary>
    public IEnumerable<Fault> FaultsOf(RetireFacilityRequest request, DateOnly today)
    {
        if (request.RetiredOn > today)
            yield return new Fault("retiredOn", "future", "Must not be in the future.");
        if (request.SuccessorId == Id)
            yield return new Fault("successorId", "not-allowed", "Nothing follows itself.");
    }

    /// <summary>Ends it.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it is not being phased out.</exception>
    public (Facility, FacilityRetired) Retire(RetireFacilityRequest request)
    {
        var retired = After(FacilityAction.Retire) with
        {
            PhaseBefore = Phase,
            RetiredOn = request.RetiredOn,
            WhatFollows = request.WhatFollows!.Trim(),
            SuccessorId = request.SuccessorId,
            PaidUntil = request.PaidUntil,
        };
        return (retired, new FacilityRetired(Id, request.RetiredOn!.Value, request.SuccessorId, request.PaidUntil));
    }
}
