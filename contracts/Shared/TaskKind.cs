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
}
