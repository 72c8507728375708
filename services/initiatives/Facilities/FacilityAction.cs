namespace Samen.Initiatives;

/// <summary>What can be done to a facility.</summary>
internal enum FacilityAction
{
    Revise,
    ScaleUp,
    Operate,
    PhaseOut,
    Retire,
    Bind,

    /// <summary>A municipality takes a step towards it, or one that is no end.</summary>
    Adopt,
}
