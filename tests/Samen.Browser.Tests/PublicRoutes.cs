using System.Text.Json;
using System.Text.RegularExpressions;

namespace Samen.Browser.Tests;

/// <summary>What a visitor can ask for: each page and file of the site, and each operation that needs no credential.</summary>
internal static partial class PublicRoutes
{
    /// <summary>Pages as their components name them, and files as they are mapped; those below another in its literal form.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        .. from file in Sources()
        let text = File.ReadAllText(file)
        from route in file.EndsWith(".razor", StringComparison.Ordinal) ? Page().Matches(text) : Mapped().Matches(text)
        from path in Files(route)
        select path,
    ];

    /// <summary>The operations that everybody may call, as contracts/access.json has them.</summary>
    public static IReadOnlyList<string> Operations { get; } =
    [
        .. from row in Read("contracts/access.json").RootElement.EnumerateArray()
        where row.GetProperty("method").GetString() == "GET"
        where row.GetProperty("roles").GetArrayLength() == 0 && row.GetProperty("scope").ValueKind == JsonValueKind.Null
        select row.GetProperty("path").GetString(),
    ];

    /// <summary>The names of what an operation must be given in its query.</summary>
    public static IReadOnlyList<string> Asked(string operation)
    {
        var service = operation.Split('/')[1];
        using var document = Read($"contracts/openapi/{service}.json");
        var get = document.RootElement.GetProperty("paths").GetProperty(operation[$"/{service}/v1".Length..]).GetProperty("get");
        return get.TryGetProperty("parameters", out var parameters)
            ?
            [
                .. from parameter in parameters.EnumerateArray()
                where parameter.TryGetProperty("in", out var place) && place.GetString() == "query"
                where parameter.TryGetProperty("required", out var required) && required.GetBoolean()
                select parameter.GetProperty("name").GetString(),
            ]
            : [];
    }

    /// <summary>Whether a path is one of a route.</summary>
    public static bool Fits(string route, string path) =>
        Regex.IsMatch(
            path,
            $"^{Parameter().Replace(Regex.Escape(route).Replace(@"\{", "{", StringComparison.Ordinal), "[^/]+")}$",
            RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );

    /// <summary>The parameters of a route in their order.</summary>
    public static IReadOnlyList<string> Parameters(string route) =>
        [.. Parameter().Matches(route).Select(parameter => parameter.Groups["name"].Value)];

    /// <summary>A route with its first parameter filled in.</summary>
    public static string Filled(string route, string value) => Parameter().Replace(route, value, 1);

    /// <summary>What stands before the first parameter.</summary>
    public static string Before(string route) => route[..route.IndexOf('{', StringComparison.Ordinal)].TrimEnd('/');

    private static IEnumerable<string> Files(Match route)
    {
        var path = route.Groups["path"].Value;
        return route.Groups["kind"].Value switch
        {
            "List" => [$"{path}/lijst.csv", $"{path}/lijst.xlsx"],
            "Table" => [$"{path}.csv", $"{path}.xlsx"],
            _ => [path],
        };
    }

    private static IEnumerable<string> Sources() =>
        new[] { "Pages", "Portal" }
            .Select(folder => Path.Combine(DemoSite.Root(), "gateway", folder))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories))
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal));

    private static JsonDocument Read(string path) => JsonDocument.Parse(File.ReadAllText(Path.Combine(DemoSite.Root(), path)));

    [GeneratedRegex("""^@page\s"(?<path>/[^"]*)" """, RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Page();

    [GeneratedRegex("""\.Map(?<kind>List|Table|Get)\(\s*"(?<path>/[^"]*)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Mapped();

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
