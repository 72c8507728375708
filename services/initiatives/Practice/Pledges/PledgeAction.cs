namespace Samen.Initiatives;

/// <summary>What happens to a pledge.</summary>
internal enum PledgeAction
{
    Accept,

    /// <summary>The lead takes back that it accepted.</summary>
    Reconsider,
    Decline,
    TakeBack,
    End,
}
