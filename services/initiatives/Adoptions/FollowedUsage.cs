using Samen.Contracts.Partners;

namespace Samen.Initiatives;

/// <summary>The copy of what a municipality does with a version of a product.</summary>
internal sealed record FollowedUsage
{
    public Guid VersionId { get; init; }
    public string MunicipalityCode { get; init; } = "";

    /// <summary>The municipality that took over from it, or itself.</summary>
    public string CountsFor { get; init; } = "";
    public Guid ProductId { get; init; }
    public UsageStatus Status { get; init; }

    /// <summary>First day of the status.</summary>
    public DateOnly Since { get; init; }
}
