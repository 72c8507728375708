namespace Samen.Audit;

/// <summary>Which entries of an audit log are asked for.</summary>
public sealed record AuditFilter
{
    /// <summary>CBS code of the municipality that was acted for.</summary>
    public string? Municipality { get; init; }

    /// <summary>The partner that was acted for.</summary>
    public Guid? Partner { get; init; }

    /// <summary>Who acted.</summary>
    public string? Actor { get; init; }
}
