namespace Samen.Gateway.Documents;

/// <summary>A paragraph.</summary>
internal sealed record PaperText(string Text) : PaperPart;
