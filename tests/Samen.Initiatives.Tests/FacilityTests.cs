using System.Net;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.FacilityCalls;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>A joint facility comes of an adopted initiative, or is taken in as it exists.</summary>
public sealed class FacilityTests
{
    [Theory, EveryDatabase]
    public async Task A_facility_is_taken_in_as_it_exists(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var added = await app.AddFacility();
        (added.Name, added.Kind, added.Phase, added.InitiativeId, added.BindingLevel, added.Version).ShouldBe(
            ("Adresstandaard", FacilityKind.Standard, FacilityPhase.Operations, null, null, 1)
        );
        added.Checklist.ShouldBe(["Contract getekend", "Koppeling getest"]);
        (await app.Facility(added.Id)).ShouldBeEquivalentTo(added);
        (await app.App.Facts<FacilityAdded>()).ShouldBe([
            new FacilityAdded(added.Id, "Adresstandaard", FacilityKind.Standard, FacilityPhase.Operations, null, 1_000_000),
        ]);
    }

    [Theory, EveryDatabase]
    public async Task Several_facilities_come_of_one_adopted_initiative_and_none_of_another(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (adopted, endorsed) = (await app.In(InitiativeStatus.Adopted), await app.In(InitiativeStatus.Endorsed));
        var first = await app.AddFacility(TakenIn("Eerste") with { Source = null, InitiativeId = adopted.Id });
        var second = await app.AddFacility(TakenIn("Tweede") with { Source = null, InitiativeId = adopted.Id });
        await app
            .FundManager.SendBody("POST", "/initiatives/v1/facilities", TakenIn() with { Source = null, InitiativeId = endorsed.Id })
            .ShouldRefuse(409, "not-adopted");
        (await app.Anybody.Pages<FacilityView>($"/initiatives/v1/facilities?initiativeId={adopted.Id}"))
            .Select(f => f.Id)
            .ShouldBe([first.Id, second.Id]);
    }

    [Theory, EveryDatabase]
    public async Task What_it_is_is_changed_by_who_read_it(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var added = await app.AddFacility();
        await app.PutFacility(added.Id, "\"2\"").ShouldRefuse(412, "stale-version");
        var revised = await app.PutFacility(added.Id, "\"1\"").Read<FacilityView>();
        (revised.Name, revised.YearlyCents, revised.Links.Count, revised.Version).ShouldBe(("Adresstandaard 2", null, 0, 2));
        await app.PutFacility(added.Id, "\"1\"").ShouldRefuse(412, "stale-version");
        (await app.App.Facts<FacilityRevised>()).Single().Name.ShouldBe("Adresstandaard 2");
    }

    [Fact]
    public void The_life_cycle_is_a_table_and_the_rest_is_refused()
    {
        var walked = 0;
        foreach (var phase in Enum.GetValues<FacilityPhase>())
        foreach (var action in Enum.GetValues<FacilityAction>())
        {
            var facility = new Facility { Phase = phase };
            if (Initiatives.Facility.LifeCycle.ContainsKey((phase, action)))
                Should.NotThrow(() => facility.MustAllow(action));
            else
                Should.Throw<RuleViolation>(() => facility.MustAllow(action)).Code.ShouldBe("wrong-state");
            walked++;
        }
        walked.ShouldBe(35);
    }

    [Theory, EveryDatabase]
    public async Task It_is_phased_out_and_retired_with_what_follows(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var (id, successor) = ((await app.AddFacility()).Id, (await app.AddFacility(TakenIn("Opvolger"))).Id);
        await app.PostRetirement(id).ShouldRefuse(409, "wrong-state");
        await app.PostPhase(id, FacilityPhase.ScalingUp).ShouldRefuse(409, "wrong-state");
        (await app.PostPhase(id, FacilityPhase.PhasingOut).Read<FacilityView>()).AllowedPhases.ShouldBe([FacilityPhase.Operations]);
        await app.PostRetirement(id, Retirement with { SuccessorId = id }).ShouldRefuse(400, "invalid-request", "/successorId not-allowed");
        var retired = await app.PostRetirement(id, Retirement with { SuccessorId = successor }).Read<FacilityView>();
        (retired.Phase, retired.RetiredOn, retired.SuccessorId, retired.PaidUntil).ShouldBe(
            (FacilityPhase.Retired, Day, successor, Day.AddMonths(6))
        );
        retired.AllowedPhases.ShouldBeEmpty();
        await app.PutFacility(id, "*").ShouldRefuse(409, "wrong-state");
        (await app.App.Facts<FacilityPhaseChanged>()).ShouldBe([new FacilityPhaseChanged(id, FacilityPhase.PhasingOut)]);
        (await app.App.Facts<FacilityRetired>()).ShouldBe([new FacilityRetired(id, Day, successor, Day.AddMonths(6))]);
    }

