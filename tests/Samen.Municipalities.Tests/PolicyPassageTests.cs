using System.Net;
using System.Net.Http.Json;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>Passages on information provision for the multi-year policy programme.</summary>
public class PolicyPassageTests
{
    private const string Own = $"{RegisterPath}/GM0088/policy-passages";

    [Fact]
    public void Every_theme_goes_from_ambition_to_how_the_council_is_informed()
    {
        PolicyLibrary.Themes.Count.ShouldBe(15);
        PolicyLibrary.Themes.SelectMany(t => t.Blocks).Select(b => b.Key).ShouldBeUnique();
        foreach (var theme in PolicyLibrary.Themes)
        {
            theme.Blocks.Select(b => b.Kind).Distinct().ShouldBe(Enum.GetValues<PolicyBlockKind>(), theme.Key);
            theme.Question.ShouldEndWith("?");
            theme.Blocks.ShouldAllBe(b => b.Text.EndsWith('.') && b.Text.Length > 40);
            theme
                .Blocks.Where(b => b.Kind == PolicyBlockKind.Agreement)
                .ShouldAllBe(b => b.Text.Contains("[jaar]", StringComparison.Ordinal));
            theme
                .Blocks.Where(b => b.Kind == PolicyBlockKind.BudgetLine)
                .ShouldAllBe(b => b.Text.Contains("[bedrag]", StringComparison.Ordinal));
        }
    }

    [Theory, EveryDatabase]
    public async Task A_passage_is_composed_edited_ordered_and_kept_in_all_its_versions(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var themes = await samen.Get<PolicyThemeView[]>("/municipalities/v1/policy-themes");
        var (privacy, standards) = (themes.Single(t => t.Key == "privacy"), themes.Single(t => t.Key == "standaarden"));
        var officer = samen.App.As(Roles.MunicipalityOfficer, "GM0088", "MunicipalSecretary");
        PolicyPassageRequest request = new()
        {
            Title = "Informatievoorziening",
            PeriodFrom = 2018,
            PeriodTo = 2022,
            Parts =
            [
                Block(privacy, 3),
                Block(standards, 0),
                new PolicyPart
                {
                    ThemeKey = "privacy",
                    Kind = PolicyBlockKind.Principle,
                    Text = "Een eigen uitgangspunt.",
                },
            ],
        };
        var composed = await officer.SendBody("POST", Own, request).Read<PolicyPassageView>(HttpStatusCode.Created);
        (composed.Parts[0].Text, composed.Parts[0].Kind, composed.OpenPlaceholders, composed.Version).ShouldBe(
            (privacy.Blocks[3].Text, PolicyBlockKind.Agreement, 1, 1)
        );

        var clerk = samen.App.As(Roles.CouncilClerk, "GM0088");
        var next = request with
        {
            Title = "Informatievoorziening en dienstverlening",
            Parts = [request.Parts[1], request.Parts[2], request.Parts[0] with { Text = "In 2020 is het register volledig." }],
        };
        await clerk.SendBody("PUT", $"{Own}/{composed.Id}", next, ifMatch: "\"0\"").ShouldRefuse(412, "stale-version");
        var saved = await clerk.SendBody("PUT", $"{Own}/{composed.Id}", next, ifMatch: "\"1\"").Read<PolicyPassageView>();
        (saved.OpenPlaceholders, saved.Version).ShouldBe((0, 2));
        saved.Parts.Select(p => p.ThemeKey).ShouldBe(["standaarden", "privacy", "privacy"]);
        (await officer.GetFromJsonAsync<PolicyPassageView>($"{Own}/{composed.Id}", ServiceApp.Json))!.Title.ShouldBe(next.Title);
        (await officer.GetFromJsonAsync<PolicyPassageView>($"{Own}/{composed.Id}?version=1", ServiceApp.Json))!.Parts.ShouldBe(
            composed.Parts
        );
        (await officer.GetFromJsonAsync<PolicyPassageSummary[]>($"{Own}/{composed.Id}/versions", ServiceApp.Json))!
            .Select(v => v.Version)
            .ShouldBe([2, 1]);
        (await officer.GetFromJsonAsync<PolicyPassageSummary[]>(Own, ServiceApp.Json))!.Single().Version.ShouldBe(2);
        await officer.GetAsync($"{Own}/{composed.Id}?version=3").ShouldRefuse(404, "not-found");
    }

