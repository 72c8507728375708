namespace Samen.Municipalities;

/// <summary>A line of figures in the seed.</summary>
internal sealed record SeedFigure(string Code, string Name, string Province, int Inhabitants);
