using System.Text.Json;
using System.Text.Json.Nodes;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>Bad input and callers that may not: refused with the right problem, and nothing changes.</summary>
public sealed class RefusalTests(RefusalFixture fixture) : IClassFixture<RefusalFixture>, IAsyncDisposable
{
    private const string Nowhere = "0190a4a0-0000-7000-8000-000000000001";
    private static readonly User Officer = new("officer", Roles.MunicipalityOfficer)
    {
        Municipality = Utrecht,
        Office = "MunicipalSecretary",
    };

    private static readonly string[] PlanFields =
    [
        "/title required",
        "/track required",
        "/societalGoal required",
        "/benefitHoursPerYear required",
        "/benefitCentsPerYear required",
    ];

    private readonly InitiativesApp app = fixture.App;
    private readonly Guid need = fixture.Need,
        draft = fixture.Draft,
        submitted = fixture.Submitted;

    public async ValueTask DisposeAsync() => (await app.Snapshot()).ShouldBe(fixture.Before);

    private (string Method, string Path, object? Body)[] Writes() =>
        [
            ("POST", "/initiatives/v1/needs", Need(Utrecht)),
            ("POST", $"/initiatives/v1/needs/{need}/co-signatures", new CosignNeedRequest { MunicipalityCode = Utrecht }),
            ("PUT", $"/initiatives/v1/needs/{need}", Worded()),
            ("GET", "/initiatives/v1/need-drafts", null),
            ("GET", $"/initiatives/v1/need-drafts/{Nowhere}", null),
            ("POST", "/initiatives/v1/need-drafts", NeedDraftTests.Text()),
            ("PUT", $"/initiatives/v1/need-drafts/{Nowhere}", new ReviseNeedDraftRequest { Title = "Eén loket" }),
            ("POST", $"/initiatives/v1/need-drafts/{Nowhere}/recording", null),
            ("DELETE", $"/initiatives/v1/need-drafts/{Nowhere}", null),
            ("POST", $"/initiatives/v1/needs/{need}/withdrawal", Solved),
            ("POST", $"/initiatives/v1/needs/{need}/reopening", null),
            ("DELETE", $"/initiatives/v1/needs/{need}/co-signatures/{Utrecht}", null),
            ("POST", $"/initiatives/v1/needs/{need}/merge-proposals", Merging(need)),
            ("POST", $"/initiatives/v1/needs/{need}/merges", Merging(need)),
            ("POST", $"/initiatives/v1/need-merges/{Nowhere}/acceptance", null),
            ("POST", $"/initiatives/v1/need-merges/{Nowhere}/refusal", Ending),
            ("POST", "/initiatives/v1/initiatives", Plan(need)),
            ("PUT", $"/initiatives/v1/initiatives/{draft}", Revision()),
            ("POST", $"/initiatives/v1/initiatives/{draft}/submission", null),
            ("POST", $"/initiatives/v1/initiatives/{submitted}/withdrawal", Withdrawal),
            ("DELETE", $"/initiatives/v1/initiatives/{draft}", null),
            ("POST", $"/initiatives/v1/initiatives/{draft}/invitations", new InviteOwnerRequest { MunicipalityCode = Delft }),
            ("POST", $"/initiatives/v1/initiatives/{draft}/lead-offers", new OfferLeadRequest { MunicipalityCode = Delft }),
            ("POST", $"/initiatives/v1/initiatives/{submitted}/joining-requests", null),
            ("POST", $"/initiatives/v1/initiatives/{submitted}/owner-requests/{Delft}/acceptance", null),
            ("DELETE", $"/initiatives/v1/initiatives/{submitted}/owner-requests/{Delft}", null),
            ("DELETE", $"/initiatives/v1/initiatives/{submitted}/owners/{Delft}", null),
        ];

    private static string RoleFor(string path) =>
        path.EndsWith("/merges", StringComparison.Ordinal) ? Roles.TaskforceMember : Roles.MunicipalityOfficer;

