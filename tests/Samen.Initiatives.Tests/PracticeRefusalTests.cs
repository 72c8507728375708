using System.Net;
using System.Net.Http.Json;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;
using static Samen.Initiatives.Tests.PracticeCalls;

namespace Samen.Initiatives.Tests;

/// <summary>What the routes of people from practice refuse: callers that may not, and bad input; nothing changes.</summary>
public sealed class PracticeRefusalTests
{
    private const string Nowhere = "0190a4a0-0000-7000-8000-000000000001";

    /// <summary>Every write, and who may call it.</summary>
    private static (string Method, string Path, object? Body, string Role)[] Writes(
        InitiativesApp app,
        AskedRoleView role,
        PledgeView pledge
    )
    {
        const string Officer = Roles.MunicipalityOfficer;
        var reason = new { reason = "Zo is het niet." };
        return
        [
            ("POST", $"/initiatives/v1/initiatives/{role.InitiativeId}/asked-roles", app.Asked(), Officer),
            ("PUT", $"{AskedRoles}/{role.Id}", app.Asked(), Officer),
            ("POST", $"{AskedRoles}/{role.Id}/closing", null, Officer),
            ("POST", $"{AskedRoles}/{role.Id}/pledges", app.Pledging(Utrecht), Officer),
            ("POST", $"{Pledges}/{pledge.Id}/acceptance", null, Officer),
            ("POST", $"{Pledges}/{pledge.Id}/refusal", reason, Officer),
            ("POST", $"{Pledges}/{pledge.Id}/withdrawal", null, Officer),
            ("POST", $"{Pledges}/{pledge.Id}/ending", new EndPledgeRequest { From = app.Month(0), Reason = "Andere baan." }, Officer),
            ("PUT", app.Path(pledge.Id, 0), new WorkedMonthRequest { Hours = 1 }, Officer),
            ("POST", $"{app.Path(pledge.Id, 0)}/confirmation", null, Officer),
            ("DELETE", $"{app.Path(pledge.Id, 0)}/confirmation", null, Officer),
            ("POST", $"{app.Path(pledge.Id, 0)}/dispute", reason, Officer),
            ("PUT", $"{RateTables}/2026", Table(("10", 8000)), Roles.FundManager),
        ];
    }

