namespace Samen.Initiatives;

/// <summary>A step in the life of a joint procurement.</summary>
internal enum ProcurementAction
{
    Revise,
    Announce,
    Award,
    Cancel,
}
