using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Contracts.Partners;
using Samen.Messaging;

namespace Samen.Funding;

/// <summary>Facts of other services that this one does nothing with, and why.</summary>
internal static class IgnoredFacts
{
    public static FactHandlers IgnoreOthers(this FactHandlers facts) =>
        facts
            .Ignore(
                "Questions between municipalities cost the fund nothing.",
                typeof(QuestionAsked),
                typeof(QuestionSharingChanged),
                typeof(QuestionAnswered),
                typeof(AnswerWithdrawn),
                typeof(AnswerAccepted),
                typeof(QuestionClosed),
                typeof(QuestionWithdrawn)
            )
            .Ignore(
                "What hours of people from practice cost is settled by the initiative itself, and not by the fund.",
                typeof(RoleAsked),
                typeof(AskedRoleRevised),
                typeof(AskedRoleClosed),
                typeof(PledgeMade),
                typeof(PledgeAccepted),
                typeof(PledgeAcceptanceTakenBack),
                typeof(PledgeDeclined),
                typeof(PledgeTakenBack),
                typeof(PledgeEnded),
                typeof(HoursDelivered),
                typeof(HoursConfirmed),
                typeof(HoursConfirmationTakenBack),
                typeof(HoursDisputed),
                typeof(RateTableRecorded)
            )
            .Ignore(
                "The fund is divided by inhabitants, whoever uses which facility.",
                typeof(FacilityAdded),
                typeof(FacilityRevised),
                typeof(FacilityRemoved),
                typeof(FacilityPhaseChanged),
                typeof(FacilityRetired),
                typeof(BindingLevelDecided),
                typeof(BindingLevelAnnulled),
                typeof(FacilityProductLinked),
                typeof(FacilityProductUnlinked),
                typeof(AdoptionRecorded),
                typeof(AdoptionTakenBack),
                typeof(ChecklistKept),
                typeof(PartnershipStandInEnded),
                typeof(StandardExplained),
                typeof(ExplanationWithdrawn),
                typeof(ExplanationLapsed),
                typeof(MunicipalitiesCalled),
                typeof(ProcurementPlanned),
                typeof(ProcurementMoved),
                typeof(ParticipationRegistered),
                typeof(ParticipationTakenBack),
                typeof(CallAnswered),
                typeof(CallEnded)
            )
            .Ignore(
                "The fund pays for what the assembly decided, whatever it brings.",
                typeof(BenefitExpected),
                typeof(BenefitRemoved),
                typeof(BenefitEnded),
                typeof(BenefitRealised),
                typeof(BenefitTakenBack),
                typeof(BenefitRateSet)
            )
            .Ignore(
                "Who sits in the Taskforce and when it meets costs the fund nothing.",
                typeof(SeatTaken),
                typeof(SeatVacated),
                typeof(MeetingPlanned),
                typeof(MeetingCancelled),
                typeof(MeetingClosed),
                typeof(RoundStarted),
                typeof(InitiativeJudged)
            )
            .Ignore(
                "A gate costs the fund nothing; what it decides comes as a change of phase.",
                typeof(GateAsked),
                typeof(GateWithdrawn),
                typeof(GateAdvised),
                typeof(GateDecided),
                typeof(GateDecisionAnnulled),
                typeof(GateReacted),
                typeof(GateConditionSettled),
                typeof(TermAnnounced),
                typeof(NoticeGiven)
            )
            .Ignore(
                "Only an endorsed plan has amounts that an assembly decides on.",
                typeof(NeedRecorded),
                typeof(NeedRevised),
                typeof(NeedCosigned),
                typeof(CosignatureTakenBack),
                typeof(NeedWithdrawn),
                typeof(NeedReopened),
                typeof(NeedMergeProposed),
                typeof(NeedMergeRefused),
                typeof(NeedsMerged),
                typeof(NeedMergeUndone),
                typeof(NeedCommented),
                typeof(NeedCommentWithdrawn),
                typeof(NeedCommentRemoved),
                typeof(InitiativeStarted),
                typeof(InitiativeRevised),
                typeof(InitiativeSubmitted),
                typeof(InitiativeReturned),
                typeof(InitiativeDeclined),
                typeof(InitiativeWithdrawn),
                typeof(OwnerJoined),
                typeof(OwnerLeft),
                typeof(LeadHandedOver)
            )
            .Ignore(
                "The decision is taken from the item itself.",
                typeof(InitiativeAdopted),
                typeof(InitiativeRejected),
                typeof(InitiativeDecisionAnnulled)
            )
            .Ignore(
                "Nothing is committed before an item is decided.",
                typeof(AssemblyConvened),
                typeof(AssemblyRevised),
                typeof(AssemblyCancelled),
                typeof(ItemProposed),
                typeof(ItemAmended),
                typeof(ItemSplit)
            )
            .Ignore("Motions commit no money.", typeof(ItemCoSubmitted), typeof(MotionAssigned), typeof(MotionDue), typeof(MotionSettled))
            .Ignore(
                "Contributions follow from the inhabitants, whatever a council decides.",
                typeof(CouncilDecided),
                typeof(CouncilDecisionWithdrawn),
                typeof(CouncilUndertakingSettled),
                typeof(JointFacilitiesDecided),
                typeof(InstructionGiven)
            )
            .Ignore(
                "The products of partners are the business of the partners service.",
                typeof(ProductRecorded),
                typeof(ProductVersionRecorded),
                typeof(ProductUsageRecorded),
                typeof(ProductUsageRemoved)
            );
}
