namespace Samen.Contracts;

/// <summary>Something that happened to a thing that everybody may see.</summary>
/// <param name="Type">Wire name of the fact, as in the AsyncAPI document.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Subject">The thing, as <c>collection/id</c>.</param>
/// <param name="Kind">Its kind in kebab case, such as <c>agenda-item</c>.</param>
/// <param name="Title">Its title, as it is now.</param>
/// <param name="Path">Path of its page on the web site.</param>
public sealed record NewsView(string Type, DateTimeOffset RecordedAt, string Subject, string Kind, string Title, string Path);
