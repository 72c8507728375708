namespace Samen.Municipalities;

/// <summary>What can be done to an agenda item.</summary>
internal enum ItemAction
{
    Revise,
    Place,
    Advise,
    CoSubmit,
    Amend,
    Split,
    Open,
    Vote,
    Close,
    Acclaim,
    TakeOver,
    Declare,
    Ratify,
    Hold,
    Withdraw,
    AnnulOpening,
    AnnulClosing,
    ReopenVote,
}
