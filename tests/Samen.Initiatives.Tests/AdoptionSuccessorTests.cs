using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Contracts.Partners;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.FacilityCalls;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>What becomes of adoption when municipalities are reorganised.</summary>
public sealed class AdoptionSuccessorTests
{
    private const string Merged = "GM9001";

    [Theory, EveryDatabase]
    public async Task Of_two_that_become_one_the_further_one_stays_with_the_steps_of_both(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.AddFacility()).Id;
        await app.Adopt(id, Delft, AdoptionState.Live, new(2021, 1, 1));
        await app.Adopt(id, Zwolle, AdoptionState.Deciding, new(2022, 1, 1));
        await app.Adopt(id, Zwolle, AdoptionState.Ended, new(2023, 1, 1));
        await app.Publish(Merger());
        var merged = await app.Adoption(id, Merged);
        (merged.State, merged.LiveOn, merged.Origin, merged.MunicipalityName).ShouldBe(
            (AdoptionState.Live, new DateOnly(2021, 1, 1), AdoptionOrigin.Reorganisation, "Samengevoegd")
        );
        (await app.Steps(id, Merged)).Select(s => s.RecordedFor).ShouldBe([Delft, Zwolle, Zwolle, Merged]);
        await app.PutAdoption(id, Delft, At(AdoptionState.Live)).ShouldRefuse(409, "municipality-abolished");
        (await app.Figures(id)).Users.ShouldBe(1);
        (await app.Figures(id, new(2022, 6, 1))).Users.ShouldBe(1);
        (await app.Figures(id, new(2020, 1, 1))).Users.ShouldBe(0);
        (await app.Adopt(id, Merged, AdoptionState.PhasingOut)).State.ShouldBe(AdoptionState.PhasingOut);
        (await app.App.Facts<AdoptionRecorded>())
            .Where(f => f.Origin == AdoptionOrigin.Reorganisation)
            .Select(f => (f.MunicipalityCode, f.State))
            .Last()
            .ShouldBe((Merged, AdoptionState.Live));
    }

    [Theory, EveryDatabase]
    public async Task A_day_in_the_past_shows_each_as_it_was_then(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.AddFacility()).Id;
        await app.Adopt(id, Delft, AdoptionState.Live, new(2021, 1, 1));
        await app.Adopt(id, Zwolle, AdoptionState.Deciding, new(2022, 1, 1));
        await app.Adopt(id, Zwolle, AdoptionState.Ended, new(2023, 1, 1));
        await app.Publish(Merger());
        (await app.States(id)).ShouldBe([(Merged, AdoptionState.Live)]);
        (await app.States(id, new(2025, 12, 31))).ShouldBe([(Delft, AdoptionState.Live), (Zwolle, AdoptionState.Ended)], ignoreOrder: true);
        (await app.States(id, new(2022, 6, 1))).ShouldBe(
            [(Delft, AdoptionState.Live), (Zwolle, AdoptionState.Deciding)],
            ignoreOrder: true
        );
        (await app.States(id, new(2020, 1, 1))).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Usage_counts_for_the_heir_and_is_still_undone(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (id, version) = ((await app.AddFacility()).Id, NewId());
        var product = await app.Product(id);
        await app.Uses(product, version, Delft, UsageStatus.InProduction);
        await app.Uses(product, version, Zwolle, UsageStatus.PhasingOut);
        await app.Publish(Merger());
        (await app.Adoption(id, Merged)).State.ShouldBe(AdoptionState.Live);
        await app.App.Tell("partners", new ProductUsageRemoved(product, version, Delft));
        (await app.Adoption(id, Merged)).State.ShouldBe(AdoptionState.PhasingOut);
        await app.App.Tell("partners", new ProductUsageRemoved(product, version, Zwolle));
        (await app.Adoption(id, Merged)).State.ShouldBeNull();
        await app.Uses(product, version, Delft, UsageStatus.Planned);
        (await app.Adoption(id, Merged)).State.ShouldBe(AdoptionState.Contracted);
    }

    [Theory, EveryDatabase]
    public async Task The_heir_explains_what_was_explained_and_is_a_member(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (id, partnership) = ((await app.AddFacility()).Id, NewId());
        await app.PostLevel(id, Asks()).Read<FacilityView>();
        await app.App.Tell("partners", new PartnerRevised(partnership, "Samenwerking", PartnerKind.Partnership, [Delft, Zwolle]));
        await app.PutExplanation(id, Delft, app.Today.AddDays(9)).Read<ExplanationView>();
        await app.PutExplanation(id, Zwolle, app.Today.AddDays(19)).Read<ExplanationView>();
        await app.Publish(Merger());
        var all = await app.Anybody.Pages<ExplanationView>($"/initiatives/v1/explanations?municipality={Merged}");
        all.Count(e => e.EndedAt is null).ShouldBe(1);
        all.Count.ShouldBe(2);
        var by = app.App.As(Roles.PartnerUser, partner: partnership);
        await app.PutAdoption(id, Merged, At(AdoptionState.Live), by: by);
        (await app.Adoption(id, Merged)).PartnershipName.ShouldBe("Samenwerking");
        (await app.Figures(id)).Explained.ShouldBe(0);
    }

    /// <summary>Any sequence of adoption and reorganisation keeps the counts and the inhabitants; each municipality counts once.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Whatever_happens_each_municipality_counts_once(int seed)
    {
        await using var app = await Start();
        var random = new Random(seed);
        var (id, living) = ((await app.AddFacility()).Id, Inhabitants.Keys.ToList());
        var (product, versions) = (await app.Product(id), new[] { NewId(), NewId() });
        for (var round = 0; round < 60; round++)
        {
            var code = living[random.Next(living.Count)];
            if (random.Next(12) == 0 && living.Count > 2)
                await Merge(app, living, random);
            else if (random.Next(2) == 0)
                await app.Uses(product, versions[random.Next(2)], code, (UsageStatus)random.Next(6));
            else
                await app.Adopt(id, code, (AdoptionState)random.Next(8));
            await MustAddUp(app, id, living);
        }
    }

    private static async Task Merge(InitiativesApp app, List<string> living, Random random)
    {
        var (goes, stays) = (living[^1], living[random.Next(living.Count - 1)]);
        living.Remove(goes);
        await app.Publish(
            new MunicipalitiesReorganised(
                NewId(),
                app.Today,
                ReorganisationKind.Merger,
                [],
                [new AbolishedMunicipality(NewId(), goes, [new SuccessorMunicipality(stays, null)])],
                []
            )
        );
    }

    private static async Task MustAddUp(InitiativesApp app, Guid id, List<string> living)
    {
        var figures = await app.Figures(id);
        var listed = await app.Anybody.Pages<AdoptionView>($"/initiatives/v1/adoptions?facilityId={id}");
        listed.Select(a => a.MunicipalityCode).ShouldBeUnique();
        listed.ShouldAllBe(a => living.Contains(a.MunicipalityCode));
        (figures.Municipalities, figures.Inhabitants).ShouldBe((living.Count, Inhabitants.Values.Sum(n => (long)n)));
        (figures.Funnel.Sum(f => f.Municipalities) + figures.NotRecorded).ShouldBe(living.Count);
        foreach (var count in figures.Funnel)
        {
            var those = listed.Where(a => a.State == count.State).ToList();
            (count.Municipalities, count.Inhabitants).ShouldBe((those.Count, those.Sum(a => (long)a.Inhabitants)));
        }
        (await app.Facility(id)).Users.ShouldBe(figures.Users);
    }

    private static MunicipalitiesReorganised Merger() =>
        new(
            NewId(),
            new DateOnly(2026, 1, 1),
            ReorganisationKind.Merger,
            [new EstablishedMunicipality(NewId(), Merged, "Samengevoegd", "Utrecht")],
            [
                .. new[] { Delft, Zwolle }.Select(code => new AbolishedMunicipality(
                    NewId(),
                    code,
                    [new SuccessorMunicipality(Merged, null)]
                )),
            ],
            []
        );
}
