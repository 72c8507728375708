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

    /// <summary>Only those of this day, in Dutch civil time, or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only those of this day, in Dutch civil time, or earlier.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Path of what was changed, such as <c>/initiatives/v1/needs/{id}</c>: it and what is below it.</summary>
    public string? Object { get; init; }

    /// <summary>Whether to include who read the log; they are when absent.</summary>
    public bool? Reads { get; init; }
}