    [Theory]
    [InlineData("""{}""", "/title required,/periodFrom required,/periodTo required,/parts required")]
    [InlineData("""{"title":"Passage","periodFrom":2017,"periodTo":2022,"parts":[]}""", "/periodFrom range,/parts required")]
    [InlineData("""{"title":"Passage","periodFrom":2018,"periodTo":2018,"parts":[]}""", "/periodTo range,/parts required")]
    [InlineData("""{"title":"Passage","periodFrom":2018,"periodTo":2027,"parts":[null]}""", "/parts/0 required,/periodTo range")]
    [InlineData(
        """
            {"title":"Passage","periodFrom":2018,"periodTo":2022,"parts":[{"themeKey":"x"},{"themeKey":"privacy"},
            {"themeKey":"privacy","blockKey":"standaarden.ambitie"},
            {"themeKey":"privacy","blockKey":"privacy.ambitie","kind":"Principle"},
            {"themeKey":"privacy","blockKey":"privacy.ambitie","text":" "}]}
            """,
        "/parts/0/themeKey unknown,/parts/1/kind required,/parts/2/blockKey unknown,/parts/3/kind differs,/parts/4/text length"
    )]
    [InlineData(
        """
            {"title":"Passage","periodFrom":2018,"periodTo":2022,
            "parts":[{"themeKey":"privacy","blockKey":"privacy.ambitie","text":"a\u0007bc"}]}
            """,
        "/parts/0/text characters"
    )]
    public async Task Wrong_fields_are_named(string body, string errors)
    {
        await using var samen = await Start();
        await samen
            .App.As(Roles.CouncilClerk, "GM0088")
            .SendBody("POST", Own, body)
            .ShouldRefuse(400, "invalid-request", errors.Split(','));
    }

    [Fact]
    public async Task Nobody_reads_or_writes_the_passages_of_another_municipality()
    {
        await using var samen = await Start();
        PolicyPassageRequest request = new()
        {
            Title = "Passage",
            PeriodFrom = 2018,
            PeriodTo = 2022,
            Parts = [new PolicyPart { ThemeKey = "privacy", BlockKey = "privacy.ambitie" }],
        };
        var mine = await samen.Admin.SendBody("POST", Own, request).Read<PolicyPassageView>(HttpStatusCode.Created);
        var other = samen.App.As(Roles.CouncilClerk, "GM0363");
        foreach (
            var (method, path) in new[]
            {
                ("GET", Own),
                ("POST", Own),
                ("GET", $"{Own}/{mine.Id}"),
                ("GET", $"{Own}/{mine.Id}/versions"),
                ("PUT", $"{Own}/{mine.Id}"),
            }
        )
            await other.SendBody(method, path, method == "GET" ? null : request).ShouldRefuse(403, "not-your-municipality");
        var theirs = Own.Replace("GM0088", "GM0363", StringComparison.Ordinal);
        foreach (
            var (method, path) in new[]
            {
                ("GET", $"{theirs}/{mine.Id}"),
                ("GET", $"{theirs}/{mine.Id}/versions"),
                ("PUT", $"{theirs}/{mine.Id}"),
            }
        )
            await other.SendBody(method, path, method == "GET" ? null : request).ShouldRefuse(404, "not-found");
        await samen.Everybody.GetAsync(Own).ShouldRefuse(401, "unauthenticated");
        await samen.Admin.GetAsync($"{RegisterPath}/GM9999/policy-passages").ShouldRefuse(404, "not-found");
        await samen.Admin.SendBody("POST", $"{RegisterPath}/GM9999/policy-passages", request).ShouldRefuse(404, "not-found");
    }

    private static PolicyPart Block(PolicyThemeView theme, int index) => new() { ThemeKey = theme.Key, BlockKey = theme.Blocks[index].Key };
}
