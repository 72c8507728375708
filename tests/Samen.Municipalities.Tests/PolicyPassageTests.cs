using System.Text.Json;
using Samen.Audit;
using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Testing;
using Samen.Web;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>Passages on information provision for the multi-year policy programme.</summary>
public class PolicyPassageTests(MunicipalitiesFixture shared) : IClassFixture<MunicipalitiesFixture>
{
    private const string Own = $"{RegisterPath}/GM0088/policy-passages";

    [Fact]
    public void Every_theme_goes_from_ambition_to_how_the_council_is_informed()
    {
        PolicyLibrary.Themes.Count.ShouldBe(15);
        PolicyLibrary.Themes.Select(t => t.Key).ShouldBe(PolicyThemeKeys.All);
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
    public async Task A_passage_is_composed_of_blocks_and_of_own_words(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var block = (await Theme(samen, "privacy")).Blocks[3];
        var composed = await samen.Admin.Create<PolicyPassageView>(Own, await Composing(samen));
        (composed.Parts[0].Text, composed.Parts[0].Kind, composed.OpenPlaceholders, composed.Version).ShouldBe(
            (block.Text, PolicyBlockKind.Agreement, 1, 1)
        );
    }

    [Theory, EveryDatabase]
    public async Task A_passage_is_edited_ordered_and_kept_in_all_its_versions(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var officer = samen.App.As(Roles.MunicipalityOfficer, "GM0088", "MunicipalSecretary");
        var request = await Composing(samen);
        var composed = await officer.Create<PolicyPassageView>(Own, request);
        var next = request with
        {
            Title = "Informatievoorziening en dienstverlening",
            Parts = [request.Parts![1], request.Parts[2], request.Parts[0] with { Text = "In 2020 is het register volledig." }],
        };
        var path = $"{Own}/{composed.Id}";
        await samen.Clerk("GM0088").SendBody("PUT", path, next, ifMatch: "\"0\"").ShouldRefuse(412, "stale-version");
        var saved = await samen.Clerk("GM0088").Put<PolicyPassageView>(path, next, ifMatch: "\"1\"");
        (saved.OpenPlaceholders, saved.Version).ShouldBe((0, 2));
        saved.Parts.Select(p => p.ThemeKey).ShouldBe(["standaarden", "privacy", "privacy"]);
        (await officer.Fetch<PolicyPassageView>(path)).Title.ShouldBe(next.Title);
        (await officer.Fetch<PolicyPassageView>($"{path}?version=1")).Parts.ShouldBe(composed.Parts);
        (await officer.Fetch<PolicyPassageSummary[]>($"{path}/versions")).Select(v => v.Version).ShouldBe([2, 1]);
        (await officer.Fetch<PolicyPassageSummary[]>(Own)).Single().Version.ShouldBe(2);
        await officer.GetAsync($"{path}?version=3").ShouldRefuse(404, "not-found");
    }

    [Theory, EveryDatabase]
    public async Task The_log_says_what_is_in_a_version(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var request = await Composing(samen);
        var id = (await samen.Admin.Create<PolicyPassageView>(Own, request)).Id;
        await samen.Admin.Put<PolicyPassageView>($"{Own}/{id}", request with { Title = "Dienstverlening" }, ifMatch: "\"1\"");
        await using var reading = await samen.App.Database.Read(CancellationToken.None);
        var written = await reading.One<string>("SELECT changes FROM audit_entry WHERE action = 'savePolicyPassage'");
        AuditChanges
            .Read(written)
            .ShouldContain(
                new RowChange($"policy-passage-version/{id}/2", "title", null, "Dienstverlening", Withheld: false, ChangeKind.Added)
            );
    }

    /// <summary>By the rule in the README, from what the API says, whatever was written.</summary>
    [Fact]
    public async Task Anybody_can_recompute_the_seals_of_the_log()
    {
        await using var samen = await Start(DatabaseKind.Sqlite);
        var request = await Composing(samen);
        var id = (await samen.Admin.Create<PolicyPassageView>(Own, request with { Title = "Één loket: \"a\" & 'b' <c> + `d`" })).Id;
        var next = request with { Title = "Eén \\ loket\u00a0– 🏛" };
        await samen.Admin.Put<PolicyPassageView>($"{Own}/{id}", next, ifMatch: "\"1\"");
        var auditor = samen.App.As(Roles.Auditor);
        var entries = await Patience.Find(
            () => auditor.Fetch<JsonElement[]>("/municipalities/v1/audit-entries?limit=100"),
            found => found.Count(entry => entry.GetProperty("changes").GetArrayLength() > 0) == 2,
            "the seals of both"
        );
        var seal = "";
        foreach (var entry in entries.Reverse())
            entry.GetProperty("hash").GetString().ShouldBe(seal = SealRule.Of(seal, entry));
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
        var samen = await shared.On();
        await samen.Clerk("GM0088").SendBody("POST", Own, body).ShouldRefuse(400, "invalid-request", errors.Split(','));
    }

    [Fact]
    public async Task Nobody_reads_or_writes_the_passages_of_another_municipality()
    {
        var samen = await shared.On();
        var mine = (await samen.Admin.Create<PolicyPassageView>(Own, Short)).Id;
        var other = samen.Clerk("GM0363");
        foreach (var (method, path) in Verbs(Own, mine).Append(("GET", Own)).Append(("POST", Own)))
            await other.SendBody(method, path, method == "GET" ? null : Short).ShouldRefuse(403, "not-your-municipality");
        foreach (var (method, path) in Verbs(Own.Replace("GM0088", "GM0363", StringComparison.Ordinal), mine))
            await other.SendBody(method, path, method == "GET" ? null : Short).ShouldRefuse(404, "not-found");
        await samen.Everybody.GetAsync(Own).ShouldRefuse(401, "unauthenticated");
        await samen.Admin.GetAsync($"{RegisterPath}/GM9999/policy-passages").ShouldRefuse(404, "not-found");
        await samen.Admin.SendBody("POST", $"{RegisterPath}/GM9999/policy-passages", Short).ShouldRefuse(404, "not-found");
    }

    /// <summary>All that can be done with one passage.</summary>
    private static IEnumerable<(string Method, string Path)> Verbs(string passages, Guid id) =>
        [("GET", $"{passages}/{id}"), ("GET", $"{passages}/{id}/versions"), ("PUT", $"{passages}/{id}")];

    private static readonly PolicyPassageRequest Short = new()
    {
        Title = "Passage",
        PeriodFrom = 2018,
        PeriodTo = 2022,
        Parts = [new PolicyPart { ThemeKey = "privacy", BlockKey = "privacy.ambitie" }],
    };

    /// <summary>Two blocks of the library and a principle in own words.</summary>
    private static async Task<PolicyPassageRequest> Composing(MunicipalitiesApp samen) =>
        new()
        {
            Title = "Informatievoorziening",
            PeriodFrom = 2018,
            PeriodTo = 2022,
            Parts =
            [
                Block(await Theme(samen, "privacy"), 3),
                Block(await Theme(samen, "standaarden"), 0),
                new PolicyPart
                {
                    ThemeKey = "privacy",
                    Kind = PolicyBlockKind.Principle,
                    Text = "Een eigen uitgangspunt.",
                },
            ],
        };

    private static async Task<PolicyThemeView> Theme(MunicipalitiesApp samen, string key) =>
        (await samen.Get<PolicyThemeView[]>("/municipalities/v1/policy-themes")).Single(t => t.Key == key);

    private static PolicyPart Block(PolicyThemeView theme, int index) => new() { ThemeKey = theme.Key, BlockKey = theme.Blocks[index].Key };
}
