namespace Samen.Contracts;

/// <summary>What is to be done.</summary>
public enum TaskKind
{
    /// <summary>The vote on an item is open, and the caller's municipality has not voted.</summary>
    CastVote,
}
