using Samen.Contracts.Initiatives;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.FacilityCalls;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>Funnel, coverage, cost, laggards and dropouts of a facility.</summary>
public sealed class AdoptionFigureTests
{
    [Theory, EveryDatabase]
    public async Task Coverage_counts_municipalities_and_inhabitants(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.AddFacility()).Id;
        await app.Adopt(id, Utrecht, AdoptionState.Live);
        await app.Adopt(id, Delft, AdoptionState.PhasingOut);
        await app.Adopt(id, Almere, AdoptionState.Deciding);
        var figures = await app.Figures(id);
        var (all, users) = (Inhabitants.Values.Sum(n => (long)n), 357_597 + 103_581L);
        (figures.Municipalities, figures.Inhabitants, figures.NotRecorded).ShouldBe((6, all, 3));
        (figures.Users, figures.UsersInhabitants).ShouldBe((2, users));
        (figures.CoveredMunicipalities, figures.CoveredInhabitants).ShouldBe((33.33m, Math.Round(100m * users / all, 2)));
        // EUR 10,000 over two, and over 461,178 inhabitants: 2.17 cents.
        (figures.YearlyCents, figures.CentsPerUser, figures.CentsPerInhabitant).ShouldBe((1_000_000, 500_000, 2));
        figures
            .Funnel.Where(f => f.Municipalities > 0)
            .Select(f => (f.State, f.Municipalities, f.Inhabitants))
            .ShouldBe([(AdoptionState.Deciding, 1, 211_893), (AdoptionState.Live, 1, 357_597), (AdoptionState.PhasingOut, 1, 103_581)]);
        figures.Funnel.Count.ShouldBe(8);
    }

    [Fact]
    public async Task What_is_not_known_stays_unknown()
    {
        await using var app = await Start();
        var id = (await app.AddFacility(TakenIn() with { YearlyCents = null })).Id;
        (await app.Figures(id)).CentsPerUser.ShouldBeNull();
        await app.Adopt(id, Utrecht, AdoptionState.Live);
        var figures = await app.Figures(id);
        (figures.YearlyCents, figures.CentsPerUser, figures.CentsPerInhabitant, figures.Users).ShouldBe((null, null, null, 1));
    }

    [Theory, EveryDatabase]
    public async Task A_day_in_the_past_counts_what_held_then(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.AddFacility()).Id;
        await app.Adopt(id, Utrecht, AdoptionState.Contracted, new(2021, 1, 1));
        await app.Adopt(id, Utrecht, AdoptionState.Live, new(2022, 1, 1));
        await app.Adopt(id, Utrecht, AdoptionState.Ended, new(2023, 1, 1));
        (await Users(new(2020, 12, 31))).ShouldBe((0, 6));
        (await Users(new(2021, 12, 31))).ShouldBe((0, 5));
        (await Users(new(2022, 1, 1))).ShouldBe((1, 5));
        (await Users(new(2023, 1, 1))).ShouldBe((0, 5));
        await app
            .Anybody.GetAsync($"/initiatives/v1/facilities/{id}/adoption-figures?asOf={app.Today.AddDays(2):yyyy-MM-dd}")
            .ShouldRefuse(400, "invalid-request", "asOf future");
        (await app.States(id, new(2020, 12, 31))).ShouldBeEmpty();
        (await app.States(id, new(2021, 12, 31))).ShouldBe([(Utrecht, AdoptionState.Contracted)]);
        (await app.States(id)).ShouldBe([(Utrecht, AdoptionState.Ended)]);
        foreach (var asOf in new[] { $"{app.Today.AddDays(2):yyyy-MM-dd}", "morgen" })
            await app
                .Anybody.GetAsync($"/initiatives/v1/facilities/{id}/adoption-states?asOf={asOf}")
                .ShouldRefuse(400, "invalid-request", asOf == "morgen" ? "asOf format" : "asOf future");

        async Task<(int, int)> Users(DateOnly day)
        {
            var figures = await app.Figures(id, day);
            return (figures.Users, figures.NotRecorded);
        }
    }

    [Theory, EveryDatabase]
    public async Task Laggards_are_behind_their_plan_and_dropouts_say_why(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.AddFacility()).Id;
        await app.PutAdoption(id, Utrecht, At(AdoptionState.Connecting, planned: app.Today));
        await app.PutAdoption(id, Delft, At(AdoptionState.Connecting, planned: app.Today.AddDays(9)));
        await app.Adopt(id, Almere, AdoptionState.Live);
        await app.PutAdoption(id, Almere, At(AdoptionState.Ended, new(2025, 9, 1), "Te duur voor ons."));
        await app.PutAdoption(id, Zwolle, At(AdoptionState.Ended, new(2025, 8, 1), "Geen mensen."));
        var planned = app.Today;
        app.App.Clock.Advance(TimeSpan.FromDays(1));
        var figures = await app.Figures(id);
        figures.Laggards.ShouldBe([new(Utrecht, $"Gemeente {Utrecht}", AdoptionState.Connecting, planned)]);
        figures.Dropouts.ShouldBe([
            new(Almere, $"Gemeente {Almere}", new(2025, 9, 1), WasLive: true, "Te duur voor ons."),
            new(Zwolle, $"Gemeente {Zwolle}", new(2025, 8, 1), WasLive: false, "Geen mensen."),
        ]);
    }

    [Fact]
    public async Task Who_is_like_us_is_found_by_inhabitants()
    {
        await using var app = await Start();
        var id = (await app.AddFacility()).Id;
        foreach (var code in Inhabitants.Keys)
            await app.Adopt(id, code, code == Zwolle ? AdoptionState.Known : AdoptionState.Live);
        var path = $"/initiatives/v1/adoptions?facilityId={id}&state=Live&inhabitantsFrom=100000&inhabitantsTo=250000&limit=1";
        (await app.Anybody.Pages<AdoptionView>(path)).Select(a => a.MunicipalityCode).ShouldBe([Delft, Almere, Groningen]);
        (await app.Anybody.Pages<AdoptionView>($"/initiatives/v1/adoptions?municipality={Zwolle}")).Single().FacilityId.ShouldBe(id);
    }

    [Theory]
    [InlineData("adoptions?municipality=Utrecht", "municipality format")]
    [InlineData("adoptions?state=Lost", "state format")]
    [InlineData("adoptions?state=99", "state format")]
    [InlineData("adoptions?facilityId=1", "facilityId format")]
    [InlineData("adoptions?inhabitantsFrom=-1", "inhabitantsFrom range")]
    [InlineData("adoptions?inhabitantsTo=-1", "inhabitantsTo range")]
    [InlineData("facilities?kind=Lost", "kind format")]
    [InlineData("facilities?phase=99", "phase format")]
    [InlineData("facilities?level=99", "level format")]
    [InlineData("facilities?cursor=x", "cursor format")]
    [InlineData("explanations?municipality=Utrecht", "municipality format")]
    [InlineData("explanations?standing=maybe", "standing format")]
    public async Task A_parameter_that_is_not_valid_is_refused(string path, string field)
    {
        await using var app = await Start();
        await app.Anybody.GetAsync($"/initiatives/v1/{path}").ShouldRefuse(400, "invalid-request", field);
    }
}
