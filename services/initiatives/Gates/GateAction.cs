namespace Samen.Initiatives;

/// <summary>A step in the life of a gate.</summary>
internal enum GateAction
{
    Answer,
    Ask,
    Withdraw,
    Advise,
    Pass,
    Rework,
    Hold,

    /// <summary>Undoes the last decision.</summary>
    Annul,
}
