namespace Samen.Contracts;

/// <summary>A search result.</summary>
/// <param name="Subject">What it is, as <c>collection/id</c>.</param>
/// <param name="Kind">Its kind in kebab case, such as <c>agenda-item</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">The start of its text.</param>
/// <param name="Path">Path of its page on the web site.</param>
/// <param name="ChangedAt">When it was last changed.</param>
public sealed record SearchResultView(string Subject, string Kind, string Title, string Summary, string Path, DateTimeOffset ChangedAt);
