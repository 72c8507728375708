using System.ComponentModel;

namespace Samen.Audit;

/// <summary>Which entries of an audit log are asked for.</summary>
public sealed record AuditFilter(
    [property: Description("CBS code of the municipality that was acted for.")] string? Municipality = null,
    [property: Description("The partner that was acted for.")] Guid? Partner = null,
    [property: Description("Who acted.")] string? Actor = null
);
