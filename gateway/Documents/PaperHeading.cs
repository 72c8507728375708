namespace Samen.Gateway.Documents;

/// <summary>A heading.</summary>
/// <param name="Level">2 or 3; the title is 1.</param>
/// <param name="Text">What it says.</param>
internal sealed record PaperHeading(int Level, string Text) : PaperPart;
