using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>What the Taskforce's routes refuse: callers that may not, and bad input; nothing changes.</summary>
public sealed class TaskforceRefusalTests(RefusalFixture fixture) : IClassFixture<RefusalFixture>, IAsyncDisposable
{
    private const string Nowhere = "0190a4a0-0000-7000-8000-000000000001";
    private const string Actions = "/initiatives/v1/taskforce-actions";
    private static readonly string Seats = Taskforce.Seats,
        Meetings = Taskforce.Meetings,
        Items = Taskforce.Items;

    private readonly InitiativesApp app = fixture.App;
    private readonly Guid item = fixture.Item,
        seat = fixture.Seat,
        meeting = fixture.Meeting,
        action = fixture.Action;

    public async ValueTask DisposeAsync()
    {
        (await app.Snapshot()).ShouldBe(fixture.Before);
        (await app.Chair.Fetch<TaskforceItemView>($"{Items}/{item}")).ViewsGiven.ShouldBe(0);
    }

    private RecordActionRequest Agreed =>
        new()
        {
            MeetingId = meeting,
            SeatId = seat,
            Text = "Cijfers vragen",
            DueOn = new DateOnly(2026, 12, 31),
        };

    /// <summary>Every write, and who may call it.</summary>
    private (string Method, string Path, object? Body, string[] Roles)[] Writes()
    {
        string[] members = [Roles.TaskforceMember],
            keepers = [Roles.Admin, Roles.TaskforceMember];
        return
        [
            ("POST", Seats, Taskforce.Chair("a-1"), keepers),
            ("PUT", $"{Seats}/{seat}", Taskforce.Chair("a-1"), keepers),
            ("POST", Meetings, new PlanMeetingRequest { Place = "Utrecht" }, members),
            ("PUT", $"{Meetings}/{meeting}", new ReviseMeetingRequest { Date = new DateOnly(2026, 9, 18) }, members),
            ("PUT", $"{Meetings}/{meeting}/attendance", new AttendanceRequest { SeatIds = [seat] }, members),
            ("POST", $"{Meetings}/{meeting}/cancellation", new ReasonRequest { Reason = "Niemand kan." }, members),
            ("POST", $"{Meetings}/{meeting}/reinstatement", null, members),
            ("POST", $"{Meetings}/{meeting}/opening", null, members),
            ("POST", $"{Meetings}/{meeting}/closing", null, members),
            ("PUT", $"{Items}/{item}/view", Taskforce.View(Stance.Endorse), members),
            ("PUT", $"{Items}/{item}/priority", new GivePriorityRequest { Priority = 3 }, members),
            ("POST", $"{Items}/{item}/holding", new ReasonRequest { Reason = "Te laat." }, members),
            ("DELETE", $"{Items}/{item}/holding", null, members),
            ("POST", $"{Items}/{item}/advice", Taskforce.Advice(Verdict.Endorse), members),
            ("POST", $"{Meetings}/{meeting}/minutes-approval", null, members),
            ("POST", Actions, Agreed, members),
            ("POST", "/initiatives/v1/taskforce-rounds", new StartRoundRequest { Year = 2026 }, members),
            (
                "PUT",
                $"{Actions}/{action}",
                new ReviseActionRequest
                {
                    Text = "Iets",
                    SeatId = seat,
                    DueOn = Agreed.DueOn,
                },
                members
            ),
            ("POST", $"{Actions}/{action}/completion", null, members),
            ("DELETE", $"{Actions}/{action}/completion", null, members),
        ];
    }

    [Fact]
    public async Task Every_write_needs_its_role_and_a_good_token()
    {
        foreach (var (method, path, body, roles) in Writes())
        {
            await app.Anybody.SendBody(method, path, body, "*").ShouldRefuse(401, "unauthenticated");
            foreach (var role in Roles.All.Except(roles))
                await app.App.As(role, Utrecht, "MunicipalSecretary").SendBody(method, path, body, "*").ShouldRefuse(403, "forbidden");
            foreach (var forgery in Enum.GetValues<Forgery>())
            {
                var forger = new User("chair", forgery == Forgery.ChangedRole ? Roles.PartnerUser : Roles.TaskforceMember);
                await app
                    .App.With(app.App.Gateway.Forge(forgery, InitiativesService.Name, forger))
                    .SendBody(method, path, body, "*")
                    .ShouldRefuse(401, "unauthenticated");
            }
        }
    }

