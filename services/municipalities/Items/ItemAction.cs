namespace Samen.Municipalities;

/// <summary>What can be done to an agenda item.</summary>
internal enum ItemAction
{
    Revise,
    Place,
    Advise,
    Amend,
    Split,
    Open,
    Vote,
    Close,
    Acclaim,
    Declare,
    Ratify,
    Hold,
    Withdraw,
    AnnulOpening,
    AnnulClosing,
    ReopenVote,
}
