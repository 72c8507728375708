namespace Samen.Initiatives;

/// <summary>What can be done to a meeting of the Taskforce.</summary>
internal enum MeetingAction
{
    Revise,
    Cancel,
    Reinstate,
    Open,
    Attend,
    Close,
    Approve,
}
