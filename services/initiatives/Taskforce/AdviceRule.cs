namespace Samen.Initiatives;

/// <summary>How the views of members lead to an advice.</summary>
internal enum AdviceRule
{
    /// <summary>What most members want; on a tie what the chair wants.</summary>
    Majority,

    /// <summary>What all want who do not abstain.</summary>
    Unanimity,

    /// <summary>What the secretary records as the consensus, if any member wants it.</summary>
    Consensus,
}
