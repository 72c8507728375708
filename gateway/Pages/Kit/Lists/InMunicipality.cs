namespace Samen.Gateway.Pages.Kit.Lists;

/// <summary>Municipalities by their codes, shown by their names.</summary>
internal sealed record InMunicipality(params IReadOnlyList<string?> Codes);
