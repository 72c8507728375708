namespace Samen.Gateway.Documents;

/// <summary>A list of points.</summary>
internal sealed record PaperList(IReadOnlyList<string> Items) : PaperPart;
