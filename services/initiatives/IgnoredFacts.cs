using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Contracts.Partners;
using Samen.Messaging;

namespace Samen.Initiatives;

/// <summary>Facts of other services that this one does nothing with, and why.</summary>
internal static class IgnoredFacts
{
    public static FactHandlers IgnoreOthers(this FactHandlers facts) =>
        facts
            .Ignore(
                "What the fund enters into and pays for is read at the fund; an initiative follows its plan.",
                typeof(ObligationEntered),
                typeof(ObligationRevised),
                typeof(ObligationEnded),
                typeof(PurchaseInvoiceApproved),
                typeof(PurchaseInvoiceReversed),
                typeof(LineTransferred)
            )
            .Ignore(
                "Only items of initiatives are followed; an assembly is known by the items placed on it, or held over with it.",
                typeof(AssemblyConvened),
                typeof(AssemblyCancelled)
            )
            .Ignore(
                "An initiative is decided as a whole, as it was endorsed: neither parts nor amendments change it.",
                typeof(ItemSplit),
                typeof(ItemAmended)
            )
            .Ignore(
                "A motion is not an initiative.",
                typeof(ItemCoSubmitted),
                typeof(MotionAssigned),
                typeof(MotionDue),
                typeof(MotionSettled)
            )
            .Ignore(
                "What a council decides does not change an initiative.",
                typeof(CouncilDecided),
                typeof(CouncilDecisionWithdrawn),
                typeof(CouncilUndertakingSettled),
                typeof(JointFacilitiesDecided),
                typeof(InstructionGiven)
            )
            .Ignore(
                "The trace shows the commitment, not the budget or who pays for it.",
                typeof(BudgetRecorded),
                typeof(BudgetRevisionAnnulled),
                typeof(FundProposalSubmitted),
                typeof(FrameworkAdopted),
                typeof(FrameworkAnnulled),
                typeof(AnnualAccountsAdopted),
                typeof(AnnualAccountsAnnulled),
                typeof(ResultAppropriated),
                typeof(ResultAppropriationAnnulled),
                typeof(BoardDischarged),
                typeof(BoardDischargeAnnulled),
                typeof(ContributionRunCompleted),
                typeof(ContributionDetermined),
                typeof(SimulationPublished),
                typeof(SimulationWithdrawn),
                typeof(LedgerYearClosed),
                typeof(LedgerYearReopened),
                typeof(InvoiceIssued),
                typeof(CreditNoteIssued),
                typeof(InvoiceReminded),
                typeof(InterestCharged),
                typeof(InterestChargeReversed)
            )
            .Ignore(
                "Adoption asks which product is used and not in which version, nor whether its partner gets events.",
                typeof(AdmissionDecided),
                typeof(ProductVersionRecorded)
            );
}
