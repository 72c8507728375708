namespace Samen.Gateway.Documents;

/// <summary>A text to print or to go on with in a word processor: what it says, without how it looks.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Language">IETF tag, such as <c>nl-NL</c>.</param>
/// <param name="Parts">What stands below the title, in order.</param>
internal sealed record Paper(string Title, string Language, IReadOnlyList<PaperPart> Parts);

/// <summary>A part of a paper. Texts may hold line breaks.</summary>
internal abstract record PaperPart;

/// <summary>A heading.</summary>
/// <param name="Level">2 or 3; the title is 1.</param>
/// <param name="Text">What it says.</param>
internal sealed record PaperHeading(int Level, string Text) : PaperPart;

/// <summary>A paragraph.</summary>
internal sealed record PaperText(string Text) : PaperPart;

/// <summary>Points below each other.</summary>
internal sealed record PaperList(IReadOnlyList<string> Items) : PaperPart;

/// <summary>A table; every row has as many cells as the head. The first cell of a row names it.</summary>
internal sealed record PaperTable(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows) : PaperPart;
