using System.Net;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Texts;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>The municipalities of the first start, and their figures.</summary>
public class RegisterTests(MunicipalitiesFixture shared) : IClassFixture<MunicipalitiesFixture>
{
    [Theory, EveryDatabase]
    public async Task The_first_start_seeds_355_municipalities_and_tells_each(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var summary = await samen.Get<RegisterSummary>($"{RegisterPath}/summary");
        summary.ShouldBe(new RegisterSummary(355, 17_407_585, new DateOnly(2020, 1, 1), 342));
        (await samen.App.Facts<MunicipalityRegistered>()).Sum(f => (long)f.Inhabitants).ShouldBe(17_407_585);
        await samen.App.Restart();
        (await samen.App.Facts()).Count.ShouldBe(355 + 8 + 21); // The reorganisations since, and the decisions with one ratification.
    }

    [Theory, EveryDatabase]
    public async Task The_register_is_read_page_by_page(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var seen = await samen.All($"{RegisterPath}?asOf=2020-01-01");
        seen.Count.ShouldBe(355);
        var names = seen.Select(m => m.Name).ToList();
        names.ShouldBe(names.OrderBy(DutchOrder.KeyOf, StringComparer.Ordinal));
        names[names.IndexOf("'s-Gravenhage") - 1].ShouldStartWith("G");
        seen.Select(m => m.Code).Distinct().Count().ShouldBe(355);
        seen.GroupBy(m => m.Province).Count().ShouldBe(12);
    }

    [Theory, EveryDatabase]
    public async Task Each_municipality_since_2020_has_its_place_in_the_country(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        foreach (var day in new[] { "2020-01-01", "2021-01-01", "2022-03-24", "2023-01-01" })
            (await samen.All($"{RegisterPath}?asOf={day}")).ShouldAllBe(m =>
                m.Position != null && m.Position.X > 0 && m.Position.X < 290 && m.Position.Y > 300 && m.Position.Y < 625
            );
        (await samen.Get<MunicipalityView>($"{RegisterPath}/GM0363")).Position.ShouldBe(new GridPosition(120, 488), "Amsterdam");
        (await samen.All($"{RegisterPath}?asOf=2018-01-01")).Count(m => m.Position is null).ShouldBeInRange(1, 60);
    }

    [Theory, EveryDatabase]
    public async Task By_inhabitants_the_largest_comes_first_page_by_page(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var seen = await samen.All($"{RegisterPath}?asOf=2020-01-01&order=Inhabitants");
        seen.Count.ShouldBe(355);
        seen.Select(m => m.Code).Distinct().Count().ShouldBe(355);
        seen[0].Name.ShouldBe("Amsterdam");
        var sizes = seen.Select(m => m.Inhabitants is [var newest, ..] ? newest.Inhabitants : 0).ToList();
        sizes.ShouldBe(sizes.OrderDescending());
        (await samen.Get<MunicipalityView[]>($"{RegisterPath}?province=Flevoland&order=Inhabitants"))[0].Name.ShouldBe("Almere");
        using var byName = await samen.Everybody.GetAsync($"{RegisterPath}?limit=2");
        var next = System.Web.HttpUtility.ParseQueryString(byName.Headers.GetValues("Link").First().Split('<', '>')[1].Split('?')[1])[
            "cursor"
        ];
        foreach (var wrong in new[] { "order=Largest", "order=7", $"order=Inhabitants&cursor={next}" })
            (await Refusal(await samen.Everybody.GetAsync($"{RegisterPath}?{wrong}"))).ShouldStartWith("400", customMessage: wrong);
    }

    [Theory, EveryDatabase]
    public async Task One_is_read_by_code_and_some_by_name_or_province(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var one = await samen.Get<MunicipalityView>($"{RegisterPath}/GM0088");
        (one.Name, one.Province, one.Inhabitants.Single().Inhabitants).ShouldBe(("Schiermonnikoog", "Fryslân", 947));
        (await samen.Get<MunicipalityView[]>($"{RegisterPath}?search=schierm")).Single().Code.ShouldBe("GM0088");
        (await samen.Get<MunicipalityView[]>($"{RegisterPath}?province=Flevoland")).Length.ShouldBe(6);
        (await samen.Get<MunicipalityView[]>($"{RegisterPath}?search=%25")).ShouldBeEmpty("a percent sign is a character, not a wildcard");
        (await Refusal(await samen.Everybody.GetAsync($"{RegisterPath}/GM9999"))).ShouldBe("404 not-found");
    }

    [Theory]
    [InlineData("search=Sudwest", "GM1900")]
    [InlineData("search=S%C3%9ADWEST%20frysl", "GM1900")]
    [InlineData("search=su%CC%81dwest-fryslan", "GM1900")]
    [InlineData("search=%E2%80%99s%20Gravenhage", "GM0518")]
    [InlineData("search=shertogenbosch", "GM0796")]
    [InlineData("search=den+haag", "GM0518")]
    [InlineData("search=skylge", "GM0093")]
    [InlineData("search=gm0088", "GM0088")]
    [InlineData("search=schiermonnik&province=fryslan", "GM0088")]
    [InlineData("search=schiermonnik&province=Friesland", "GM0088")]
    public async Task Filters_fold_as_the_search_does(string query, string code) =>
        (await (await shared.On()).Get<MunicipalityView[]>($"{RegisterPath}?{query}")).Single().Code.ShouldBe(code);

    [Fact]
    public async Task A_province_that_there_is_not_is_refused_and_so_is_a_municipality_of_another_day()
    {
        var samen = await shared.On();
        await samen.Everybody.GetAsync($"{RegisterPath}?province=Holland").ShouldRefuse(400, "invalid-request", "province unknown");
        var haaren = $"{RegisterPath}/GM0788";
        (await samen.Get<MunicipalityView>($"{haaren}?asOf=2020-12-31")).Name.ShouldBe("Haaren");
        await samen.Everybody.GetAsync($"{haaren}?asOf=2021-01-01").ShouldRefuse(404, "not-found");
        (await samen.Get<MunicipalityView>(haaren)).ValidTo.ShouldBe(new DateOnly(2021, 1, 1));
    }

    [Theory, EveryDatabase]
    public async Task Figures_are_kept_per_reference_date_and_told_only_when_they_change(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var path = $"{RegisterPath}/GM0088/inhabitants/2021-01-01";
        for (var again = 0; again < 2; again++)
            (await samen.Admin.SendBody("PUT", path, new RecordInhabitantsRequest { Inhabitants = 931 })).StatusCode.ShouldBe(
                HttpStatusCode.OK
            );
        var view = await samen.Get<MunicipalityView>($"{RegisterPath}/GM0088");
        view.Inhabitants.ShouldBe([new InhabitantsView(new DateOnly(2021, 1, 1), 931), new InhabitantsView(new DateOnly(2020, 1, 1), 947)]);
        (await samen.App.Facts<InhabitantsRecorded>()).ShouldBe([new InhabitantsRecorded("GM0088", new DateOnly(2021, 1, 1), 931)]);
    }
}
