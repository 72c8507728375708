namespace Samen.Gateway.Portal;

/// <summary>An event that partners can get.</summary>
/// <param name="Type">The CloudEvent's type.</param>
/// <param name="Summary">In English.</param>
/// <param name="Examples">Thin and full, or the one that there is.</param>
internal sealed record EventKind(string Type, string Summary, IReadOnlyList<EventExample> Examples);
