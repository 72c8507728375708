using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>Rates per scale, as one column has them.</summary>
internal sealed record Rates(IReadOnlyList<HourlyRate> Items)
{
    public static Rates None { get; } = new([]);
}
