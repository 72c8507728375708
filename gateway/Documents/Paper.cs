namespace Samen.Gateway.Documents;

/// <summary>A text to print or to go on with in a word processor: what it says, without how it looks.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Language">IETF tag, such as <c>nl-NL</c>.</param>
/// <param name="Parts">What stands below the title, in order.</param>
/// <param name="IsSheet">Whether it is printed on one sheet: small, with narrow margins.</param>
internal sealed record Paper(string Title, string Language, IReadOnlyList<PaperPart> Parts, bool IsSheet = false);
