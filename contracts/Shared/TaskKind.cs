using System.Text.Json.Serialization;

namespace Samen.Contracts;

/// <summary>What is to be done.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TaskKind>))]
public enum TaskKind
{
    // Municipalities: the assembly.

    /// <summary>The vote on an item is open, and the caller's municipality has not voted.</summary>
    CastVote,

    /// <summary>The voting card of the municipality was issued, and nobody has taken it into use.</summary>
    TakeVotingCard,

    /// <summary>An assembly is to come, and the municipality has not named who votes.</summary>
    NameVoter,

    /// <summary>Nobody in office may carry the voting card of the municipality.</summary>
    RecordRepresentative,

    /// <summary>Items wait for an agenda, and no assembly is to come.</summary>
    ConveneAssembly,

    /// <summary>An item is on no agenda.</summary>
    PlaceItem,

    /// <summary>The board has not said what it does with an amendment.</summary>
    DisposeAmendment,

    /// <summary>The vote on an item can be opened.</summary>
    OpenVote,

    /// <summary>The assembly can take note of an item that is for information.</summary>
    TakeNote,

    /// <summary>The vote on an item can be closed.</summary>
    CloseVote,

    /// <summary>Another person proposed a decision, which the caller can confirm.</summary>
    ConfirmDecision,

    /// <summary>A decision was taken, and the chair has not declared it.</summary>
    DeclareDecision,

    /// <summary>Nobody was named to carry out a motion.</summary>
    AssignMotion,

    /// <summary>A motion is due within a month, or overdue.</summary>
    ReportMotion,

    /// <summary>Municipalities have no inhabitants on the reference date of an assembly to come.</summary>
    RecordInhabitants,

    // Municipalities: the councils.

    /// <summary>A council has not been asked whether it wants a say on an item.</summary>
    AskCouncil,

    /// <summary>A council was asked whether it wants a say, and has not answered.</summary>
    AnswerForCouncil,

    /// <summary>A council wants a say, and has not planned when it discusses the item.</summary>
    PlanCouncil,

    /// <summary>A council planned to discuss an item, and its instruction is not recorded.</summary>
    GiveInstruction,

    /// <summary>A draft of a council decision is complete, and not recorded.</summary>
    RecordCouncilDecision,

    /// <summary>A draft of a council decision is not complete.</summary>
    CompleteCouncilDecision,

    /// <summary>An undertaking to a council is open.</summary>
    SettleUndertaking,

    /// <summary>What the council decided on the joint facilities of a year is not recorded.</summary>
    DecideJointFacilities,

    // Initiatives: who owns one, or is asked to.

    /// <summary>The municipality was invited to own an initiative.</summary>
    AcceptOwnership,

    /// <summary>The lead of an initiative was offered to the municipality.</summary>
    AcceptLead,

    /// <summary>A municipality asks to join an initiative that the caller's municipality leads.</summary>
    AnswerJoining,

    /// <summary>The plan of an initiative lacks what the Taskforce asks of it.</summary>
    CompletePlan,

    /// <summary>An initiative can be submitted to the Taskforce.</summary>
    SubmitInitiative,

    /// <summary>The questions of the yearly round are not answered.</summary>
    AnswerRound,

    /// <summary>A phase ends soon, and no gate is prepared.</summary>
    PrepareGate,

    /// <summary>A gate lacks answers, risks or a plan.</summary>
    AnswerGate,

    /// <summary>A gate says all, and can be asked.</summary>
    AskGate,

    /// <summary>The owners have not reacted to a decision at a gate.</summary>
    ReactToGate,

    /// <summary>A condition of a decision at a gate is not met.</summary>
    MeetCondition,

    /// <summary>Nobody said what came of a benefit last year.</summary>
    RealiseBenefit,

    // Initiatives: municipalities and what they do together.

    /// <summary>It was proposed to merge a need of the municipality with another.</summary>
    SettleMerge,

    /// <summary>The draft of a need says enough to be recorded.</summary>
    RecordNeed,

    /// <summary>A question is for the municipality, which has not answered.</summary>
    AnswerQuestion,

    /// <summary>The municipality was called to use a facility, and has not answered.</summary>
    AnswerCall,

    /// <summary>The municipality does not apply a standard, and does not explain why.</summary>
    ExplainStandard,

    /// <summary>The municipality considers a facility, and can still take part in its procurement.</summary>
    JoinProcurement,

    /// <summary>A procurement in which the municipality takes part was awarded, and it has no contract.</summary>
    AgreeToContract,

    /// <summary>A municipality pledged hours for an initiative that the caller's municipality leads.</summary>
    AnswerPledge,

    /// <summary>Months of a pledge of the municipality have no hours, or hours that are disputed.</summary>
    RecordHours,

    /// <summary>Hours of a municipality wait for the lead.</summary>
    ConfirmHours,

    // Initiatives: the Taskforce, and who decides at gates.

