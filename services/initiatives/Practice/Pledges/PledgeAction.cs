namespace Samen.Initiatives;

/// <summary>What happens to a pledge.</summary>
internal enum PledgeAction
{
    Accept,
    Decline,
    TakeBack,
    End,
}
