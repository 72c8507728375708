namespace Samen.Web;

/// <summary>What a request names may no longer be kept; documented as 410.</summary>
public sealed record Goes;
