namespace Samen.Gateway.Pages.Kit.Api;

/// <summary>One page of a list.</summary>
/// <param name="Items">What it shows.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
