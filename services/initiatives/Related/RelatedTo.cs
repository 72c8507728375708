namespace Samen.Initiatives;

/// <summary>Of what something related is sought.</summary>
/// <param name="Needs">The needs that it comes of, those that were merged with it included.</param>
/// <param name="ComponentKeys">The reference components that it names.</param>
/// <param name="Title">What it is called; null: words don't matter.</param>
/// <param name="Description">What more it says.</param>
/// <param name="Except">The initiative itself.</param>
/// <param name="OnlyRunning">Whether initiatives that came to nothing are left out.</param>
internal sealed record RelatedTo(
    IReadOnlyList<Guid> Needs,
    IReadOnlyList<string> ComponentKeys,
    string? Title,
    string? Description,
    Guid? Except,
    bool OnlyRunning
);