    [Theory, EveryDatabase]
    public async Task Facilities_are_listed_by_name_and_filtered(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var names = new[] { "Haven", "éénloket", "Datakluis" };
        foreach (var name in names)
            await app.AddFacility(TakenIn(name, name == "Haven" ? FacilityKind.Standard : FacilityKind.Component));
        (await List("?limit=1")).ShouldBe(["Datakluis", "éénloket", "Haven"]);
        (await List("?kind=Standard")).ShouldBe(["Haven"]);
        (await List("?search=eenlo")).ShouldBe(["éénloket"]);
        (await List("?phase=Pilot")).ShouldBeEmpty();
        (await List("?level=Mandatory")).ShouldBeEmpty();

        async Task<IEnumerable<string>> List(string query) =>
            (await app.Anybody.Pages<FacilityView>($"/initiatives/v1/facilities{query}")).Select(f => f.Name);
    }

    [Theory, EveryDatabase]
    public async Task Facilities_are_sorted_by_who_uses_them_page_by_page(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        foreach (var (name, users) in new (string, string[])[] { ("Adressen", []), ("Zaken", [Utrecht, Delft]), ("Brieven", [Delft]) })
        {
            var facility = await app.AddFacility(TakenIn(name));
            foreach (var user in users)
                await app.PutAdoption(facility.Id, user, At(AdoptionState.Live)).Read<AdoptionView>(HttpStatusCode.Created);
        }
        (await Names("?order=Municipalities&limit=1")).ShouldBe(["Zaken", "Brieven", "Adressen"]);
        (await Names("?order=Name&limit=2")).ShouldBe(["Adressen", "Brieven", "Zaken"]);
        (await Names("?order=Municipalities&search=br")).ShouldBe(["Brieven"]);

        async Task<IEnumerable<string>> Names(string query) =>
            (await app.Anybody.Pages<FacilityView>($"/initiatives/v1/facilities{query}")).Select(f => f.Name);
    }

    [Theory, EveryDatabase]
    public async Task A_product_is_linked_once_and_must_be_known(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.AddFacility()).Id;
        var product = await app.Product(id);
        var path = $"/initiatives/v1/facilities/{id}/products/";
        (await app.FundManager.SendBody("PUT", path + product).Read<FacilityView>()).Products.ShouldBe([new(product, "Adresboek")]);
        (await app.App.Facts<FacilityProductLinked>()).ShouldBe([new FacilityProductLinked(id, product)]);
        await app.FundManager.SendBody("PUT", path + NewId()).ShouldRefuse(404, "not-found");
        (await app.Anybody.Pages<FacilityView>($"/initiatives/v1/facilities?productId={product}")).Single().Id.ShouldBe(id);
        (await app.FundManager.SendBody("DELETE", path + product)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await app.FundManager.SendBody("DELETE", path + product).ShouldRefuse(404, "not-found");
    }

    [Fact]
    public async Task What_is_wrong_with_a_facility_is_refused()
    {
        await using var app = await Start();
        await Refuse(TakenIn() with { Phase = FacilityPhase.Retired }, "/phase not-allowed");
        await Refuse(TakenIn() with { Source = null }, "/source required");
        await Refuse(TakenIn() with { InitiativeId = NewId() }, "/source not-allowed");
        await Refuse(TakenIn() with { Source = null, InitiativeId = NewId() }, "/initiativeId unknown");
        await Refuse(TakenIn() with { Checklist = ["Testen", " Testen "] }, "/checklist/1 repeated");
        await Refuse(TakenIn() with { Checklist = ["ja"] }, "/checklist/0 length");
        await Refuse(TakenIn() with { YearlyCents = -1 }, "/yearlyCents range");
        await Refuse(TakenIn() with { Links = [new() { Title = "Site", Url = "http://example.org" }] }, "/links/0/url format");
        await Refuse(TakenIn("x"), "/name length");
        foreach (
            var path in (string[])
                ["", "/binding-decisions", "/adoption-figures", "/adoption-states", $"/adoptions/{Utrecht}", $"/adoptions/{Utrecht}/steps"]
        )
            await app.Anybody.GetAsync($"/initiatives/v1/facilities/{NewId()}{path}").ShouldRefuse(404, "not-found");
        await app.PutFacility(NewId(), "*").ShouldRefuse(404, "not-found");
        await app.PostPhase(NewId(), FacilityPhase.Operations).ShouldRefuse(404, "not-found");
        await app.PutAdoption((await app.AddFacility()).Id, "GM9999", At(AdoptionState.Live)).ShouldRefuse(404, "not-found");

        Task Refuse(AddFacilityRequest request, string field) =>
            app.FundManager.SendBody("POST", "/initiatives/v1/facilities", request).ShouldRefuse(400, "invalid-request", field);
    }

    [Fact]
    public async Task The_first_start_takes_in_the_well_known_facilities_once()
    {
        await using var app = await Start(settings: ("Facilities:Seed", "true"));
        await app.App.Restart();
        var all = await app.App.Anonymous.Pages<FacilityView>("/initiatives/v1/facilities");
        all.Count.ShouldBe(12);
        all.ShouldAllBe(f => f.YearlyCents == null && f.Phase == FacilityPhase.Operations);
        all.Count(f => f.BindingLevel == BindingLevel.ComplyOrExplain).ShouldBe(2);
    }
}
