using System.Net;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;
using static Samen.Initiatives.Tests.PracticeCalls;

namespace Samen.Initiatives.Tests;

/// <summary>Hours per month: recorded by the municipality, confirmed or disputed by the lead, and counted.</summary>
public sealed class WorkedMonthTests
{
    private const string Merged = "GM9001";
    private static readonly DisputeHoursRequest Doubt = new() { Reason = "Deze maand was er geen overleg." };

    [Theory, EveryDatabase]
    public async Task Hours_are_revised_until_the_lead_confirms_them(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var pledge = await app.Accepted((await app.Ask()).Id, app.Pledging(Delft));
        await app.PutHours(pledge.Id, 0, 8, Delft).Read<WorkedMonthView>(HttpStatusCode.Created);
        (await app.PutHours(pledge.Id, 0, 12, Delft, "\"1\"").Read<WorkedMonthView>()).Hours.ShouldBe(12);
        await app.Confirm(pledge.Id, 0, Delft).ShouldRefuse(403, "not-the-lead");
        await app.Confirm(pledge.Id, -1).ShouldRefuse(404, "not-found");
        await app.Confirm(pledge.Id, 0, ifMatch: "\"1\"").ShouldRefuse(412, "stale-version");
        await app.Confirm(pledge.Id, 0).Read<WorkedMonthView>();
        await app.PutHours(pledge.Id, 0, 9, Delft).ShouldRefuse(409, "wrong-state");
        await Dispute(app, pledge.Id).ShouldRefuse(409, "wrong-state");
        await app.Officer(Utrecht).SendBody("DELETE", $"{app.Path(pledge.Id, 0)}/confirmation").Read<WorkedMonthView>();
        (await app.PutHours(pledge.Id, 0, 9, Delft).Read<WorkedMonthView>()).State.ShouldBe(WorkedMonthState.Recorded);
        (await app.App.Facts<HoursDelivered>()).Select(f => f.Hours).ShouldBe([8, 12, 9]);
        (await app.App.Facts<HoursConfirmed>()).Single().Hours.ShouldBe(12);
        (await app.App.Facts<HoursConfirmationTakenBack>()).Single().Month.ShouldBe(app.Month(0));
    }

    [Theory, EveryDatabase]
    public async Task Disputed_hours_are_recorded_anew_or_confirmed_after_all(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var pledge = await app.Accepted((await app.Ask()).Id, app.Pledging(Delft));
        foreach (var month in (int[])[-1, 0])
            await app.PutHours(pledge.Id, month, 10, Delft).Read<WorkedMonthView>(HttpStatusCode.Created);
        (await Dispute(app, pledge.Id).Read<WorkedMonthView>()).Reason.ShouldBe(Doubt.Reason);
        await Dispute(app, pledge.Id).ShouldRefuse(409, "wrong-state");
        var hours = (await app.Pledge(pledge.Id)).Hours;
        (hours.Delivered, hours.Confirmed, hours.Disputed).ShouldBe((20, 0, 10));
        (await app.PutHours(pledge.Id, 0, 6, Delft).Read<WorkedMonthView>()).Reason.ShouldBeNull();
        await Dispute(app, pledge.Id).Read<WorkedMonthView>();
        (await app.Confirm(pledge.Id, 0).Read<WorkedMonthView>()).State.ShouldBe(WorkedMonthState.Confirmed);
        (await app.App.Facts<HoursDisputed>()).Count.ShouldBe(2);
        var months = await app.Anybody.Fetch<WorkedMonthView[]>($"{Pledges}/{pledge.Id}/worked-months");
        months.Select(m => (m.Month, m.Hours)).ShouldBe([(app.Month(-1), 10), (app.Month(0), 6)]);
    }

