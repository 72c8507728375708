namespace Samen.Gateway.Pages.Maps;

/// <summary>How a municipality is drawn: each has a shape and a colour of its own.</summary>
/// <param name="Name">Its look in the style sheet.</param>
/// <param name="Shape">What is drawn from the middle on, a path of SVG in kilometres.</param>
public sealed record MapMark(string Name, string Shape)
{
    /// <summary>A full circle.</summary>
    public static MapMark Circle { get; } = new("circle", "m-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z");

    /// <summary>A square.</summary>
    public static MapMark Square { get; } = new("square", "m-2.6-2.6h5.2v5.2h-5.2z");

    /// <summary>A square on its point.</summary>
    public static MapMark Diamond { get; } = new("diamond", "m0-3.7l3.7 3.7l-3.7 3.7l-3.7-3.7z");

    /// <summary>A triangle.</summary>
    public static MapMark Triangle { get; } = new("triangle", "m0-3.5l3.5 6h-7z");

    /// <summary>A star of four points.</summary>
    public static MapMark Star { get; } = new("star", "m0-4.2l1.2 3l3 1.2l-3 1.2l-1.2 3l-1.2-3l-3-1.2l3-1.2z");

    /// <summary>A cross.</summary>
    public static MapMark Cross { get; } = new("cross", "m-2.7-2.7l5.4 5.4m-5.4 0l5.4-5.4");

    /// <summary>An open circle.</summary>
    public static MapMark Ring { get; } = new("ring", "m-2.2 0a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0-4.4 0z");

    /// <summary>A small full circle, for those of which least is known.</summary>
    public static MapMark Dot { get; } = new("dot", "m-1.7 0a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0z");

    /// <summary>For what adopts something, in the order in which it is put to the vote.</summary>
    public static IReadOnlyList<MapMark> Carrying { get; } = [Circle, Square, Diamond, Triangle, Star];
}
