using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>
/// Nothing of a draft, a person or what an organisation keeps to itself reaches a visitor: every public route is asked, with what is
/// public and with the ids of what is not.
/// </summary>
public sealed partial class PrivacyTests(DemoSite site)
{
    private const int PerRoute = 2;

    /// <summary>Names of accounts; what they are called in roles and offices is public.</summary>
    private static readonly string[] Accounts = ["secretary-gm0363", "council-clerk-gm0363", "voter-gm0363", "ict-gm0344"];

    private readonly HashSet<string> leaks = [];

    [Fact]
    public async Task Nothing_that_is_not_public_is_in_a_public_API()
    {
        site.Need();
        using var visitor = new HttpClient { BaseAddress = new Uri(site.Address) };
        var planted = await PlantedSecrets.In(site);
        PublicRoutes.Operations.Count.ShouldBeGreaterThan(100);
        var silent = new List<string>();
        foreach (var operation in PublicRoutes.Operations)
        {
            var answered = false;
            foreach (var path in await Concrete(visitor, operation, planted))
                answered |= await Look(visitor, operation, path);
            if (!answered)
                silent.Add(operation);
        }
        leaks.ShouldBeEmpty();
        silent.ShouldBeSubsetOf(Unanswered);
    }

    [Fact]
    public async Task Nothing_that_is_not_public_stands_on_a_public_page()
    {
        site.Need();
        using var visitor = new HttpClient { BaseAddress = new Uri(site.Address) };
        var planted = await PlantedSecrets.In(site);
        PublicRoutes.Pages.Count.ShouldBeGreaterThan(150);
        // Of things that nobody may see their pages are asked for too.
        foreach (var route in PublicRoutes.Pages)
        foreach (var path in planted.Ids.Concat(planted.About).Select(id => OfPlanted(route, id)).OfType<string>())
            await Look(visitor, route, path);
        var seen = await PublicWalk.Over(PerRoute, (route, path) => Read(visitor, route, path));
        leaks.ShouldBeEmpty();
        PublicRoutes
            .Pages.Where(route => PublicRoutes.Parameters(route).Count == 0)
            .Except(seen)
            .ShouldBeEmpty("each page without parameters was asked for");
    }

    /// <summary>The page of a route that is about a thing, for one of which nothing is public; null: it is about none.</summary>
    private static string? OfPlanted(string route, string id)
    {
        if (!PublicRoutes.Parameters(route).Any(name => name is "Id" or "id"))
            return null;
        var path = route;
        while (PublicRoutes.Parameters(path) is [var name, ..])
            path = PublicRoutes.Filled(
                path,
                name switch
                {
                    "Code" or "code" => "GM0363",
                    "Year" or "year" => "2020",
                    "Number" => "2",
                    _ => id,
                }
            );
        return path;
    }

    private async Task<IReadOnlyList<string>> Read(HttpClient visitor, string route, string path)
    {
        using var response = await visitor.GetAsync(path);
        var text = await Text(response);
        Judge(route, path, text);
        return PublicWalk.Links(text);
    }

    private async Task<bool> Look(HttpClient visitor, string route, string path)
    {
        using var response = await visitor.GetAsync(path);
        response.StatusCode.ShouldNotBe(HttpStatusCode.InternalServerError, path);
        Judge(route, path, await Text(response));
        return response.IsSuccessStatusCode;
    }

    /// <summary>A search page repeats what was searched for.</summary>
    private void Judge(string route, string path, string text)
    {
        if (text.Contains(PlantedSecrets.Word, StringComparison.OrdinalIgnoreCase))
            leaks.Add($"{route}: {path}");
        foreach (var account in Accounts.Where(account => text.Contains(account, StringComparison.OrdinalIgnoreCase)))
            leaks.Add($"{route}: {path} ({account})");
    }

    /// <summary>Some paths of an operation: of public things, and of planted ones.</summary>
    private static async Task<IReadOnlyList<string>> Concrete(HttpClient visitor, string operation, PlantedSecrets planted)
    {
        List<string> paths = [operation];
        while (paths.Count > 0 && PublicRoutes.Parameters(paths[0]) is [var name, ..])
        {
            var filled = new List<string>();
            foreach (var path in paths)
            foreach (var value in await Values(visitor, PublicRoutes.Before(path), name, planted))
                filled.Add(PublicRoutes.Filled(path, value));
            paths = [.. filled.Distinct().Take(40)];
        }
        var asked = PublicRoutes.Asked(operation);
        return [.. paths.SelectMany(path => Queries(path, asked, planted))];
    }

