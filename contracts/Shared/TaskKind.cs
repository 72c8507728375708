namespace Samen.Contracts;

/// <summary>What is to be done.</summary>
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
}