    [Fact]
    public async Task Every_write_needs_its_role_and_a_good_token()
    {
        await using var app = await Start();
        var (role, pledge) = await Given(app);
        foreach (var (method, path, body, right) in Writes(app, role, pledge))
        {
            await app.Anybody.SendBody(method, path, body, "*").ShouldRefuse(401, "unauthenticated");
            foreach (var other in Roles.All.Except([right]))
                await app.App.As(other, Utrecht, "MunicipalSecretary").SendBody(method, path, body, "*").ShouldRefuse(403, "forbidden");
            foreach (var forgery in Enum.GetValues<Forgery>())
            {
                var forger = new User("a-1", forgery == Forgery.ChangedRole ? Roles.PartnerUser : right) { Municipality = Utrecht };
                await app
                    .App.With(app.App.Gateway.Forge(forgery, InitiativesService.Name, forger))
                    .SendBody(method, path, body, "*")
                    .ShouldRefuse(401, "unauthenticated");
            }
        }
        (await app.Pledge(pledge.Id)).ShouldBe(pledge);
        (await app.Role(role.Id)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_there_is_not_replaced_without_a_version()
    {
        await using var app = await Start();
        var (role, _) = await Given(app);
        var pledge = await app.Accepted(role.Id, app.Pledging(Utrecht));
        await app.PutHours(pledge.Id, 0, 8, Utrecht).Read<WorkedMonthView>(HttpStatusCode.Created);
        await app.PutTable(2026, Table(("10", 8000))).Read<RateTableView>(HttpStatusCode.Created);
        foreach (var (method, path, body, right) in Writes(app, role, pledge).Where(w => w.Method == "PUT"))
        {
            var without = new HttpRequestMessage(HttpMethod.Parse(method), path) { Content = JsonContent.Create(body, body!.GetType()) };
            without.Headers.Add(ServiceApp.WithoutIfMatch, "");
            await app.App.As(right, Utrecht, "HeadOfIct").SendAsync(without).ShouldRefuse(428, "precondition-required");
        }
    }

    [Fact]
    public async Task What_others_may_change_too_is_replaced_by_its_version_and_what_is_not_there_is_404()
    {
        await using var app = await Start();
        var (role, pledge) = await Given(app);
        foreach (
            var (method, path, body, right) in Writes(app, role, pledge)
                .Where(w => !w.Path.StartsWith(RateTables, StringComparison.Ordinal))
        )
        {
            var nowhere = new[] { role.Id, role.InitiativeId, pledge.Id }.Aggregate(path, (p, id) =>
                p.Replace($"{id}", Nowhere, StringComparison.Ordinal)
            );
            await app.App.As(right, Utrecht, "HeadOfIct").SendBody(method, nowhere, body, "*").ShouldRefuse(404, "not-found");
            if (body is not null)
                await app
                    .App.As(right, Utrecht, "HeadOfIct")
                    .SendBody(method, path, "{\"colour\":1}", "*")
                    .ShouldRefuse(400, "invalid-request");
        }
        foreach (var path in (string[])[$"{AskedRoles}/{Nowhere}", $"{Pledges}/{Nowhere}", $"{Pledges}/{Nowhere}/worked-months"])
            await app.Anybody.GetAsync(path).ShouldRefuse(404, "not-found");
        await app.Anybody.GetAsync($"/initiatives/v1/initiatives/{Nowhere}/settlements/2026").ShouldRefuse(404, "not-found");
        await app.Anybody.GetAsync($"/initiatives/v1/initiatives/{role.InitiativeId}/settlements/99999").ShouldRefuse(404, "not-found");
    }

    [Theory]
    [InlineData("role", "\"Cook\"", "/role format")]
    [InlineData("role", "1", "/role format")]
    [InlineData("skill", "\"ab\"", "/skill length")]
    [InlineData("hoursPerMonth", "0", "/hoursPerMonth range")]
    [InlineData("hoursPerMonth", "2001", "/hoursPerMonth range")]
    [InlineData("hoursPerMonth", "1.5", "/hoursPerMonth format")]
    [InlineData("firstMonth", "\"2009-12-31\"", "/firstMonth range", "/lastMonth range")]
    [InlineData("lastMonth", "\"2010-01-01\"", "/lastMonth before-start")]
    [InlineData("lastMonth", "\"2099-01-01\"", "/lastMonth range")]
    [InlineData("lastMonth", "\"2026-02-30\"", "/lastMonth format")]
    public async Task A_role_with_a_wrong_field_is_refused(string field, string value, params string[] faults)
    {
        await using var app = await Start();
        var (role, _) = await Given(app);
        var body = RefusalTests.With(app.Asked(), field, value);
        await app.Officer(Utrecht)
            .SendBody("POST", $"/initiatives/v1/initiatives/{role.InitiativeId}/asked-roles", body)
            .ShouldRefuse(400, "invalid-request", faults);
        await app.Officer(Utrecht).SendBody("PUT", $"{AskedRoles}/{role.Id}", body, "*").ShouldRefuse(400, "invalid-request", faults);
    }

    [Theory]
    [InlineData("municipalityCode", "\"Delft\"", "/municipalityCode format")]
    [InlineData("hoursPerMonth", "0", "/hoursPerMonth range")]
    [InlineData("firstMonth", "\"2020-01-01\"", "/firstMonth range")]
    [InlineData("lastMonth", "\"2020-01-01\"", "/lastMonth before-start")]
    [InlineData("lastMonth", "\"2050-01-01\"", "/lastMonth range")]
    [InlineData("settlement", "\"RateTable\"", "/scale required")]
    [InlineData("scale", "\"10\"", "/scale not-allowed")]
    [InlineData("replacesId", $"\"{Nowhere}\"", "/replacesId unknown")]
    public async Task A_pledge_with_a_wrong_field_is_refused(string field, string value, string fault)
    {
        await using var app = await Start();
        var (role, _) = await Given(app);
        var body = RefusalTests.With(app.Pledging(Delft), field, value);
        await app.Officer(Delft).SendBody("POST", $"{AskedRoles}/{role.Id}/pledges", body).ShouldRefuse(400, "invalid-request", fault);
        (await app.Anybody.Pages<PledgeView>(Pledges)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Municipalities_pledge_by_three_offices_and_for_themselves()
    {
        await using var app = await Start();
        var (role, pledge) = await Given(app);
        var clerk = app.App.As(Roles.MunicipalityOfficer, Delft, "Mayor");
        await clerk.SendBody("POST", $"{AskedRoles}/{role.Id}/pledges", app.Pledging(Delft)).ShouldRefuse(403, "no-office");
        await clerk.SendBody("POST", $"{Pledges}/{pledge.Id}/withdrawal").ShouldRefuse(403, "no-office");
        await clerk.SendBody("PUT", app.Path(pledge.Id, 0), new WorkedMonthRequest { Hours = 1 }, "*").ShouldRefuse(403, "no-office");
        await app.Officer(Zwolle)
            .SendBody("POST", $"{AskedRoles}/{role.Id}/pledges", app.Pledging(Delft))
            .ShouldRefuse(403, "not-your-municipality");
    }

    [Theory]
    [InlineData("asked-roles?role=Cook", "role format")]
    [InlineData("asked-roles?role=99", "role format")]
    [InlineData("asked-roles?open=perhaps", "open format")]
    [InlineData("asked-roles?cursor=x", "cursor format")]
    [InlineData("pledges?state=99", "state format")]
    [InlineData("pledges?municipality=Delft", "municipality format")]
    [InlineData("pledges?limit=0", "limit range")]
    [InlineData("practice-hours?municipality=Delft", "municipality format")]
    [InlineData("municipal-hours?municipality=Delft", "municipality format")]
    [InlineData("municipal-hours?cursor=x", "cursor format")]
    public async Task A_filter_that_can_not_be_is_refused(string list, string fault)
    {
        await using var app = await Start();
        await app.Anybody.GetAsync($"/initiatives/v1/{list}").ShouldRefuse(400, "invalid-request", fault);
    }

    /// <summary>A role that Utrecht asks, and a pledge of Delft for it.</summary>
    private static async Task<(AskedRoleView, PledgeView)> Given(InitiativesApp app)
    {
        var role = await app.Ask();
        return (role, await app.PostPledge(role.Id, app.Pledging(Delft)).Read<PledgeView>(HttpStatusCode.Created));
    }
}
