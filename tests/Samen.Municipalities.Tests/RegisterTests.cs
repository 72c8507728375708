using System.Net;
using Samen.Contracts.Municipalities;
using Samen.Testing;
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
        seen.Select(m => m.Code).ShouldBe(seen.Select(m => m.Code).Order(StringComparer.Ordinal));
        seen.Select(m => m.Code).Distinct().Count().ShouldBe(355);
        seen.GroupBy(m => m.Province).Count().ShouldBe(12);
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
