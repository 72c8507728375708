using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>The figures of a series, by year.</summary>
internal sealed record IndexFigures(IReadOnlyList<IndexFigure> Items);
