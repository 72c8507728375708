namespace Samen.Gateway.Documents;

/// <summary>A table; every row has as many cells as the head. The first cell of a row names it.</summary>
internal sealed record PaperTable(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows) : PaperPart;