    private static async Task<IEnumerable<string>> Values(HttpClient visitor, string list, string name, PlantedSecrets planted) =>
        name switch
        {
            "code" => ["GM0363"],
            "year" => ["2020"],
            "account" => ["1100"],
            "series" => ["cpi"],
            "number" => ["1", "2"], // Of the newsletters the second is a draft.
            "condition" or "month" => ["1"],
            _ => planted.About.Concat(planted.Ids).Concat(await Ids(visitor, list)),
        };

    private static async Task<IEnumerable<string>> Ids(HttpClient visitor, string list)
    {
        using var response = await visitor.GetAsync($"{list}?limit={PerRoute}");
        if (!response.IsSuccessStatusCode)
            return [];
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return answer.RootElement.ValueKind == JsonValueKind.Array
            ?
            [
                .. answer
                    .RootElement.EnumerateArray()
                    .Where(one => one.ValueKind == JsonValueKind.Object && one.TryGetProperty("id", out _))
                    .Select(one => one.GetProperty("id").ToString()),
            ]
            : [];
    }

    private static IEnumerable<string> Queries(string path, IReadOnlyList<string> asked, PlantedSecrets planted) =>
        asked.Count == 0 ? [path]
        : asked.Contains("subject")
            ? planted
                .Ids.SelectMany(id => Collections.Select(c => $"{path}?subject={c}/{id}"))
                .Append($"{path}?subject=municipalities/GM0363")
        : [$"{path}?{string.Join('&', asked.Select(name => $"{name}={(name == "code" ? "GM0363" : PlantedSecrets.Word)}"))}"];

    private static readonly string[] Collections = ["needs", "initiatives", "council-decisions", "agenda-items", "partners"];

    /// <summary>
    /// Of what the demo has nothing, or nothing that a list names, unless another test made it. They are asked with the ids of what was
    /// planted all the same.
    /// </summary>
    private static readonly string[] Unanswered =
    [
        "/funding/v1/annual-accounts/{id}",
        "/funding/v1/annual-accounts/{id}/lines",
        "/funding/v1/annual-accounts/{id}/versions",
        "/funding/v1/appropriations/{id}",
        "/funding/v1/appropriations/{id}/versions",
        "/funding/v1/attachments",
        "/funding/v1/attachments/{id}",
        "/funding/v1/attachments/{id}/content",
        "/funding/v1/contribution-simulations/{id}",
        "/funding/v1/contribution-simulations/{id}/alternatives/{number}/contributions",
        "/funding/v1/contribution-simulations/{id}/municipalities/{code}",
        "/funding/v1/frameworks/budgets/{year}",
        "/funding/v1/frameworks/{id}",
        "/funding/v1/frameworks/{id}/versions",
        "/funding/v1/indexations/{series}",
        "/funding/v1/ledger/accounts/{account}/balances",
        "/funding/v1/line-transfers/{id}",
        "/initiatives/v1/attachments",
        "/initiatives/v1/attachments/{id}",
        "/initiatives/v1/attachments/{id}/content",
        "/initiatives/v1/questions/{id}",
        "/initiatives/v1/questions/{id}/answers",
        "/initiatives/v1/rate-tables/{year}",
        "/initiatives/v1/taskforce-actions/{id}",
        "/initiatives/v1/taskforce-items/{id}",
        "/initiatives/v1/taskforce-rounds/{year}",
        "/initiatives/v1/taskforce-seats/{id}",
        "/municipalities/v1/agenda-items/{id}/amendments/{amendment}",
        "/municipalities/v1/agenda-items/{id}/execution",
        "/municipalities/v1/agenda-items/{id}/opening",
        "/municipalities/v1/agenda-items/{id}/result-bundle",
        "/municipalities/v1/attachments",
        "/municipalities/v1/attachments/{id}",
        "/municipalities/v1/attachments/{id}/content",
        "/municipalities/v1/council-decisions/{id}",
        "/municipalities/v1/council-decisions/{id}/corrections",
        "/partners/v1/attachments",
        "/partners/v1/attachments/{id}",
        "/partners/v1/attachments/{id}/content",
        "/partners/v1/products/{id}",
        "/partners/v1/products/{id}/versions/{versionId}",
        "/partners/v1/products/{id}/versions/{versionId}/usages/{code}",
    ];

    private static async Task<string> Text(HttpResponseMessage response)
    {
        if (response.Content.Headers.ContentType?.MediaType?.Contains("openxmlformats", StringComparison.Ordinal) != true)
            return await response.Content.ReadAsStringAsync();
        using var zip = new ZipArchive(new MemoryStream(await response.Content.ReadAsByteArrayAsync()));
        var parts = zip.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal));
        return string.Concat(
            parts.Select(part =>
            {
                using var reader = new StreamReader(part.Open());
                return reader.ReadToEnd();
            })
        );
    }
}
