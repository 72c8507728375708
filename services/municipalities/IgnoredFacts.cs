using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Partners;
using Samen.Messaging;

namespace Samen.Municipalities;

/// <summary>Facts from other services that this one ignores, and why.</summary>
internal static class IgnoredFacts
{
    public static FactHandlers IgnoreOthers(this FactHandlers facts) =>
        facts
            .Ignore(
                "What the fund enters into and pays for decides nothing; it is read at the fund.",
                typeof(ObligationEntered),
                typeof(ObligationRevised),
                typeof(ObligationEnded),
                typeof(PurchaseInvoiceApproved),
                typeof(PurchaseInvoiceReversed),
                typeof(LineTransferred)
            )
            .Ignore(
                "What municipalities ask each other changes neither the register nor an assembly.",
                typeof(QuestionAsked),
                typeof(QuestionSharingChanged),
                typeof(QuestionAnswered),
                typeof(AnswerWithdrawn),
                typeof(AnswerAccepted),
                typeof(QuestionClosed),
                typeof(QuestionWithdrawn)
            )
            .Ignore(
                "The assembly decides on plans, whoever works on them.",
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
                "The yearly list of a council says what its municipality uses, not how it came to that or what binds it.",
                typeof(FacilityPhaseChanged),
                typeof(FacilityRetired),
                typeof(BindingLevelDecided),
                typeof(BindingLevelAnnulled),
                typeof(FacilityProductLinked),
                typeof(FacilityProductUnlinked),
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
                "The register and the assembly do not depend on what initiatives bring.",
                typeof(BenefitExpected),
                typeof(BenefitRemoved),
                typeof(BenefitEnded),
                typeof(BenefitRealised),
                typeof(BenefitTakenBack),
                typeof(BenefitRateSet)
            )
            .Ignore(
                "The Taskforce advises the assembly; who sits in it and when it meets changes nothing here.",
                typeof(SeatTaken),
                typeof(SeatVacated),
                typeof(MeetingPlanned),
                typeof(MeetingCancelled),
                typeof(MeetingClosed),
                typeof(RoundStarted),
                typeof(InitiativeJudged)
            )
            .Ignore(
                "An initiative becomes an item when it is endorsed, with its final plan.",
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
                typeof(OwnerLeft)
            )
            .Ignore(
                "Gates are decided in the initiatives service; what ends is not on an agenda.",
                typeof(GateAsked),
                typeof(GateWithdrawn),
                typeof(GateAdvised),
                typeof(GateDecided),
                typeof(GateDecisionAnnulled),
                typeof(GateReacted),
                typeof(GateConditionSettled),
                typeof(InitiativePhaseChanged),
                typeof(TermAnnounced),
                typeof(InitiativePlanChanged)
            )
            .Ignore(
                "These follow from decisions made here.",
                typeof(InitiativeAdopted),
                typeof(InitiativeRejected),
                typeof(InitiativeDecisionAnnulled),
                typeof(CommitmentBooked),
                typeof(CommitmentCoverageChanged),
                typeof(CommitmentReleased)
            )
            .Ignore(
                "What would be contributed decides nothing; it is read at the fund.",
                typeof(SimulationPublished),
                typeof(SimulationWithdrawn),
                typeof(LedgerYearClosed),
                typeof(LedgerYearReopened)
            )
            .Ignore(
                "Councils see their contribution, which is kept; the budget itself is the business of the fund.",
                typeof(BudgetRecorded),
                typeof(BudgetRevisionAnnulled),
                typeof(FrameworkAdopted),
                typeof(FrameworkAnnulled),
                typeof(AnnualAccountsAdopted),
                typeof(AnnualAccountsAnnulled),
                typeof(ResultAppropriated),
                typeof(ResultAppropriationAnnulled),
                typeof(BoardDischarged),
                typeof(BoardDischargeAnnulled),
                typeof(InvoiceIssued),
                typeof(CreditNoteIssued),
                typeof(InvoiceReminded),
                typeof(InterestCharged),
                typeof(InterestChargeReversed)
            )
            .Ignore(
                "Partners and their products are the business of the partners service.",
                typeof(PartnerRegistered),
                typeof(PartnerRevised),
                typeof(AdmissionDecided),
                typeof(ProductRecorded),
                typeof(ProductVersionRecorded),
                typeof(ProductUsageRecorded),
                typeof(ProductUsageRemoved)
            );
}
