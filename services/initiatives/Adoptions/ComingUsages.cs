using Samen.Contracts.Partners;

namespace Samen.Initiatives;

/// <summary>Statuses of usage that are to come, by day, as one column has them.</summary>
internal sealed record ComingUsages(IReadOnlyList<ComingUsage> Items)
{
    public static ComingUsages None { get; } = new([]);
}
