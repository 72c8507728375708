using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Contracts.Partners;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.FacilityCalls;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>What municipalities record as usage of a product is taken over, and not typed twice.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData(UsageStatus.Acquiring, AdoptionState.Deciding)]
    [InlineData(UsageStatus.Planned, AdoptionState.Contracted)]
    [InlineData(UsageStatus.InProduction, AdoptionState.Live)]
    [InlineData(UsageStatus.PhasingOut, AdoptionState.PhasingOut)]
    [InlineData(UsageStatus.PhasedOut, AdoptionState.Ended)]
    public async Task Usage_of_a_product_is_a_step(UsageStatus status, AdoptionState state)
    {
        await using var app = await Start();
        var id = (await app.AddFacility()).Id;
        await app.Uses(await app.Product(id), NewId(), Utrecht, status);
        var adoption = await app.Adoption(id, Utrecht);
        (adoption.State, adoption.Since, adoption.Origin).ShouldBe((state, Day, AdoptionOrigin.Usage));
    }

    [Theory, EveryDatabase]
    public async Task Usage_that_was_there_before_is_taken_over_when_the_product_is_linked(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (id, version) = ((await app.AddFacility()).Id, NewId());
        var product = await app.Product(null);
        await app.Uses(product, version, Utrecht, UsageStatus.InProduction);
        await app.Uses(product, version, "GM9001", UsageStatus.InProduction);
        var path = $"/initiatives/v1/facilities/{id}/products/{product}";
        (await app.FundManager.SendBody("PUT", path).Read<FacilityView>()).Users.ShouldBe(1);
        // One that was not in the register yet comes into it.
        await app.Publish(new MunicipalityRegistered("GM9001", "Nieuw", "Utrecht", new DateOnly(2020, 1, 1), 1000));
        (await app.Adoption(id, "GM9001")).State.ShouldBe(AdoptionState.Live);
        await app.FundManager.SendBody("DELETE", path);
        (await app.Facility(id)).Users.ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task Of_several_versions_the_one_in_production_says_most_and_removing_undoes(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (id, old, next) = ((await app.AddFacility()).Id, NewId(), NewId());
        var product = await app.Product(id);
        await app.Uses(product, old, Utrecht, UsageStatus.InProduction);
        await app.Uses(product, next, Utrecht, UsageStatus.Planned);
        await app.Uses(product, old, Utrecht, UsageStatus.PhasedOut);
        (await app.Adoption(id, Utrecht)).State.ShouldBe(AdoptionState.Contracted);
        await app.Uses(product, next, Utrecht, UsageStatus.InProduction);
        (await app.Adoption(id, Utrecht)).State.ShouldBe(AdoptionState.Live);
        await app.App.Tell("partners", new ProductUsageRemoved(product, next, Utrecht), new ProductUsageRemoved(product, old, Utrecht));
        (await app.Adoption(id, Utrecht)).State.ShouldBeNull();
        (await app.App.Facts<AdoptionTakenBack>())[^1].Now.ShouldBeNull();
    }

    [Theory, EveryDatabase]
    public async Task A_step_by_hand_that_is_further_or_later_stays(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (id, version) = ((await app.AddFacility()).Id, NewId());
        var product = await app.Product(id);
        await app.Adopt(id, Utrecht, AdoptionState.Connecting);
        await app.Uses(product, version, Utrecht, UsageStatus.Planned);
        (await app.Adoption(id, Utrecht)).State.ShouldBe(AdoptionState.Connecting);
        await app.Uses(product, version, Utrecht, UsageStatus.InProduction);
        (await app.Adoption(id, Utrecht)).State.ShouldBe(AdoptionState.Live);
        // The municipality knows better, and the same usage does not overrule it.
        await app.Adopt(id, Utrecht, AdoptionState.Connecting);
        await app.Uses(product, version, Utrecht, UsageStatus.InProduction);
        (await app.Adoption(id, Utrecht)).State.ShouldBe(AdoptionState.Connecting);
        await app.DeleteStep(id, Utrecht, 2).ShouldRefuse(409, "not-last-step");
        (await app.DeleteStep(id, Utrecht, 3).Read<AdoptionView>()).State.ShouldBe(AdoptionState.Live);
        await app.DeleteStep(id, Utrecht, 2).ShouldRefuse(409, "not-by-hand");
        // The usage is removed: what was recorded by hand holds.
        await app.App.Tell("partners", new ProductUsageRemoved(product, version, Utrecht));
        (await app.Adoption(id, Utrecht)).State.ShouldBe(AdoptionState.Connecting);
    }

    [Fact]
    public async Task What_follows_from_usage_becomes_the_municipality_s_own_with_a_better_day()
    {
        await using var app = await Start();
        var id = (await app.AddFacility()).Id;
        await app.Uses(await app.Product(id), NewId(), Utrecht, UsageStatus.InProduction);
        var own = await app.Adopt(id, Utrecht, AdoptionState.Live, Day.AddYears(-1));
        (own.LiveOn, own.Origin).ShouldBe((Day.AddYears(-1), AdoptionOrigin.Municipality));
    }

    [Theory, EveryDatabase]
    public async Task A_status_that_was_to_come_begins_on_its_day_once(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (id, version, first) = ((await app.AddFacility()).Id, NewId(), app.Today.AddDays(10));
        var product = await app.Product(id);
        await app.Adopt(id, Utrecht, AdoptionState.Connecting);
        await app.Uses(
            product,
            version,
            Utrecht,
            UsageStatus.Planned,
            null,
            new(UsageStatus.InProduction, first),
            new(UsageStatus.PhasedOut, first.AddDays(90))
        );
        await Begin(app);
        (await app.Adoption(id, Utrecht)).State.ShouldBe(AdoptionState.Connecting);
        app.App.Clock.Advance(TimeSpan.FromDays(10));
        await Task.WhenAll(Begin(app), Begin(app));
        var adoption = await app.Adoption(id, Utrecht);
        (adoption.State, adoption.Since, adoption.Origin).ShouldBe((AdoptionState.Live, first, AdoptionOrigin.Usage));
        (await app.App.Facts<AdoptionRecorded>()).Count(fact => fact.State == AdoptionState.Live).ShouldBe(1);
        app.App.Clock.Advance(TimeSpan.FromDays(90));
        await Begin(app);
        (await app.Adoption(id, Utrecht)).State.ShouldBe(AdoptionState.Ended);
    }

    [Fact]
    public async Task Usage_that_is_planned_anew_or_removed_does_not_begin()
    {
        await using var app = await Start();
        var (id, version, first) = ((await app.AddFacility()).Id, NewId(), app.Today.AddDays(10));
        var product = await app.Product(id);
        await app.Uses(product, version, Utrecht, UsageStatus.Planned, null, new ComingUsage(UsageStatus.InProduction, first));
        await app.Uses(product, version, Utrecht, UsageStatus.Planned, null, new ComingUsage(UsageStatus.InProduction, first.AddDays(30)));
        await app.Uses(product, version, Delft, UsageStatus.Planned, null, new ComingUsage(UsageStatus.InProduction, first));
        await app.App.Tell("partners", new ProductUsageRemoved(product, version, Delft));
        app.App.Clock.Advance(TimeSpan.FromDays(20));
        await Begin(app);
        (await app.Adoption(id, Utrecht)).State.ShouldBe(AdoptionState.Contracted);
        (await app.Adoption(id, Delft)).State.ShouldBeNull();
    }

    private static Task Begin(InitiativesApp app) => BeginUsage.Run((InitiativesDatabase)app.App.Database, app.App.Clock, default);
}
