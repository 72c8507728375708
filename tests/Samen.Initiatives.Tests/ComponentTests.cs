using System.Net;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>Reference components as tags of needs, plans and facilities.</summary>
public sealed class ComponentTests
{
    private const string Desk = "zaakregistratiecomponent",
        Pay = "onlinebetalingcomponent",
        Mail = "documentcreatiecomponent";

    [Fact]
    public void They_are_by_name_with_keys_of_their_own()
    {
        ReferenceComponents.All.Count.ShouldBeGreaterThanOrEqualTo(40);
        ReferenceComponents.All.Select(one => one.Key).ShouldBeUnique();
        ReferenceComponents
            .All.Select(one => one.Name)
            .ShouldBe(ReferenceComponents.All.Select(one => one.Name).Order(StringComparer.Create(new("nl-NL"), ignoreCase: true)));
        ReferenceComponents.All.ShouldAllBe(one => one.Key.All(c => char.IsAsciiLetterLower(c) || c == '-') && one.Key.Length <= 60);
    }

    [Theory, EveryDatabase]
    public async Task A_need_keeps_those_of_each_version_and_is_found_by_the_present_ones(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var need = await app.Officer(Utrecht)
            .SendBody("POST", "/initiatives/v1/needs", Need(Utrecht) with { ComponentKeys = [Desk, Pay, Desk] })
            .Read<NeedView>(HttpStatusCode.Created);
        need.ComponentKeys.ShouldBe([Pay, Desk]);
        await app.RecordNeed(Delft, "Zonder component");
        (await Found(app, Desk)).ShouldBe([need.Id]);

        var revised = await app.PutNeed(need.Id, "\"1\"", Worded() with { ComponentKeys = [Mail] }).Read<NeedView>();

        revised.ComponentKeys.ShouldBe([Mail]);
        (await Found(app, Desk)).ShouldBeEmpty();
        (await Found(app, Mail)).ShouldBe([need.Id]);
        (await app.NeedVersions(need.Id)).Select(v => string.Join(' ', v.ComponentKeys)).ShouldBe([Mail, $"{Pay} {Desk}"]);
        (await app.App.Facts<NeedRecorded>()).Select(fact => fact.ComponentKeys.Count).ShouldBe([2, 0]);
        (await app.App.Facts<NeedRevised>()).Single().ComponentKeys.ShouldBe([Mail]);
    }

    [Theory, EveryDatabase]
    public async Task A_plan_is_found_by_them_and_by_none_that_was_thrown_away(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var id = (await app.StartInitiative()).Id;
        await PutPlan(Pay, Desk);
        (await app.GetAs(Utrecht, id)).Plan.ComponentKeys.ShouldBe([Pay, Desk]);
        (await Seen(Pay)).ShouldBe([id]);
        await PutPlan(Mail);
        (await Seen(Pay)).ShouldBeEmpty();
        (await app.Anybody.Fetch<InitiativeView[]>($"/initiatives/v1/initiatives?component={Mail}")).ShouldBeEmpty("it is a draft");
        using var gone = await app.Officer(Utrecht).SendBody("DELETE", $"/initiatives/v1/initiatives/{id}");
        gone.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        Task PutPlan(params string[] keys) =>
            app.Officer(Utrecht)
                .SendBody("PUT", $"/initiatives/v1/initiatives/{id}", ScaledUp with { ComponentKeys = keys }, "*")
                .Read<InitiativeView>();

        async Task<IEnumerable<Guid>> Seen(string key) =>
            (await app.Officer(Utrecht).Fetch<InitiativeView[]>($"/initiatives/v1/initiatives?component={key}")).Select(i => i.Id);
    }

    [Theory, EveryDatabase]
    public async Task A_facility_is_found_by_those_that_it_fills(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var added = await app.AddFacility(FacilityCalls.TakenIn() with { ComponentKeys = [Desk, Pay] });
        added.ComponentKeys.ShouldBe([Pay, Desk]);
        (await app.Anybody.Fetch<FacilityView[]>($"/initiatives/v1/facilities?component={Desk}")).Single().Id.ShouldBe(added.Id);
        (await app.Anybody.Fetch<FacilityView[]>($"/initiatives/v1/facilities?component={Mail}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Those_that_there_are_not_are_refused_wherever_they_are_named()
    {
        await using var app = await Start();
        var officer = app.Officer(Utrecht);
        string[] wrong = [Desk, "zaaksysteem"];
        const string Fault = "componentKeys/1 unknown";
        await officer
            .SendBody("POST", "/initiatives/v1/needs", Need(Utrecht) with { ComponentKeys = wrong })
            .ShouldRefuse(400, "invalid-request", $"/{Fault}");
        await officer
            .SendBody("POST", "/initiatives/v1/need-drafts", NeedDraftTests.Text() with { ComponentKeys = wrong })
            .ShouldRefuse(400, "invalid-request", $"/{Fault}");
        var need = await app.RecordNeed();
        await app.PutNeed(need.Id, "*", Worded() with { ComponentKeys = wrong }).ShouldRefuse(400, "invalid-request", $"/{Fault}");
        var plan = Plan(need.Id) with { Plan = ScaledUp with { ComponentKeys = wrong } };
        await officer.SendBody("POST", "/initiatives/v1/initiatives", plan).ShouldRefuse(400, "invalid-request", $"/plan/{Fault}");
        var most = Need(Utrecht) with { ComponentKeys = [.. ReferenceComponents.All.Take(11).Select(one => one.Key)] };
        await officer.SendBody("POST", "/initiatives/v1/needs", most).ShouldRefuse(400, "invalid-request", "/componentKeys length");
        foreach (var list in new[] { "needs", "initiatives", "facilities" })
            await app
                .Anybody.GetAsync($"/initiatives/v1/{list}?component=zaaksysteem")
                .ShouldRefuse(400, "invalid-request", "component unknown");
        (await app.Anybody.Fetch<ReferenceComponent[]>("/initiatives/v1/reference-components")).ShouldBe(ReferenceComponents.All);
    }

    private static async Task<IEnumerable<Guid>> Found(InitiativesApp app, string key) =>
        (await app.Anybody.Fetch<NeedView[]>($"/initiatives/v1/needs?component={key}")).Select(need => need.Id);
}
