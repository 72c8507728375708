using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;

namespace Samen.Municipalities;

/// <summary>HTTP: the library of themes and building blocks for a passage on information provision, in Dutch.</summary>
internal static class ListPolicyThemes
{
    public static Ok<IReadOnlyList<PolicyThemeView>> Handle() => TypedResults.Ok(PolicyLibrary.Themes);
}
