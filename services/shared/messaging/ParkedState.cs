namespace Samen.Messaging;

/// <summary>Why a fact waits in the inbox.</summary>
public enum ParkedState
{
    /// <summary>It could not be handled after short retries; an admin retries or discards it.</summary>
    Failed,

    /// <summary>The fact that caused it has not been handled here yet.</summary>
    AwaitsCause,

    /// <summary>An earlier fact of its subject waits.</summary>
    Behind,
}
