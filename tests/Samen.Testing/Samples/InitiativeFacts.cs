using Samen.Contracts;
using Samen.Contracts.Initiatives;
using static Samen.Testing.SampleIds;

namespace Samen.Testing;

/// <summary>A sample of each fact that initiatives publishes.</summary>
internal static class InitiativeFacts
{
    public static IReadOnlyList<IFact> All { get; } =
    [
        new NeedRecorded(NeedId, "GM0757", Office.MunicipalSecretary, "Verify an address without a visit", ["afsprakenbeheercomponent"]),
        new NeedRevised(NeedId, "GM0757", Office.HeadOfIct, "Verify an address at any counter", Version: 2, ["afsprakenbeheercomponent"]),
        new NeedCosigned(NeedId, "GM0307", Office.HeadOfIct, Municipalities: 2, Inhabitants: 188_077),
        new CosignatureTakenBack(NeedId, "GM0307", Municipalities: 1, Inhabitants: 31_000),
        new NeedWithdrawn(NeedId, "GM0757", "The new counter solves it."),
        new NeedReopened(NeedId, "GM0757"),
        new NeedCommented(NeedId, CommentId, PartnerId),
        new NeedCommentWithdrawn(NeedId, CommentId, PartnerId),
        new NeedCommentRemoved(NeedId, CommentId, "GM0757", "It is an advertisement."),
        new NeedMergeProposed(NeedId, OtherNeedId, "GM0757", "Both are about addresses."),
        new NeedMergeRefused(NeedId, OtherNeedId, "GM0307", "Ours is about companies."),
        new NeedsMerged(NeedId, OtherNeedId, null, "Both are about addresses.", Municipalities: 3, Inhabitants: 211_000),
        new NeedMergeUndone(NeedId, OtherNeedId, null, "They differ after all.", Municipalities: 2, Inhabitants: 188_077),
        new InitiativeStarted(
            InitiativeId,
            NeedId,
            "One way to verify an address at the counter",
            Track.ScaleUp,
            "GM0307",
            "GM0757",
            ["GM0757", "GM0307"]
        ),
        new InitiativeRevised(InitiativeId, "One way to verify an address at the counter", PlanVersion: 2),
        new InitiativeSubmitted(
            InitiativeId,
            NeedId,
            "One way to verify an address at the counter",
            OneOffCents: 120_000_000,
            YearlyCents: 36_000_000,
            BenefitHoursPerYear: 85_000,
            BenefitCentsPerYear: 340_000_000
        ),
        new InitiativeEndorsed(
            InitiativeId,
            "One way to verify an address at the counter",
            "GM0757",
            OneOffCents: 120_000_000,
            YearlyCents: 36_000_000,
            "Proven in one municipality and wanted by many.",
            StartYear: 2020,
            [new PlanCost(Recurrence.OneOff, 2020, 120_000_000), new PlanCost(Recurrence.Yearly, 2021, 36_000_000)]
        ),
        new InitiativeReturned(InitiativeId, "The yearly cost lacks an explanation."),
        new InitiativeDeclined(InitiativeId, "A joint facility for this exists already."),
        new InitiativeWithdrawn(InitiativeId, "Another initiative does the same."),
        new OwnerJoined(InitiativeId, "GM0307"),
        new OwnerLeft(InitiativeId, "GM0307"),
        new LeadHandedOver(InitiativeId, "GM0757", "GM0307"),
        new InitiativeAdopted(InitiativeId, ItemId),
        new InitiativeRejected(InitiativeId, ItemId),
        new InitiativeDecisionAnnulled(InitiativeId, ItemId),
        new FacilityAdded(
            FacilityId,
            "Address verification",
            FacilityKind.Standard,
            FacilityPhase.Pilot,
            InitiativeId,
            YearlyCents: 36_000_000
        ),
        new FacilityRevised(FacilityId, "Address verification", FacilityKind.Standard, YearlyCents: 34_000_000),
        new FacilityRemoved(FacilityId, "Address verification"),
        new FacilityPhaseChanged(FacilityId, FacilityPhase.Operations),
        new FacilityRetired(FacilityId, new DateOnly(2026, 6, 30), SuccessorId: null, new DateOnly(2026, 12, 31)),
        new BindingLevelDecided(FacilityId, BindingLevel.ComplyOrExplain, BindingAuthority.Board, new DateOnly(2025, 3, 1)),
        new BindingLevelAnnulled(FacilityId, BindingLevel.Mandatory, BindingLevel.ComplyOrExplain, "The members were not consulted on it."),
        new FacilityProductLinked(FacilityId, ProductId),
        new FacilityProductUnlinked(FacilityId, ProductId),
        new AdoptionRecorded(
            FacilityId,
            "GM0307",
            AdoptionState.Contracted,
            new DateOnly(2025, 9, 1),
            AdoptionOrigin.Municipality,
            PlannedLiveOn: new DateOnly(2026, 3, 1),
            PartnershipId: null
        ),
        new AdoptionTakenBack(FacilityId, "GM0307", AdoptionState.Live, AdoptionState.Connecting),
        new ChecklistKept(FacilityId, "GM0307", Done: 3, Lines: 7),
        new PartnershipStandInEnded(FacilityId, "GM0307", PartnerId),
        new StandardExplained(FacilityId, "GM0757", Office.HeadOfIct, new DateOnly(2026, 11, 1)),
        new ExplanationWithdrawn(FacilityId, "GM0757"),
        new ExplanationLapsed(FacilityId, "GM0757", new DateOnly(2026, 11, 1)),
        new SeatTaken(
            SeatId,
            SeatBackground.MunicipalSecretary,
            SeatOffice.Chair,
            "GM0307",
            Organisation: null,
            new DateOnly(2026, 1, 1),
            new DateOnly(2030, 1, 1)
        ),
        new SeatVacated(SeatId, SeatBackground.MunicipalSecretary),
        new MeetingPlanned(MeetingId, new DateOnly(2026, 9, 18), "Utrecht"),
        new MeetingCancelled(MeetingId, new DateOnly(2026, 9, 18), "Too few members can come."),
        new MeetingClosed(MeetingId, new DateOnly(2026, 9, 18), SeatsPresent: 9, ItemsSettled: 4),
        new RoundStarted(2026, Initiatives: 12),
        new InitiativeJudged(InitiativeId, 2026, Verdict.Continue, "Twenty municipalities use it, and more follow."),
        new GateAsked(GateId, InitiativeId, InitiativePhase.Pilot, InitiativePhase.ScalingUp, GateDecider.Assembly, 3),
        new GateWithdrawn(GateId, InitiativeId),
        new GateAdvised(GateId, InitiativeId, GateAdviser.Taskforce, Verdict.Continue, "The pilots differed enough."),
        new GateDecided(
            GateId,
            InitiativeId,
            1,
            GateOutcome.GoWithConditions,
            "The pilots differed enough.",
            Conditions: 2,
            HoldUntil: null,
            new DateOnly(2027, 6, 1)
        ),
        new GateDecisionAnnulled(GateId, InitiativeId, 1, "The wrong gate was decided."),
        new InitiativePhaseChanged(InitiativeId, GateId, InitiativePhase.Pilot, InitiativePhase.ScalingUp, "The pilots differed enough."),
        new InitiativePlanChanged(
            InitiativeId,
            GateId,
            3,
            "One permit desk",
            25_000_000,
            9_000_000,
            [new PlanCost(Recurrence.OneOff, 2021, 25_000_000), new PlanCost(Recurrence.Yearly, 2022, 9_000_000)],
            new DateOnly(2021, 3, 4),
            GateDecider.Assembly,
            Restored: false
        ),
        new GateReacted(GateId, InitiativeId, 1),
        new GateConditionSettled(GateId, InitiativeId, 1, 2, IsMet: true),
        new NoticeGiven(NoticeId, NoticeKind.NeedWithdrawn, NeedId, "Verify an address without a visit", ["GM0307", "GM0344"]),
        new TermAnnounced(InitiativeId, "One permit desk", "GM0307", TermKind.Reaction, new DateOnly(2026, 9, 1), GateId),
    ];
}
