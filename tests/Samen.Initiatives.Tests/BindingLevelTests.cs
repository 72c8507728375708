using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.FacilityCalls;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>Three binding levels, each decided on in its own way.</summary>
public sealed class BindingLevelTests
{
    private static readonly DecideBindingLevelRequest Recommends = new()
    {
        Level = BindingLevel.Recommended,
        DecidedOn = Day,
        Source = "Bericht van de directie",
    };

    private static readonly DecideBindingLevelRequest Obliges = Asks() with
    {
        Level = BindingLevel.Mandatory,
        ConsultationSource = "Ledenbrief van maart",
    };

    [Theory, EveryDatabase]
    public async Task Each_level_has_its_own_way_and_the_history_is_kept(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.AddFacility()).Id;
        await app.PostLevel(id, Recommends, app.FundManager).Read<FacilityView>();
        (await app.PostLevel(id, Asks()).Read<FacilityView>()).AsksToExplain.ShouldBeTrue();
        await app.PostLevel(id, Obliges).Read<FacilityView>();
        // What the board bound, only the board loosens.
        await app.PostLevel(id, Recommends, app.FundManager).ShouldRefuse(403, "not-your-decision");
        var loosened = await app.PostLevel(id, Recommends with { AdvisedOn = Day }).Read<FacilityView>();
        loosened.BindingLevel.ShouldBe(BindingLevel.Recommended);
        var history = await app.Levels(id);
        history
            .Select(d => (d.Number, d.Level, d.Authority))
            .ShouldBe([
                (4, BindingLevel.Recommended, BindingAuthority.Board),
                (3, BindingLevel.Mandatory, BindingAuthority.Board),
                (2, BindingLevel.ComplyOrExplain, BindingAuthority.Board),
                (1, BindingLevel.Recommended, BindingAuthority.Directorate),
            ]);
        (await app.App.Facts<BindingLevelDecided>()).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Who_decides_records_it()
    {
        await using var app = await Start();
        var id = (await app.AddFacility()).Id;
        await app.PostLevel(id, Recommends, app.Secretary).ShouldRefuse(403, "not-your-decision");
        await app.PostLevel(id, Asks(), app.FundManager).ShouldRefuse(403, "not-your-decision");
        await app.PostLevel(id, Obliges, app.FundManager).ShouldRefuse(403, "not-your-decision");
    }

    [Fact]
    public async Task What_a_level_asks_for_must_be_there_and_no_more()
    {
        await using var app = await Start();
        var id = (await app.AddFacility()).Id;
        await Refuse(Recommends with { AdvisedOn = Day }, "/advisedOn not-allowed", app.FundManager);
        await Refuse(Asks() with { AdvisedOn = null }, "/advisedOn required");
        await Refuse(Asks() with { AdvisedOn = Day.AddDays(1) }, "/advisedOn after-decision");
        await Refuse(Asks() with { ConsultationSource = "Ledenbrief" }, "/consultationSource not-allowed");
        await Refuse(Asks() with { ConsultationItemId = NewId() }, "/consultationItemId not-allowed");
        await Refuse(Obliges with { ConsultationSource = null }, "/consultationSource required");
        await Refuse(Obliges with { ConsultationItemId = NewId() }, "/consultationSource not-allowed");
        await Refuse(Obliges with { ConsultationSource = null, ConsultationItemId = NewId() }, "/consultationItemId unknown");
        await Refuse(Asks(app.Today.AddDays(2)), "/decidedOn future");
        await app.PostLevel(id, Asks()).Read<FacilityView>();
        await Refuse(Asks(Day.AddDays(-1)), "/decidedOn before-previous");
        await Refuse(Asks() with { Source = "ja" }, "/source length");

        Task Refuse(DecideBindingLevelRequest request, string field, HttpClient? by = null) =>
            app.PostLevel(id, request, by).ShouldRefuse(400, "invalid-request", field);
    }

