namespace Samen.Contracts;

/// <summary>A search result. All services have them in one order: by rank, then the newest, then by subject.</summary>
/// <param name="Subject">What it is, as <c>collection/id</c>.</param>
/// <param name="Kind">Its kind in kebab case, such as <c>agenda-item</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">The start of its text, at most 200 characters.</param>
/// <param name="Path">Path of its page on the web site.</param>
/// <param name="ChangedAt">When it was last changed.</param>
/// <param name="Rank">
/// How well it matches, 1 to 10. 1: its title, or another of its names, is what was looked for; 2: one of these begins with that;
/// 3: all words are in its title; 4: some are in its other names; 5: some are in its text alone. With a word that is spelled
/// otherwise it is 5 more.
/// </param>
public sealed record SearchResultView(
    string Subject,
    string Kind,
    string Title,
    string Summary,
    string Path,
    DateTimeOffset ChangedAt,
    int Rank
);

/// <summary>How many results of a kind there are.</summary>
/// <param name="Kind">In kebab case, such as <c>agenda-item</c>.</param>
/// <param name="Count">1 or more.</param>
public sealed record SearchKindView(string Kind, int Count);
