namespace Samen.Gateway.Pages.Kit.Lists;

/// <summary>A municipality by its code, shown by its name.</summary>
internal sealed record InMunicipality(string? Code);
