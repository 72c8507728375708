using System.Text.Json;
using Samen.Contracts.Municipalities;

namespace Samen.Municipalities;

/// <summary>The themes and building blocks that come with the program, <c>policy-themes.json</c>.</summary>
internal static class PolicyLibrary
{
    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<PolicyThemeView> Themes { get; } = Read();

    /// <summary>By their keys.</summary>
    public static IReadOnlyDictionary<string, PolicyThemeView> ByKey { get; } = Themes.ToDictionary(theme => theme.Key);

    private static IReadOnlyList<PolicyThemeView> Read()
    {
        using var file = typeof(PolicyLibrary).Assembly.GetManifestResourceStream("policy-themes.json")!;
        return JsonSerializer.Deserialize<IReadOnlyList<PolicyThemeView>>(file, JsonSerializerOptions.Web)!;
    }
}
