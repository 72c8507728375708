namespace Samen.Gateway.Identity;

/// <summary>What a store was first started for; it stays so.</summary>
internal enum Purpose
{
    /// <summary>Without <c>--demo</c>.</summary>
    Production,

    /// <summary>With <c>--demo</c>: whatever was made in it may be known to anybody.</summary>
    Demo,
}
