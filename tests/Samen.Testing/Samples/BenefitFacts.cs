using Samen.Contracts;
using Samen.Contracts.Initiatives;
using static Samen.Testing.SampleIds;

namespace Samen.Testing;

/// <summary>A sample of each fact that initiatives publishes about benefits, calls and procurements.</summary>
internal static class BenefitFacts
{
    public static IReadOnlyList<IFact> All { get; } =
    [
        new BenefitExpected(
            InitiativeId,
            BenefitId,
            BenefitKind.StaffHours,
            Unit: null,
            Version: 1,
            IsMeasurable: true,
            [new ExpectedInYear(2027, 40_000), new ExpectedInYear(2028, 120_000)]
        ),
        new BenefitRemoved(InitiativeId, BenefitId),
        new BenefitEnded(InitiativeId, BenefitId, LastYear: 2030, "The work no longer exists."),
        new BenefitRealised(InitiativeId, BenefitId, RealisationId, Year: 2027, "GM0307", Value: 1_100, "Head of operations", Version: 1),
        new BenefitTakenBack(InitiativeId, BenefitId, RealisationId, Year: 2027, "GM0307", "The hours were counted twice."),
        new MunicipalitiesCalled(FacilityId, CallId, new DateOnly(2026, 9, 30), ["GM0307", "GM0344"]),
        new CallAnswered(FacilityId, CallId, "GM0307", CallAnswer.Later, new DateOnly(2027, 4, 1)),
        new CallEnded(FacilityId, CallId, "Enough municipalities take part."),
        new ProcurementPlanned(
            FacilityId,
            ProcurementId,
            "Hosting of the permit desk",
            ProcurementProcedure.Open,
            ParticipationForm.EntryMoments,
            [new DateOnly(2026, 12, 1), new DateOnly(2027, 12, 1)],
            new DateOnly(2027, 7, 1),
            new DateOnly(2031, 6, 30),
            Version: 1
        ),
        new ProcurementMoved(
            FacilityId,
            ProcurementId,
            ProcurementState.Announced,
            ProcurementState.Planned,
            "TN412345",
            AwardedTo: null,
            Reason: null
        ),
        new ParticipationRegistered(FacilityId, ProcurementId, "GM0307", new DateOnly(2026, 12, 1)),
        new ParticipationTakenBack(FacilityId, ProcurementId, "GM0307"),
        new BenefitRateSet(BenefitRateKind.StaffHour, Year: 2027, Cents: 5_400, Version: 1),
    ];
}
