namespace Samen.Storage;

/// <summary>What became of a row.</summary>
public enum ChangeKind
{
    /// <summary>It was there and stays.</summary>
    Changed,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,
}
