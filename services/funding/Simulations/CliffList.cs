using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>The cliffs of an alternative, as one column has them.</summary>
internal sealed record CliffList(IReadOnlyList<CliffView> Items);
