using Samen.Contracts.Municipalities;

namespace Samen.Gateway.Pages.Needs;

/// <summary>What the themes of the policy library are called: by their keys while it is away.</summary>
/// <param name="Library">The library; null while it is away.</param>
public sealed record ThemeNames(IReadOnlyList<PolicyThemeView>? Library)
{
    /// <summary>Every theme as a choice, in the order of the library.</summary>
    public IEnumerable<(string Value, string Text)> Choices => PolicyThemeKeys.All.Select(key => (key, Of(key)));

    /// <summary>The names of some themes.</summary>
    public string Of(IEnumerable<string> keys) => string.Join(", ", keys.Select(Of));

    private string Of(string key) => Library?.FirstOrDefault(theme => theme.Key == key)?.Title ?? key;
}
