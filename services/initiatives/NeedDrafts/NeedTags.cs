namespace Samen.Initiatives;

/// <summary>Under what a draft of a need falls and what it is about, as it is kept.</summary>
internal sealed record NeedTags
{
    /// <summary>In the order of the policy library.</summary>
    public IReadOnlyList<string> ThemeKeys { get; init; } = [];

    /// <summary>By name.</summary>
    public IReadOnlyList<string> ComponentKeys { get; init; } = [];

    public static NeedTags Of(IReadOnlyList<string>? themes, IReadOnlyList<string>? components) =>
        new() { ThemeKeys = Need.InOrder(themes ?? []), ComponentKeys = ComponentTags.Of(components) };
}
