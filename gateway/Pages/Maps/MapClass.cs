namespace Samen.Gateway.Pages.Maps;

/// <summary>What municipalities that are drawn alike have in common.</summary>
/// <param name="Mark">How they are drawn.</param>
/// <param name="Name">What they are, such as in use.</param>
public sealed record MapClass(MapMark Mark, Word Name);