    [Theory, EveryDatabase]
    public async Task An_item_that_the_members_adopted_counts_until_that_is_annulled(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.AddFacility()).Id;
        var (adopted, rejected) = (
            Closing(NewId(), null, ItemOutcome.Adopted, binding: false),
            Closing(NewId(), null, ItemOutcome.Rejected)
        );
        await app.Publish(adopted, rejected);
        var request = Obliges with { ConsultationSource = null, ConsultationItemId = adopted.ItemId };
        await app.PostLevel(id, request with { ConsultationItemId = rejected.ItemId })
            .ShouldRefuse(400, "invalid-request", "/consultationItemId unknown");
        await app.PostLevel(id, request with { DecidedOn = new(2020, 6, 1), AdvisedOn = new(2020, 5, 1) })
            .ShouldRefuse(400, "invalid-request", "/consultationItemId after-decision");
        (await app.PostLevel(id, request).Read<FacilityView>()).BindingLevel.ShouldBe(BindingLevel.Mandatory);
        await app.Publish(
            new ItemClosingAnnulled(
                adopted.ItemId,
                adopted.Kind,
                adopted.Title,
                null,
                adopted.AssemblyId,
                ItemOutcome.Adopted,
                VoteGoesOn: false,
                "Verkeerd geteld."
            )
        );
        await app.PostLevel(id, request).ShouldRefuse(400, "invalid-request", "/consultationItemId unknown");
    }

    [Theory, EveryDatabase]
    public async Task The_decision_that_holds_is_annulled_and_the_one_before_it_holds_again(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.AddFacility()).Id;
        await app.PostLevel(id, Asks()).Read<FacilityView>();
        await app.PostLevel(id, Obliges).Read<FacilityView>();
        await app.PostLevelAnnulment(id, 1).ShouldRefuse(409, "not-last-decision");
        await app.PostLevelAnnulment(id, 2, app.FundManager).ShouldRefuse(403, "not-your-decision");
        await app.PostLevelAnnulment(id, 3).ShouldRefuse(404, "not-found");
        var loosened = await app.PostLevelAnnulment(id, 2).Read<FacilityView>();
        (loosened.BindingLevel, loosened.AsksToExplain).ShouldBe((BindingLevel.ComplyOrExplain, true));
        await app.PostLevelAnnulment(id, 2).ShouldRefuse(409, "not-last-decision");
        (await app.PostLevelAnnulment(id, 1).Read<FacilityView>()).BindingLevel.ShouldBeNull();
        (await app.PostLevel(id, Asks()).Read<FacilityView>()).BindingLevel.ShouldBe(BindingLevel.ComplyOrExplain);
        (await app.Levels(id)).Select(d => (d.Number, d.AnnulmentReason is null)).ShouldBe([(3, true), (2, false), (1, false)]);
        (await app.App.Facts<BindingLevelAnnulled>())
            .Select(f => (f.Level, f.Now))
            .ShouldBe([(BindingLevel.Mandatory, BindingLevel.ComplyOrExplain), (BindingLevel.ComplyOrExplain, null)]);
    }

    [Theory, EveryDatabase]
    public async Task A_facility_of_an_initiative_is_bound_by_its_own_item_or_by_one_since_it_is_there(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (own, other) = ((await app.In(InitiativeStatus.Adopted)).Id, (await app.In(InitiativeStatus.Adopted)).Id);
        var facility = await app.AddFacility(TakenIn() with { InitiativeId = own, Source = null });
        var decided = Obliges with { ConsultationSource = null, DecidedOn = app.Today, AdvisedOn = app.Today };
        var early = app.Today.AddDays(-400);
        await Refuse(await app.AdoptedItem(early), "before-facility");
        await Refuse(await app.AdoptedItem(app.Today, other), "other-initiative");
        await app.PostLevel(facility.Id, decided with { ConsultationItemId = await app.AdoptedItem(early, own) }).Read<FacilityView>();
        var since = await app.AdoptedItem(app.Today);
        await app.PostLevel(facility.Id, decided with { ConsultationItemId = since }).Read<FacilityView>();
        (await app.Levels(facility.Id))[0].ConsultationItemTitle.ShouldBe("Samen één loket");

        Task Refuse(Guid item, string code) =>
            app.PostLevel(facility.Id, decided with { ConsultationItemId = item })
                .ShouldRefuse(400, "invalid-request", $"/consultationItemId {code}");
    }
}
