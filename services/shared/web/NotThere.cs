namespace Samen.Web;

/// <summary>What a request names beside its path may not exist; documented as 404.</summary>
public sealed record NotThere;
