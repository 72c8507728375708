namespace Samen.Initiatives;

/// <summary>What can be done to an initiative.</summary>
internal enum InitiativeAction
{
    Revise,
    Submit,
    Endorse,
    Return,
    Decline,
    Adopt,
    Reject,
    Annul,
}