    [Fact]
    public async Task The_role_alone_gives_no_right()
    {
        var member = app.App.As(Roles.TaskforceMember, id: "somebody");
        foreach (var (method, path, body, _) in Writes())
            await member.SendBody(method, path, body, "*").ShouldRefuse(403, "no-seat");
        // The seat is that of an account, not of whoever has the same id in another role.
        await app.App.As(Roles.AssemblySecretary, id: "chair").SendBody("POST", Meetings, "{}").ShouldRefuse(403, "forbidden");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"colour\":\"red\"}")]
    public async Task A_body_that_is_not_the_document_is_refused(string body)
    {
        foreach (var (method, path, _, _) in Writes().Where(w => w.Body is not null))
            await app.Chair.SendBody(method, path, body, "*").ShouldRefuse(400, "invalid-request");
    }

    [Fact]
    public async Task An_empty_object_names_every_field_that_is_missing()
    {
        (string Method, string Path, string[] Missing)[] all =
        [
            ("POST", Seats, ["/background required", "/office required", "/validFrom required"]),
            ("PUT", $"{Seats}/{seat}", ["/background required", "/office required", "/validFrom required"]),
            ("PUT", $"{Meetings}/{meeting}", ["/date required"]),
            ("PUT", $"{Meetings}/{meeting}/attendance", ["/seatIds required"]),
            ("POST", $"{Meetings}/{meeting}/cancellation", ["/reason required"]),
            ("PUT", $"{Items}/{item}/view", ["/stance required"]),
            ("PUT", $"{Items}/{item}/priority", ["/priority required"]),
            ("POST", $"{Items}/{item}/holding", ["/reason required"]),
            ("POST", $"{Items}/{item}/advice", ["/verdict required", "/reason required"]),
        ];
        foreach (var (method, path, missing) in all)
            await app.Chair.SendBody(method, path, "{}", "*").ShouldRefuse(400, "invalid-request", missing);
    }

    [Theory]
    [InlineData("background", "\"Mayor\"", "/background format")]
    [InlineData("background", "\"IctDirector\"", "/municipalityCode required")]
    [InlineData("background", "\"ProfessionalAssociation\"", "/municipalityCode format", "municipalityCode", "\"Utrecht\"")]
    [InlineData("municipalityCode", "\"GM0344\"", "/municipalityCode not-allowed")]
    [InlineData("office", "1", "/office format")]
    [InlineData("background", "\"ProfessionalAssociation\"", "/organisation required")]
    [InlineData("organisation", "\"x\"", "/organisation length")]
    [InlineData("validFrom", "\"2009-12-31\"", "/validFrom range")]
    [InlineData("validTo", "\"2020-01-01\"", "/validTo before-start")]
    [InlineData("heldBy", "[\"a b\"]", "/heldBy/0 format")]
    [InlineData("heldBy", "[\"a\",\"anonymous\"]", "/heldBy/1 format")]
    [InlineData("heldBy", "[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\"]", "/heldBy length")]
    public async Task A_seat_with_a_wrong_field_is_refused(string field, string value, params string[] more)
    {
        var body = RefusalTests.With(Taskforce.Chair("a-1"), field, value);
        var faults = more.Where(one => one.StartsWith('/')).ToArray();
        if (more.Length > faults.Length)
            body = RefusalTests.With(body, more[^2], more[^1]);
        await app.Admin.SendBody("POST", Seats, body).ShouldRefuse(400, "invalid-request", faults);
        await app.Admin.SendBody("PUT", $"{Seats}/{seat}", body, "*").ShouldRefuse(400, "invalid-request", faults);
    }

    [Fact]
    public async Task A_seat_is_of_a_municipality_in_the_register()
    {
        var director = Taskforce.Chair() with { Background = SeatBackground.ServicesDirector, Organisation = null };
        await app
            .Admin.SendBody("POST", Seats, director with { MunicipalityCode = "GM9999" })
            .ShouldRefuse(400, "invalid-request", "/municipalityCode unknown");
    }

    [Theory]
    [InlineData("view", "stance", "\"Perhaps\"", "/stance format")]
    [InlineData("view", "reasons", "null", "/reasons required")]
    [InlineData("view", "reasons", "\"Nee\"", "/reasons length")]
    [InlineData("priority", "priority", "0", "/priority range")]
    [InlineData("priority", "priority", "6", "/priority range")]
    [InlineData("priority", "priority", "\"high\"", "/priority format")]
    [InlineData("advice", "verdict", "\"Perhaps\"", "/verdict format")]
    [InlineData("advice", "verdict", "0", "/verdict format")]
    [InlineData("advice", "verdict", "\"Return, Decline\"", "/verdict format")]
    [InlineData("advice", "reason", "\"Nee.\"", "/reason length")]
    [InlineData("advice", "reason", "\"          \"", "/reason required")]
    [InlineData("advice", "minorityView", "\"Nee.\"", "/minorityView length")]
    [InlineData("holding", "reason", "\"Nee\"", "/reason length")]
    public async Task A_wrong_field_about_an_item_is_refused(string what, string field, string value, string fault)
    {
        var (method, path, body, _) = Writes().First(w => w.Path.EndsWith($"/{what}", StringComparison.Ordinal));
        await app.Chair.SendBody(method, path, RefusalTests.With(body!, field, value)).ShouldRefuse(400, "invalid-request", fault);
    }

    [Fact]
    public async Task Texts_have_a_maximum_length()
    {
        var text = new string('x', 2001);
        await app
            .Chair.SendBody("PUT", $"{Items}/{item}/view", Taskforce.View(Stance.Return) with { Reasons = text })
            .ShouldRefuse(400, "invalid-request", "/reasons length");
        await app
            .Chair.SendBody("POST", $"{Items}/{item}/advice", Taskforce.Advice(Verdict.Return) with { Reason = text, MinorityView = text })
            .ShouldRefuse(400, "invalid-request", "/reason length", "/minorityView length");
        await app
            .Chair.SendBody("POST", Meetings, new PlanMeetingRequest { Place = text })
            .ShouldRefuse(400, "invalid-request", "/place length");
    }

    [Fact]
    public async Task A_meeting_is_in_range_and_its_seats_are_filled()
    {
        await app
            .Chair.SendBody("POST", Meetings, new PlanMeetingRequest { Date = new DateOnly(2009, 1, 1) })
            .ShouldRefuse(400, "invalid-request", "/date range");
        await app
            .Chair.SendBody("PUT", $"{Meetings}/{meeting}/attendance", new AttendanceRequest { SeatIds = [seat, Guid.Parse(Nowhere)] }, "*")
            .ShouldRefuse(400, "invalid-request", "/seatIds/1 unknown");
        await app.Anybody.GetAsync($"{Meetings}?status=Lost").ShouldRefuse(400, "invalid-request", "status format");
        await app.Anybody.GetAsync($"{Meetings}?status=99").ShouldRefuse(400, "invalid-request", "status format");
        await app.Anybody.GetAsync($"{Meetings}?cursor=x").ShouldRefuse(400, "invalid-request", "cursor format");
    }

    [Fact]
    public async Task What_is_not_there_is_404()
    {
        foreach (
            var path in (string[])[$"{Seats}/{Nowhere}", $"{Meetings}/{Nowhere}", $"{Meetings}/{Nowhere}/agenda", $"{Items}/{Nowhere}"]
        )
            await app.Anybody.GetAsync(path).ShouldRefuse(404, "not-found");
        foreach (
            var (method, path, body, _) in Writes()
                .Where(w => w.Path is not (Taskforce.Seats or Taskforce.Meetings or Actions or "/initiatives/v1/taskforce-rounds"))
        )
        {
            var nowhere = new[] { seat, meeting, item, action }.Aggregate(path, (p, id) =>
                p.Replace($"{id}", Nowhere, StringComparison.Ordinal)
            );
            await app.Chair.SendBody(method, nowhere, body, "*").ShouldRefuse(404, "not-found");
        }
    }

    [Fact]
    public async Task What_others_may_change_too_is_replaced_by_its_version()
    {
        foreach (
            var (method, path, body, _) in Writes().Where(w => w.Method == "PUT" && !w.Path.StartsWith(Items, StringComparison.Ordinal))
        )
        {
            await app.Chair.SendBody(method, path, body, "\"99\"").ShouldRefuse(412, "stale-version");
        }
        await app
            .Chair.SendBody("POST", $"{Items}/{item}/advice", Taskforce.Advice(Verdict.Endorse), "\"9\"")
            .ShouldRefuse(412, "stale-version");
    }
}
