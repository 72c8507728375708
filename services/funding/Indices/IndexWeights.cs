using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>The weights of a series, by kind.</summary>
internal sealed record IndexWeights(IReadOnlyList<IndexWeight> Items);
