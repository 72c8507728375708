namespace Samen.Partners;

/// <summary>CBS codes of member municipalities, as one column has them.</summary>
internal sealed record Members(IReadOnlyList<string> Codes);
