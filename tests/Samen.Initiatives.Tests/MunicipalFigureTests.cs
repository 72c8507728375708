using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.FacilityCalls;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>What municipalities do together with others, beside the mean of their size.</summary>
public sealed class MunicipalFigureTests
{
    private const string Path = "/initiatives/v1/municipal-figures?code=";
    private static readonly MunicipalCounts Nothing = new(0, 0, 0, 0, 0, 0, 0, 0);

    [Theory, EveryDatabase]
    public async Task A_municipality_stands_beside_those_of_its_size(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var need = await app.RecordNeed(Delft);
        await app.PostCosign(need.Id, Zwolle).Read<NeedView>();
        var facility = (await app.AddFacility()).Id;
        await app.Adopt(facility, Delft, AdoptionState.Live);
        await app.Adopt((await app.AddFacility(TakenIn("Zaaksysteem"))).Id, Delft, AdoptionState.Deciding);
        var figures = await Figures(app, $"{Delft},{Zwolle},{Schiermonnikoog}");
        figures.Select(f => f.MunicipalityCode).ShouldBe([Delft, Zwolle, Schiermonnikoog]);
        figures[0].Counts.ShouldBe(Nothing with { NeedsAsked = 1, FacilitiesUsed = 1, FacilitiesComing = 1 });
        figures[1].Counts.ShouldBe(Nothing with { NeedsSigned = 1 });
        // Delft and Zwolle have 100,000 to 150,000 inhabitants, and are the only ones.
        (figures[0].Class, figures[0].ClassMunicipalities).ShouldBe((new InhabitantsClass(100_000, 150_000), 2));
        figures[0].ClassMeans.ShouldBe(new(0.5m, 0.5m, 0, 0.5m, 0.5m, 0, 0, 0));
        (figures[2].Class, figures[2].ClassMunicipalities, figures[2].ClassMeans).ShouldBe((new(0, 5_000), 1, Nothing));
    }

    [Theory, EveryDatabase]
    public async Task Drafts_and_what_ended_do_not_count(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        await app.In(InitiativeStatus.Draft);
        (await Figures(app, Utrecht))[0].Counts.Initiatives.ShouldBe(0);
        await app.In(InitiativeStatus.Submitted);
        await app.In(InitiativeStatus.Withdrawn);
        var before = (await Figures(app, Utrecht))[0].Counts;
        before.Initiatives.ShouldBe(1);
        var need = await app.RecordNeed(Utrecht, "Iets anders");
        (await Figures(app, Utrecht))[0].Counts.NeedsAsked.ShouldBe(before.NeedsAsked + 1);
        await app.PostWithdrawal(need.Id).Read<NeedView>();
        (await Figures(app, Utrecht))[0].Counts.ShouldBe(before);
    }

    [Theory, EveryDatabase]
    public async Task Hours_count_as_they_were_worked(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var role = await app.Ask();
        await app.Work(await app.Accepted(role.Id, app.Pledging(Delft)), -1, 12);
        (await Figures(app, Delft))[0].Counts.HoursWorked.ShouldBe(12);
        (await Figures(app, Zwolle))[0].ClassMeans!.HoursWorked.ShouldBe(6);
    }

    [Fact]
    public async Task What_is_no_municipality_is_refused()
    {
        await using var app = await Start();
        await Refused("", "code required");
        await Refused(",", "code length");
        await Refused(string.Join(',', Enumerable.Repeat(Delft, 11)), "code length");
        await Refused("GM9999", "code unknown");

        Task Refused(string codes, string why) => app.Anybody.GetAsync($"{Path}{codes}").ShouldRefuse(400, "invalid-request", why);
    }

    [Theory]
    [InlineData(0, 0, 5_000)]
    [InlineData(4_999, 0, 5_000)]
    [InlineData(5_000, 5_000, 10_000)]
    [InlineData(250_000, 250_000, null)]
    public void A_class_begins_at_its_edge(int inhabitants, int from, int? below)
    {
        InhabitantsClass.Of(inhabitants).ShouldBe(new(from, below));
        InhabitantsClass.Of(inhabitants).Has(inhabitants).ShouldBeTrue();
        new InhabitantsClass(5_000, 10_000).Has(inhabitants).ShouldBe(inhabitants == 5_000);
    }

    private static Task<IReadOnlyList<MunicipalFigures>> Figures(InitiativesApp app, string codes) =>
        app.Anybody.Fetch<IReadOnlyList<MunicipalFigures>>($"{Path}{codes}");
}
