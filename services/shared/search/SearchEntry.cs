namespace Samen.Search;

/// <summary>Something that can be found.</summary>
public sealed record SearchEntry
{
    /// <summary>What it is, as <c>collection/id</c>; there is one entry of it.</summary>
    public required string Subject { get; init; }

    /// <summary>What kind of thing, in kebab case, such as <c>agenda-item</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is called; who finds its words here stands first. At most 300 characters count.</summary>
    public required string Title { get; init; }

    /// <summary>What else people call it, each whole. At most 10,000 characters count, all together.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>What else it is found by. At most 10,000 characters count.</summary>
    public string Body { get; init; } = "";

    /// <summary>Its page, from the root of the web site.</summary>
    public required string Path { get; init; }

    /// <summary>When it was last changed; the newest of equals stands first.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Whether everybody finds it; else only who sees all of the service.</summary>
    public bool IsPublic { get; init; } = true;
}