    /// <summary>A member has not given a view of an item.</summary>
    GiveView,

    /// <summary>The views of the members lead to an advice, which can be recorded.</summary>
    RecordAdvice,

    /// <summary>Items wait for the Taskforce, and no meeting is planned.</summary>
    PlanMeeting,

    /// <summary>The day of a meeting has come.</summary>
    OpenMeeting,

    /// <summary>A meeting is being held.</summary>
    CloseMeeting,

    /// <summary>The minutes of an earlier meeting can be approved.</summary>
    ApproveMinutes,

    /// <summary>What a member agreed to do is not done.</summary>
    CompleteAction,

    /// <summary>The Service Delivery Board has not advised on a gate.</summary>
    AdviseGate,

    /// <summary>Everybody has advised on a gate, and what was decided can be recorded.</summary>
    DecideGate,

    // Funding.

    /// <summary>A proposal of the fund can be handed over to the assembly, and was not.</summary>
    SubmitFundProposal,

    /// <summary>A proposal of the fund that somebody else wrote waits for a second person.</summary>
    CheckFundProposal,

    /// <summary>A contribution run that somebody else prepared waits for a second person.</summary>
    CheckContributionRun,

    /// <summary>A contribution run was checked, and can be made final.</summary>
    FinaliseContributionRun,

    /// <summary>Municipalities contribute by a run that is final, and were not invoiced.</summary>
    MakeInvoices,

    /// <summary>The data of a municipality that pays are not complete, so that it can't be invoiced.</summary>
    CompleteDebtor,

    /// <summary>A credit of an invoice that somebody else prepared waits for a second person.</summary>
    DecideCredit,

    /// <summary>Interest that somebody else prepared waits for a second person.</summary>
    ApproveInterest,

    /// <summary>An invoice to the municipality is not paid, as far as the bank has reported.</summary>
    PayInvoice,

    /// <summary>The municipality owes interest on an invoice.</summary>
    PayInterest,

    /// <summary>A budget mandate that somebody else granted waits for a second person.</summary>
    ConfirmBudgetMandate,

    /// <summary>An obligation, or other amounts of it, waits for the caller's approval.</summary>
    ApproveObligation,

    /// <summary>A purchase invoice waits for the caller's approval.</summary>
    ApprovePurchaseInvoice,

    /// <summary>A transfer between lines of the budget waits for the caller's approval.</summary>
    ApproveLineTransfer,

    /// <summary>Bank details that somebody else proposed wait for a second person.</summary>
    ConfirmCreditorAccount,

    /// <summary>Something is to be paid soon, and is in no batch.</summary>
    PreparePayments,

    /// <summary>Payments that somebody else prepared wait for a second person.</summary>
    ApprovePaymentBatch,

    /// <summary>Payments were approved, and their file for the bank was not made.</summary>
    ExportPaymentBatch,

    /// <summary>Nobody has said what a line of a bank statement is for.</summary>
    MatchStatementLine,

    /// <summary>An entry of the ledger that somebody else prepared waits for a second person.</summary>
    ApproveManualEntry,

    /// <summary>Somebody else proposed to close a year of the ledger, and nothing keeps it open.</summary>
    CloseLedgerYear,

    /// <summary>Somebody else proposed to open a closed year of the ledger again.</summary>
    ReopenLedgerYear,

    /// <summary>Something that must always hold of the ledger did not when it was last checked.</summary>
    LookAtLedgerCheck,

    // Partners.

    /// <summary>An organisation is registered as a candidate, and nobody has decided whether it takes part.</summary>
    DecideAdmission,

    /// <summary>Events can't be delivered to a webhook or queue, which is tried until the schedule runs out.</summary>
    RepairDelivery,

    /// <summary>A subscription was paused because deliveries kept failing.</summary>
    ResumeSubscription,

    /// <summary>The municipality uses a version of which support ends, and has not said when it leaves it.</summary>
    LeaveVersion,

    // The gateway.

    /// <summary>A key or client of a program ends within a month, and there is no other one of that name that lasts longer.</summary>
    RenewCredential,

    /// <summary>A mandate of a partner to act for the municipality ends within a month, and was not given again.</summary>
    RenewMandate,

    /// <summary>Who was invited has not begun, and the link lapsed or does so within two days.</summary>
    RenewInvitation,

    /// <summary>Somebody is absent, the stand-in ends within three days, and nobody stands in after that.</summary>
    ExtendStandIn,

    /// <summary>People who can sign in have no second factor: those that must have one, and administrators always.</summary>
    AskSecondFactor,

    // Every service that has them.

    /// <summary>Facts of another service could not be handled, and wait to be retried or given up.</summary>
    HandleParkedFact,

    /// <summary>Mails were given up within the last two weeks.</summary>
    LookAtMail,

    /// <summary>Somebody else proposed other settings, which the caller can approve.</summary>
    ApproveSetting,
}