    [Fact]
    public async Task More_hours_than_pledged_are_taken_and_seen_to_be_so_in_each_year_that_has_hours()
    {
        await using var app = await Start();
        var role = await app.Ask(app.Asked(first: -14, hours: 10));
        role.HoursBeyond.ShouldBe(0);
        var pledge = await app.Accepted(role.Id, app.Pledging(Delft, first: -14));
        (await app.Role(role.Id)).HoursBeyond.ShouldBe(18 * 6);
        var worked = await app.PutHours(pledge.Id, 0, 17, Delft).Read<WorkedMonthView>(HttpStatusCode.Created);
        (worked.Hours, worked.PledgedHours).ShouldBe((17, 16));
        await app.PutHours(pledge.Id, -1, 32, Delft).Read<WorkedMonthView>(HttpStatusCode.Created);
        await app.PutHours(pledge.Id, -1, 33, Delft).ShouldRefuse(400, "invalid-request", "/hours far-beyond-pledged");
        await app.PutHours(pledge.Id, -14, 1, Delft).Read<WorkedMonthView>(HttpStatusCode.Created);
        var hours = await app.Anybody.Fetch<PracticeHoursView>($"/initiatives/v1/practice-hours?initiativeId={pledge.InitiativeId}");
        hours.Years.ShouldBe([app.Month(0).Year, app.Month(-14).Year]);
    }

    [Fact]
    public async Task Hours_are_for_months_of_the_pledge_that_have_begun()
    {
        await using var app = await Start();
        var pledge = await app.Accepted((await app.Ask()).Id, app.Pledging(Delft, last: 1));
        await app.PutHours(pledge.Id, 1, 8, Delft).ShouldRefuse(409, "too-early");
        await app.PutHours(pledge.Id, 2, 8, Delft).ShouldRefuse(404, "not-found");
        await app.PutHours(pledge.Id, -3, 8, Delft).ShouldRefuse(404, "not-found");
        await app.PutHours(pledge.Id, 0, 8, Utrecht).ShouldRefuse(403, "not-your-municipality");
        foreach (var month in (string[])["2026/13", "2026/0", "0/1", "10000/1", "-1/1"])
            await app.Officer(Delft)
                .SendBody("PUT", $"{Pledges}/{pledge.Id}/worked-months/{month}", new WorkedMonthRequest { Hours = 1 }, "*")
                .ShouldRefuse(404, "not-found");
    }

    [Theory, EveryDatabase]
    public async Task Figures_are_the_sums_of_pledges_and_a_merged_municipality_counts_once(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var role = await app.Ask();
        var (delft, zwolle) = (await app.Accepted(role.Id, app.Pledging(Delft)), await app.Accepted(role.Id, app.Pledging(Zwolle, 4)));
        await app.Work(delft, -1, 10);
        await app.PutHours(zwolle.Id, 0, 3, Zwolle).Read<WorkedMonthView>(HttpStatusCode.Created);
        await app.Ask();
        var all = await app.Hours();
        (all.Municipalities, all.Initiatives, all.Hours).ShouldBe((2, 1, new HoursView(480, 120, 60, 13, 10, 0)));
        (await app.Hours($"?initiativeId={role.InitiativeId}")).Hours.Asked.ShouldBe(240);
        (await app.Hours($"?municipality={Zwolle}")).Hours.ShouldBe(new HoursView(0, 24, 12, 3, 0, 0));
        var rows = await app.Anybody.Pages<MunicipalHoursView>("/initiatives/v1/municipal-hours?limit=1");
        rows.ShouldBe(all.Rows);
        await app.Publish(Merger());
        var merged = await app.Hours();
        (merged.Municipalities, merged.Hours).ShouldBe((1, all.Hours));
        (merged.Rows.Single().MunicipalityCode, merged.Rows.Single().Hours).ShouldBe((Merged, all.Hours with { Asked = 0 }));
        (await app.Anybody.Pages<MunicipalHoursView>("/initiatives/v1/municipal-hours")).ShouldBe(merged.Rows);
        await app.PutHours(zwolle.Id, 0, 5, Merged).Read<WorkedMonthView>();
        await app.PostPledge(role.Id, app.Pledging(Delft)).ShouldRefuse(409, "municipality-abolished");
    }

    private static Task<HttpResponseMessage> Dispute(InitiativesApp app, Guid pledge) =>
        app.Officer(Utrecht).SendBody("POST", $"{app.Path(pledge, 0)}/dispute", Doubt);

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