    [Fact]
    public async Task Every_write_needs_its_role_and_a_good_token()
    {
        foreach (var (method, path, body) in Writes())
        {
            var right = RoleFor(path);
            await app.Anybody.SendBody(method, path, body).ShouldRefuse(401, "unauthenticated");
            foreach (var role in Roles.All.Except([right]))
                await app.App.As(role, Utrecht, "MunicipalSecretary").SendBody(method, path, body).ShouldRefuse(403, "forbidden");
            foreach (var forgery in Enum.GetValues<Forgery>())
            {
                var forger = Officer with { Roles = [forgery == Forgery.ChangedRole ? Roles.PartnerUser : right] };
                await app
                    .App.With(app.App.Gateway.Forge(forgery, InitiativesService.Name, forger))
                    .SendBody(method, path, body)
                    .ShouldRefuse(401, "unauthenticated");
            }
            await app
                .App.With(app.App.Gateway.Token("funding", Officer with { Roles = Roles.All }))
                .SendBody(method, path, body)
                .ShouldRefuse(401, "unauthenticated");
        }
    }

    [Fact]
    public async Task An_officer_acts_for_the_own_municipality_only()
    {
        var other = app.Officer(Groningen);
        await other.SendBody("POST", "/initiatives/v1/needs", Need(Utrecht)).ShouldRefuse(403, "not-your-municipality");
        await other
            .SendBody("POST", $"/initiatives/v1/needs/{need}/co-signatures", new CosignNeedRequest { MunicipalityCode = Utrecht })
            .ShouldRefuse(403, "not-your-municipality");
        await app.PutNeed(need, "*", by: Groningen).ShouldRefuse(403, "not-your-municipality");
        await app.PostWithdrawal(need, Groningen).ShouldRefuse(403, "not-your-municipality");
        await app.PostReopening(need, Groningen).ShouldRefuse(403, "not-your-municipality");
        await other.SendBody("DELETE", $"/initiatives/v1/needs/{need}/co-signatures/{Utrecht}").ShouldRefuse(403, "not-your-municipality");
        await app.PutRevision(submitted, Groningen).ShouldRefuse(403, "not-an-owner");
        await app.PostSubmission(submitted, Groningen).ShouldRefuse(403, "not-an-owner");
        // Without a municipality nobody is an owner.
        var nobody = app.App.As(Roles.MunicipalityOfficer);
        await nobody.SendBody("POST", "/initiatives/v1/needs", Need(Utrecht)).ShouldRefuse(403, "not-your-municipality");
        await nobody.SendBody("POST", "/initiatives/v1/initiatives", Plan(need)).ShouldRefuse(403, "not-your-municipality");
        await nobody
            .SendBody("POST", $"/initiatives/v1/initiatives/{submitted}/joining-requests")
            .ShouldRefuse(403, "not-your-municipality");
        await nobody.SendBody("POST", $"/initiatives/v1/initiatives/{submitted}/submission").ShouldRefuse(403, "not-an-owner");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Mayor")]
    [InlineData("7")]
    [InlineData("1")]
    [InlineData("MunicipalSecretary, HeadOfIct")]
    public async Task Needs_are_for_three_offices(string? office)
    {
        var officer = app.App.As(Roles.MunicipalityOfficer, Utrecht, office);
        await officer.SendBody("POST", "/initiatives/v1/needs", Need(Utrecht)).ShouldRefuse(403, "no-office");
        await officer
            .SendBody("POST", $"/initiatives/v1/needs/{need}/co-signatures", new CosignNeedRequest { MunicipalityCode = Utrecht })
            .ShouldRefuse(403, "no-office");
        await officer.SendBody("DELETE", $"/initiatives/v1/needs/{need}/co-signatures/{Utrecht}").ShouldRefuse(403, "no-office");
        var recorder = app.App.As(Roles.MunicipalityOfficer, Delft, office);
        await recorder.SendBody("PUT", $"/initiatives/v1/needs/{need}", Worded(), "*").ShouldRefuse(403, "no-office");
        await recorder.SendBody("POST", $"/initiatives/v1/needs/{need}/withdrawal", Solved).ShouldRefuse(403, "no-office");
        await recorder.SendBody("POST", $"/initiatives/v1/needs/{need}/reopening").ShouldRefuse(403, "no-office");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{\"colour\":\"red\"}")]
    public async Task A_body_that_is_not_the_document_is_refused(string body)
    {
        foreach (var (method, path, good) in Writes().Where(w => w.Body is not null))
            await app
                .App.As(RoleFor(path), Utrecht, "MunicipalSecretary")
                .SendBody(method, path, body)
                .ShouldRefuse(400, "invalid-request");
    }

    [Fact]
    public async Task An_empty_object_names_every_field_that_is_missing()
    {
        string[][] missing =
        [
            ["/municipalityCode required", "/title required", "/description required"],
            ["/municipalityCode required"],
            ["/title required", "/description required"],
            ["/municipalityCode required", "/title required"],
            ["/title required"],
            ["/reason required"],
            ["/intoNeedId required", "/reason required"],
            ["/intoNeedId required", "/reason required"],
            ["/reason required"],
            ["/needId required", "/plan required"],
            PlanFields,
            ["/reason required"],
            ["/municipalityCode required"],
            ["/municipalityCode required"],
        ];
        foreach (var ((method, path, _), fields) in Writes().Where(w => w.Body is not null).Zip(missing))
            await app
                .App.As(RoleFor(path), Utrecht, "MunicipalSecretary")
                .SendBody(method, path, "{}")
                .ShouldRefuse(400, "invalid-request", fields);
    }

    [Fact]
    public async Task Another_media_type_is_refused()
    {
        foreach (var (method, path, body) in Writes().Where(w => w.Body is not null))
            await app
                .App.As(Roles.MunicipalityOfficer, Utrecht, "MunicipalSecretary")
                .SendBody(method, path, body, mediaType: "text/plain")
                .ShouldRefuse(415, "unsupported-media-type");
    }

    [Theory]
    [InlineData("municipalityCode", "\"0344\"", "format")]
    [InlineData("municipalityCode", "\"gm0344\"", "format")]
    [InlineData("municipalityCode", "\"GM0344 \"", "format")]
    [InlineData("municipalityCode", "\"GM0344\\n\"", "format")]
    [InlineData("municipalityCode", "344", "format")]
    [InlineData("title", "\"ab\"", "length")]
    [InlineData("title", "\"a      \"", "length")]
    [InlineData("title", "\"   \"", "required")]
    [InlineData("title", "null", "required")]
    [InlineData("title", "[\"abc\"]", "format")]
    [InlineData("description", "\"too short\"", "length")]
    public async Task A_need_with_a_wrong_field_is_refused(string field, string value, string code) =>
        await app.Officer(Utrecht)
            .SendBody("POST", "/initiatives/v1/needs", With(Need(Utrecht), field, value))
            .ShouldRefuse(400, "invalid-request", $"/{field} {code}");

    [Theory]
    [InlineData("[\"weer\"]", "/themeKeys/0 unknown")]
    [InlineData("[\"privacy\",\"Privacy\"]", "/themeKeys/1 unknown")]
    [InlineData("[\"privacy\",null]", "/themeKeys/1 required")]
    [InlineData("\"privacy\"", "/themeKeys format")]
    public async Task A_need_with_a_wrong_theme_is_refused(string value, string fault)
    {
        await app.Officer(Utrecht)
            .SendBody("POST", "/initiatives/v1/needs", With(Need(Utrecht), "themeKeys", value))
            .ShouldRefuse(400, "invalid-request", fault);
        await app.Officer(Delft)
            .SendBody("PUT", $"/initiatives/v1/needs/{need}", With(Worded(), "themeKeys", value), "*")
            .ShouldRefuse(400, "invalid-request", fault);
    }

    [Fact]
    public Task A_need_has_ten_themes_at_most() =>
        app.Officer(Utrecht)
            .SendBody("POST", "/initiatives/v1/needs", Need(Utrecht) with { ThemeKeys = [.. PolicyThemeKeys.All.Take(11)] })
            .ShouldRefuse(400, "invalid-request", "/themeKeys length");

    [Fact]
    public Task The_texts_of_a_need_have_a_maximum_length() =>
        app.Officer(Utrecht)
            .SendBody("POST", "/initiatives/v1/needs", Need(Utrecht) with { Title = Text(201), Description = Text(4001) })
            .ShouldRefuse(400, "invalid-request", "/title length", "/description length");

    [Fact]
    public Task The_texts_of_a_plan_have_a_maximum_length() =>
        app.Officer(Utrecht)
            .SendBody("POST", "/initiatives/v1/initiatives", Of(ScaledUp with { Title = Text(201), Scope = Text(4001) }))
            .ShouldRefuse(400, "invalid-request", "/plan/title length", "/plan/scope length");

    [Theory]
    [InlineData("\"Nee\"", "length")]
    [InlineData("\"      \"", "required")]
    [InlineData("7", "format")]
    public Task A_withdrawal_with_a_wrong_reason_is_refused(string value, string code) =>
        app.Officer(Delft)
            .SendBody("POST", $"/initiatives/v1/needs/{need}/withdrawal", With(Solved, "reason", value))
            .ShouldRefuse(400, "invalid-request", $"/reason {code}");

    [Fact]
    public Task The_reason_of_a_withdrawal_has_a_maximum_length() =>
        app.Officer(Delft)
            .SendBody("POST", $"/initiatives/v1/needs/{need}/withdrawal", Solved with { Reason = Text(2001) })
            .ShouldRefuse(400, "invalid-request", "/reason length");

    [Fact]
    public Task A_body_has_a_maximum_size() =>
        app.Officer(Utrecht)
            .SendBody("POST", "/initiatives/v1/needs", Need(Utrecht) with { Description = Text(SamenHost.MaxBody) })
            .ShouldRefuse(413, "too-large");

    [Theory]
    [InlineData("needId", "\"12\"", "/needId format")]
    [InlineData("needId", $"\"{Nowhere}\"", "/needId unknown")]
    [InlineData("invitedMunicipalities", "[\"GM9999\"]", "/invitedMunicipalities/0 unknown")]
    [InlineData("invitedMunicipalities", "[\"elsewhere\"]", "/invitedMunicipalities/0 unknown")]
    public Task A_start_with_a_wrong_field_is_refused(string field, string value, string fault) =>
        app.Officer(Utrecht)
            .SendBody("POST", "/initiatives/v1/initiatives", With(Plan(need), field, value))
            .ShouldRefuse(400, "invalid-request", fault);

    [Theory]
    [InlineData("track", "\"Sideways\"", "/track format")]
    [InlineData("track", "1", "/track format")]
    [InlineData("provenAtMunicipality", "\"Delft\"", "/provenAtMunicipality format")]
    [InlineData("provenAtMunicipality", "\"GM9999\"", "/provenAtMunicipality unknown")]
    [InlineData("provenAtMunicipality", "null", "/provenAtMunicipality required")]
    [InlineData("evidence", "\"Kort\"", "/evidence length")]
    [InlineData("startYear", "1900", "/startYear range")]
    [InlineData("benefitHoursPerYear", "-1", "/benefitHoursPerYear range")]
    [InlineData("benefitHoursPerYear", "100000001", "/benefitHoursPerYear range")]
    [InlineData("benefitCentsPerYear", "10000000000001", "/benefitCentsPerYear range")]
    [InlineData(
        "costs",
        "[{}]",
        "/costs/0/kind required",
        "/costs/0/recurrence required",
        "/costs/0/year required",
        "/costs/0/cents required"
    )]
    [InlineData("costs", "[{\"kind\":\"Other\",\"recurrence\":\"OneOff\",\"year\":2027,\"cents\":0}]", "/costs/0/cents range")]
    [InlineData("costs", "[{\"kind\":\"Other\",\"recurrence\":\"OneOff\",\"year\":2027,\"cents\":1.5}]", "/costs/0/cents format")]
    [InlineData("costs", "[{\"kind\":\"Beer\",\"recurrence\":\"OneOff\",\"year\":2027,\"cents\":1}]", "/costs/0/kind format")]
    [InlineData("costs", "[null]", "/costs/0 required")]
    [InlineData("milestones", "[{\"day\":\"2027-02-30\",\"title\":\"Proef\"}]", "/milestones/0/day format")]
    [InlineData("risks", "[{\"level\":\"High\"}]", "/risks/0/description required")]
    [InlineData("standards", "[\"Z\"]", "/standards/0 length")]
    [InlineData("participants", "[{\"role\":\"Pilot\"}]", "/participants/0 required")]
    [InlineData("participants", "[{\"role\":\"Pilot\",\"municipalityCode\":\"GM9999\"}]", "/participants/0/municipalityCode unknown")]
    [InlineData(
        "participants",
        "[{\"role\":\"Pilot\",\"organisation\":\"UWV\"},{\"role\":\"Follower\",\"organisation\":\"UWV\"}]",
        "/participants/1 twice"
    )]
    public async Task A_plan_with_a_wrong_field_is_refused(string field, string value, params string[] faults)
    {
        var start = JsonNode.Parse(JsonSerializer.Serialize(Plan(need), JsonSerializerOptions.Web))!;
        start["plan"]![field] = JsonNode.Parse(value);
        await app.Officer(Utrecht)
            .SendBody("POST", "/initiatives/v1/initiatives", start)
            .ShouldRefuse(400, "invalid-request", [.. faults.Select(fault => $"/plan{fault}")]);
        await app.Officer(Utrecht)
            .SendBody("PUT", $"/initiatives/v1/initiatives/{draft}", With(ScaledUp, field, value))
            .ShouldRefuse(400, "invalid-request", faults);
    }

    [Fact]
    public async Task Costs_add_up_to_a_limit()
    {
        const long Most = 10_000_000_000_000;
        CostLine[] costs =
        [
            Plans.Cost(CostKind.Other, Recurrence.Yearly, 2027, Most),
            Plans.Cost(CostKind.Staff, Recurrence.Yearly, 2028, 1),
        ];
        await app.Officer(Utrecht)
            .SendBody("POST", "/initiatives/v1/initiatives", Of(ScaledUp with { Costs = costs }))
            .ShouldRefuse(400, "invalid-request", "/plan/costs range");
    }

    private StartInitiativeRequest Of(InitiativePlan plan) => Plan(need) with { Plan = plan };

    [Fact]
    public async Task What_is_developed_together_is_proven_nowhere()
    {
        await app.Officer(Utrecht)
            .SendBody("POST", "/initiatives/v1/initiatives", Of(ScaledUp with { Track = Track.JointDevelopment, Effort = null }))
            .ShouldRefuse(
                400,
                "invalid-request",
                "/plan/provenAtMunicipality not-allowed",
                "/plan/evidence not-allowed",
                "/plan/preconditions not-allowed"
            );
        await app.Officer(Utrecht)
            .SendBody("PUT", $"/initiatives/v1/initiatives/{draft}", Revision() with { ProvenAtMunicipality = Delft })
            .ShouldRefuse(400, "invalid-request", "/provenAtMunicipality not-allowed");
    }

    [Fact]
    public async Task Owners_are_known_and_not_more_than_fifty_others()
    {
        var lead = app.App.As(Roles.MunicipalityOfficer, "GM9999", "HeadOfIct");
        await lead.SendBody("POST", "/initiatives/v1/initiatives", Plan(need)).ShouldRefuse(403, "not-your-municipality");
        await app.Officer(Utrecht)
            .SendBody("POST", "/initiatives/v1/initiatives", Plan(need, [.. Enumerable.Repeat(Delft, 51)]))
            .ShouldRefuse(400, "invalid-request", "/invitedMunicipalities length");
        await lead.SendBody("POST", "/initiatives/v1/needs", Need("GM9999"))
            .ShouldRefuse(400, "invalid-request", "/municipalityCode unknown");
        await lead.SendBody("POST", $"/initiatives/v1/needs/{need}/co-signatures", new CosignNeedRequest { MunicipalityCode = "GM9999" })
            .ShouldRefuse(400, "invalid-request", "/municipalityCode unknown");
    }

    [Fact]
    public async Task What_is_not_there_is_404()
    {
        foreach (
            var path in (string[])
                [
                    $"needs/{Nowhere}",
                    $"needs/{Nowhere}/versions",
                    "needs/1",
                    $"initiatives/{Nowhere}",
                    $"initiatives/{Nowhere}/trace",
                    "initiatives/first",
                    "facility",
                ]
        )
            await app.Anybody.GetAsync($"/initiatives/v1/{path}").ShouldRefuse(404, "not-found");
        await app.PostCosign(Guid.Parse(Nowhere), Utrecht).ShouldRefuse(404, "not-found");
        await app.PutNeed(Guid.Parse(Nowhere), "*").ShouldRefuse(404, "not-found");
        await app.PostWithdrawal(Guid.Parse(Nowhere)).ShouldRefuse(404, "not-found");
        await app.PostReopening(Guid.Parse(Nowhere)).ShouldRefuse(404, "not-found");
        await app.DeleteCosignature(Guid.Parse(Nowhere), Utrecht).ShouldRefuse(404, "not-found");
        await app.DeleteCosignature(need, Utrecht).ShouldRefuse(404, "not-found");
        await app.PutRevision(Guid.Parse(Nowhere)).ShouldRefuse(404, "not-found");
        await app.PostSubmission(Guid.Parse(Nowhere)).ShouldRefuse(404, "not-found");
        await app.Officer(Utrecht).SendBody("DELETE", $"/initiatives/v1/needs/{need}").ShouldRefuse(405, "method-not-allowed");
    }

    [Theory]
    [InlineData("needs?limit=0", "limit range")]
    [InlineData("needs?limit=101", "limit range")]
    [InlineData("needs?limit=x", "limit format")]
    [InlineData("needs?cursor=x", "cursor format")]
    [InlineData("needs?theme=weer", "theme unknown")]
    [InlineData("needs?municipality=Utrecht", "municipality format")]
    [InlineData("needs?status=Lost", "status format")]
    [InlineData("needs?status=99", "status format")]
    [InlineData("needs?sharedBy=0", "sharedBy range")]
    [InlineData("needs?sharedBy=1001", "sharedBy range")]
    [InlineData("needs?sharedBy=many", "sharedBy format")]
    [InlineData("needs?order=Oldest", "order format")]
    [InlineData("needs?order=99", "order format")]
    [InlineData("needs?cursor=WyJOZXdlc3QiLCItMSIsIjEiXQ", "cursor format")] // ["Newest","-1","1"]
    [InlineData("needs?cursor=WyIxIiwiMiJd", "cursor format")] // ["1","2"]
    [InlineData("initiatives?status=Lost", "status format")]
    [InlineData("initiatives?status=99", "status format")]
    [InlineData("initiatives?needId=12", "needId format")]
    [InlineData("initiatives?cursor=WyIxIl0", "cursor format")] // ["1"]
    [InlineData("initiatives?order=Dearest", "order format")]
    [InlineData("initiatives?order=99", "order format")]
    [InlineData("initiatives?order=Yearly&cursor=WyJOZXdlc3QiLCItMSIsIjEiXQ", "cursor format")] // ["Newest","-1","1"]
    [InlineData("facilities?order=Dearest", "order format")]
    [InlineData("facilities?order=99", "order format")]
    [InlineData("facilities?order=Municipalities&cursor=WyJOYW1lIiwiYSIsIjEiXQ", "cursor format")] // ["Name","a","1"]
    public Task A_parameter_that_is_not_valid_is_refused(string path, string field) =>
        app.Anybody.GetAsync($"/initiatives/v1/{path}").ShouldRefuse(400, "invalid-request", field);

    [Theory]
    [InlineData("GET", "/initiatives/v1/parked-facts")]
    [InlineData("POST", "/initiatives/v1/parked-facts/municipalities/1/retries")]
    [InlineData("DELETE", "/initiatives/v1/parked-facts/municipalities/1")]
    public async Task Parked_facts_are_for_admins(string method, string path)
    {
        await app.Anybody.SendBody(method, path).ShouldRefuse(401, "unauthenticated");
        await app.Officer(Utrecht).SendBody(method, path).ShouldRefuse(403, "forbidden");
        if (method != "GET")
            await app.App.As(Roles.Admin).SendBody(method, path).ShouldRefuse(404, "not-found");
    }

    [Theory]
    [InlineData("needs")]
    [InlineData("initiatives?status=Draft")]
    [InlineData("summary")]
    [InlineData("openapi.json")]
    public async Task Public_facts_need_no_sign_in(string path) =>
        (await app.Anybody.GetAsync($"/initiatives/v1/{path}")).EnsureSuccessStatusCode();

    private static string Text(int length) => new('x', length);

    internal static JsonObject With(object body, string field, string value)
    {
        var json = JsonSerializer.SerializeToNode(body, body.GetType(), ServiceApp.Json)!.AsObject();
        json[field] = JsonNode.Parse(value);
        return json;
    }
}
