namespace Samen.Initiatives;

/// <summary>A step in the life of an initiative.</summary>
internal enum InitiativeAction
{
    Revise,
    Submit,
    Withdraw,

    /// <summary>Throws a draft away that was never submitted: no step of the table, since nothing is left.</summary>
    Discard,
    Endorse,
    Return,
    Decline,
    Adopt,
    Reject,
    Annul,
}
