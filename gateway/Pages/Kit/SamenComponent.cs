using Microsoft.AspNetCore.Components;

namespace Samen.Gateway.Pages.Kit;

/// <summary>Every component can speak two languages.</summary>
public abstract class SamenComponent : ComponentBase
{
    /// <summary>Language and figures.</summary>
    [Inject]
    internal Ui Ui { get; set; } = null!;

    /// <summary>The text in the language of the request.</summary>
    protected string T(string nl, string en) => Ui.T(nl, en);

    /// <summary>The word in the language of the request.</summary>
    protected string T(Word word) => Ui.T(word);

    /// <summary>Roles as people call them.</summary>
    protected string RoleNames(IEnumerable<string> roles) => string.Join(", ", roles.Select(role => T(Words.OfRole(role))));
}
