using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using OtpNet;
using Samen.Audit;
using Samen.Gateway.People;
using Samen.Storage;

namespace Samen.Gateway.Tests;

/// <summary>People: invitations, passwords, the second factor, sessions, stand-ins, and the last administrator.</summary>
public sealed class PeopleTests : IAsyncLifetime
{
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(new PeopleSettings().ForgetFailuresMinutes);
    private const string Good = "paarse fiets onder negen bruggen";
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
    private GatewayApp app = null!;

    public async ValueTask InitializeAsync() => app = await GatewayApp.Start(clock: clock);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private HttpClient Admin => app.As("admin");

    [Fact]
    public async Task Who_is_invited_chooses_a_password_once_and_is_in()
    {
        var invited = await Invite("ans@example.org", "CouncilClerk", "GM0344");
        invited.Link.ShouldStartWith($"{app.Address}uitnodiging?bewijs=");
        (await Person(invited.Id)).GetProperty("state").GetString().ShouldBe("Invited");
        (await SignIn("ans@example.org", "")).ShouldBe("wrong");

        await Accept(invited.Link!, Good);
        (await Person(invited.Id)).GetProperty("state").GetString().ShouldBe("Active");
        var browser = app.Client(new CookieContainer());
        (await GatewayApp.SignIn(browser, "Ans@Example.org", Good)).ShouldBe("in");
        var me = await browser.GetFromJsonAsync<List<EchoClaim>>("/test/me");
        me!.ShouldContain(new EchoClaim("role", "CouncilClerk"));
        me!.ShouldContain(new EchoClaim("municipality", "GM0344"));

        (await (await app.Anonymous.GetAsync(PathOf(invited.Link))).Text()).ShouldContain("al gebruikt");
    }

    [Theory]
    [InlineData("kort", "Minstens 12 tekens")]
    [InlineData("welkom123456", "te makkelijk te raden")]
    [InlineData("aaaaaaaaaaaaaaaa", "te makkelijk te raden")]
    [InlineData("bo@example.org-123456", "te makkelijk te raden")]
    [InlineData("qwertyuiop12", "te makkelijk te raden")]
    [InlineData("asdfghjkl;'123", "te makkelijk te raden")]
    [InlineData("1q2w3e4r5t6y", "te makkelijk te raden")]
    [InlineData("Amsterdam2026!", "te makkelijk te raden")]
    [InlineData("Winterswijk2025!", "te makkelijk te raden")]
    [InlineData("Zomer2026Zomer2026", "te makkelijk te raden")]
    [InlineData("Donderdag2026!", "te makkelijk te raden")]
    [InlineData("P@ssw0rd2026!", "te makkelijk te raden")]
    [InlineData("iloveyou1234", "te makkelijk te raden")]
    public async Task A_password_that_is_guessed_first_is_refused(string password, string reason)
    {
        var invited = await Invite("bo@example.org", "Auditor");
        var answer = await app.Client(new CookieContainer()).Send(PathOf(invited.Link), "uitnodiging", ("password", password));
        (await answer.Text()).ShouldContain(reason);
        (await Person(invited.Id)).GetProperty("state").GetString().ShouldBe("Invited");
    }

    [Fact]
    public async Task A_link_ends_after_seven_days()
    {
        var invited = await Invite("cor@example.org", "Auditor");
        clock.Advance(Account.LinkLasts - TimeSpan.FromSeconds(1));
        (await (await app.Anonymous.GetAsync(PathOf(invited.Link))).Text()).ShouldContain("cor@example.org");
        clock.Advance(TimeSpan.FromSeconds(1));
        (await (await app.Anonymous.GetAsync(PathOf(invited.Link))).Text()).ShouldNotContain("cor@example.org");
    }

    [Fact]
    public async Task A_reset_ends_the_password_the_sessions_and_the_link_before()
    {
        var (id, browser) = await Member("dirk@example.org", "Auditor");
        (await browser.GetAsync("/test/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var first = await Reset(id);
        (await browser.GetAsync("/test/me")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await SignIn("dirk@example.org", Good)).ShouldBe("wrong");
        var second = await Reset(id);
        (await (await app.Anonymous.GetAsync(PathOf(first.Link))).Text()).ShouldContain("al gebruikt");
        await Accept(second.Link, "groene molen boven twaalf daken");
        (await SignIn("dirk@example.org", "groene molen boven twaalf daken")).ShouldBe("in");
    }

    [Fact]
    public async Task A_repeated_request_doesnt_show_the_link_again()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/gateway/v1/people")
        {
            Content = JsonContent.Create(new { name = "eva@example.org", roles = new[] { "Auditor" } }),
        };
        request.Headers.Add("Idempotency-Key", "one");
        using var again = new HttpRequestMessage(HttpMethod.Post, "/gateway/v1/people")
        {
            Content = JsonContent.Create(new { name = "eva@example.org", roles = new[] { "Auditor" } }),
        };
        again.Headers.Add("Idempotency-Key", "one");
        var admin = Admin;
        (await (await admin.SendAsync(request)).Content.ReadFromJsonAsync<PersonInvited>())!.Link.ShouldNotBeNull();
        (await (await admin.SendAsync(again)).Content.ReadFromJsonAsync<PersonInvited>())!.Link.ShouldBeNull();
    }

    [Fact]
    public async Task Where_a_second_factor_is_required_nothing_opens_until_it_is_set_up()
    {
        await using var strict = await Strict();
        var browser = strict.Client(new CookieContainer());
        (await browser.Send("/aanmelden", "aanmelden", ("name", "admin"), ("password", Password(strict)))).StatusCode.ShouldBe(
            HttpStatusCode.SeeOther
        );
        var elsewhere = await browser.GetAsync("/mensen");
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        elsewhere.Headers.Location!.ToString().ShouldBe("/account");
        (await browser.GetFromJsonAsync<List<EchoClaim>>("/test/me"))!.ShouldNotContain(claim => claim.Type == "role");
        var page = await browser.GetStringAsync("/account");
        var key = KeyOn(page);
        key.Length.ShouldBe(32);
        var wrong = await browser.Send(page, "/account", "factor", ("code", Code(key) == "000000" ? "000001" : "000000"));
        (await wrong.Text()).ShouldContain("Dit klopt niet");
        await browser.Send(await wrong.Content.ReadAsStringAsync(), "/account", "factor", ("code", Code(key)));
        (await browser.GetAsync("/mensen")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_code_counts_once_and_guessing_locks()
    {
        await using var strict = await Strict();
        var (password, (key, recovery)) = (Password(strict), await SetUp(strict));
        recovery.Length.ShouldBe(10);
        // The code that set it up is used up; the next one counts once, at the same moment too.
        (await (await Half(strict, password, Code(key))).Text()).ShouldContain("al gebruikt");
        clock.Advance(TimeSpan.FromSeconds(30));
        var code = Code(key);
        var several = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Half(strict, password, code)));
        several.Count(answer => answer.StatusCode == HttpStatusCode.SeeOther).ShouldBe(1);
        clock.Advance(Forgotten);
        (await Half(strict, password, recovery[3].ToLowerInvariant())).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await Half(strict, password, recovery[3])).StatusCode.ShouldBe(HttpStatusCode.OK);

        clock.Advance(Forgotten);
        for (var i = 0; i < SignInThrottle.FreeOfName; i++)
            await Half(strict, password, "12345678");
        (await (await Half(strict, password, recovery[4])).Text()).ShouldContain("te vaak");
    }

    [Fact]
    public async Task A_password_that_was_right_before_the_reset_gets_nobody_through_the_second_step()
    {
        await using var strict = await GatewayApp.Start(clock: clock, settings: "--Samen:Gateway:People:SecondFactor=Required");
        var user = strict.Credentials().Users.Single(user => user.Name == "auditor");
        var browser = strict.Client(new CookieContainer());
        await browser.Send("/aanmelden", "aanmelden", ("name", user.Name), ("password", user.Password));
        var page = await browser.GetStringAsync("/account");
        var key = Regex.Match(page, "<code class=\"samen-secret\">(?<key>[A-Z2-7]{32})</code>").Groups["key"].Value;
        await browser.Send(page, "/account", "factor", ("code", Code(key)));
        var thief = strict.Client(new CookieContainer());
        var half = await (
            await thief.Send("/aanmelden", "aanmelden", ("name", user.Name), ("password", user.Password))
        ).Content.ReadAsStringAsync();
        var me = (await strict.As("admin").GetFromJsonAsync<List<JsonElement>>("/gateway/v1/people?search=auditor"))!.Single();
        (await strict.As("admin").PostAsync($"/gateway/v1/people/{me.GetProperty("id")}/password-resets", null)).StatusCode.ShouldBe(
            HttpStatusCode.Created
        );
        clock.Advance(TimeSpan.FromSeconds(30));
        (await thief.Send(half, "/aanmelden", "code", ("code", Code(key)))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_administrator_takes_a_lost_second_factor_away_and_ends_sessions()
    {
        var (id, browser) = await Member("fay@example.org", "Auditor");
        var page = await browser.GetStringAsync("/account");
        var key = Regex.Match(page, "<code class=\"samen-secret\">(?<key>[A-Z2-7]{32})</code>").Groups["key"].Value;
        await browser.Send(page, "/account", "factor", ("code", Code(key)));
        (await Person(id)).GetProperty("secondFactorSince").GetDateTimeOffset().ShouldBe(clock.GetUtcNow(), TimeSpan.FromSeconds(1));
        var sessions = await Admin.GetFromJsonAsync<List<SessionView>>($"/gateway/v1/people/{id}/sessions");
        sessions!.Count.ShouldBe(1);
        (await Admin.DeleteAsync($"/gateway/v1/people/{id}/sessions/{sessions[0].Id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await browser.GetAsync("/test/me")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Admin.DeleteAsync($"/gateway/v1/people/{id}/sessions/{sessions[0].Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Admin.DeleteAsync($"/gateway/v1/people/{id}/second-factor")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (
            await app.Client(new CookieContainer()).Send("/aanmelden", "aanmelden", ("name", "fay@example.org"), ("password", Good))
        ).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Another_app_in_the_place_of_the_first_asks_for_the_first_or_the_password()
    {
        var (_, browser) = await Member("hugo@example.org", "Auditor");
        var first = await Enrol(browser, ("proof", ""));
        clock.Advance(TimeSpan.FromSeconds(30));
        foreach (var proof in (string[])["", "000000", "zeven rode laarzen in de regen"])
            (await (await Replace(browser, proof)).Text()).ShouldContain("Dit klopt niet");
        clock.Advance(Forgotten);
        (await (await Replace(browser, Code(first))).Text()).ShouldContain("De tweede factor is ingesteld");
        clock.Advance(TimeSpan.FromSeconds(30));
        (await (await Replace(browser, Good)).Text()).ShouldContain("De tweede factor is ingesteld");
    }

    [Fact]
    public async Task Changing_the_own_password_asks_for_the_old_one_and_ends_other_sessions()
    {
        var (_, browser) = await Member("gijs@example.org", "Auditor");
        var other = app.Client(new CookieContainer());
        (await GatewayApp.SignIn(other, "gijs@example.org", Good)).ShouldBe("in");
        (
            await (
                await browser.Send("/account", "wachtwoord", ("current", "not it"), ("password", "zeven rode laarzen in de regen"))
            ).Text()
        ).ShouldContain("Dit klopt niet");
        (
            await browser.Send("/account", "wachtwoord", ("current", Good), ("password", "zeven rode laarzen in de regen"))
        ).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.GetAsync("/test/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await other.GetAsync("/test/me")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await SignIn("gijs@example.org", "zeven rode laarzen in de regen")).ShouldBe("in");
    }

    [Fact]
    public async Task The_log_says_which_roles_somebody_had_and_has_and_nothing_of_their_name()
    {
        var (id, _) = await Member("hugo@example.org", "Auditor");
        (await Revise(id, new { displayName = "Hugo Ander", roles = new[] { "FundManager" } })).StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var reading = await app.Database.Read(CancellationToken.None);
        var written = await reading.One<string>("SELECT changes FROM audit_entry WHERE action = 'revisePerson'");
        var changes = AuditChanges.Read(written);
        changes.ShouldContain(new RowChange($"account/{id}", "roles", "Auditor", "FundManager", Withheld: false));
        changes.ShouldContain(new RowChange($"account/{id}", "displayName", null, null, Withheld: true));
        written!.ShouldNotContain("Ander");
    }

    [Fact]
    public async Task Changed_roles_count_from_the_next_request_on_and_a_disabled_person_is_out()
    {
        var (id, browser) = await Member("hilde@example.org", "Auditor");
        (await Revise(id, new { roles = new[] { "FundManager" } })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetFromJsonAsync<List<EchoClaim>>("/test/me"))!.ShouldContain(new EchoClaim("role", "FundManager"));
        (await Revise(id, new { roles = new[] { "FundManager" }, disabled = true })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync("/test/me")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await SignIn("hilde@example.org", Good)).ShouldBe("wrong");
        (await Revise(id, new { roles = new[] { "FundManager" } })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SignIn("hilde@example.org", Good)).ShouldBe("in");
    }

    [Fact]
    public async Task The_last_administrator_stays_also_when_two_take_each_other_away()
    {
        var admin = (await Admin.GetFromJsonAsync<List<JsonElement>>("/gateway/v1/people?role=Admin"))!
            .Single()
            .GetProperty("id")
            .GetGuid();
        (await (await Revise(admin, new { roles = new[] { "Auditor" } })).Problem(HttpStatusCode.Conflict)).ShouldBe("last-admin");
        (await (await Revise(admin, new { roles = new[] { "Admin" }, disabled = true })).Problem(HttpStatusCode.Conflict)).ShouldBe(
            "last-admin"
        );
        // Somebody who was only invited can't sign in yet, and is no administrator who stays.
        var second = await Invite("ina@example.org", "Admin");
        (await (await Revise(admin, new { roles = new[] { "Auditor" } })).Problem(HttpStatusCode.Conflict)).ShouldBe("last-admin");
        await Accept(second.Link, Good);
        // The key of a person ends with their role.
        var machine = app.WithKey((await app.CreateKey(new NewKey("machine", "Admin"))).Key);
        var answers = await Task.WhenAll(
            Revise(admin, new { roles = new[] { "Auditor" } }, machine),
            Revise(second.Id, new { roles = new[] { "Auditor" } }, machine)
        );
        answers.Select(answer => answer.StatusCode).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict]);
        (await machine.GetFromJsonAsync<List<JsonElement>>("/gateway/v1/people?role=Admin"))!.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_stand_in_has_the_roles_of_the_absent_one_until_the_end_and_the_log_names_the_stand_in()
    {
        var (jan, browser) = await Member("jan@example.org", "Auditor");
        var officer = await IdOf("search=ict-gm0344");
        (await (await browser.GetAsync("/account")).Text()).ShouldNotContain("Waarnemen");
        var arranged = await Admin.PostAsJsonAsync(
            $"/gateway/v1/people/{officer}/stand-ins",
            new { standIn = jan, endsAt = clock.GetUtcNow().AddDays(3) }
        );
        arranged.StatusCode.ShouldBe(HttpStatusCode.Created, await arranged.Content.ReadAsStringAsync());
        (await browser.GetFromJsonAsync<List<EchoClaim>>("/test/me"))!.ShouldContain(new EchoClaim("role", "Auditor"));
        (await browser.Send("/account", "waarnemen", ("absent", officer.ToString()))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var me = (await browser.GetFromJsonAsync<List<EchoClaim>>("/test/me"))!;
        me.Where(claim => claim.Type is "sub" or "role" or "municipality" or "office")
            .ShouldBe(
                [
                    new EchoClaim("sub", jan.ToString()),
                    new EchoClaim("role", "MunicipalityOfficer"),
                    new EchoClaim("municipality", "GM0344"),
                    new EchoClaim("office", "HeadOfIct"),
                ],
                ignoreOrder: true
            );
        clock.Advance(TimeSpan.FromDays(3)); // The session ended too: a new one doesn't stand in.
        await GatewayApp.SignIn(browser, "jan@example.org", Good);
        (await browser.GetFromJsonAsync<List<EchoClaim>>("/test/me"))!.ShouldContain(new EchoClaim("role", "Auditor"));
    }

    [Fact]
    public async Task A_stand_in_that_is_ended_early_is_over_in_the_running_session()
    {
        var (karin, browser) = await Member("karin@example.org", "Auditor");
        var officer = await IdOf("search=ict-gm0344");
        var standIn = await StandIn(officer, new { standIn = karin, endsAt = clock.GetUtcNow().AddDays(3) });
        await browser.Send("/account", "waarnemen", ("absent", officer.ToString()));
        (await browser.GetFromJsonAsync<List<EchoClaim>>("/test/me"))!.ShouldContain(new EchoClaim("role", "MunicipalityOfficer"));
        (await Admin.DeleteAsync($"/gateway/v1/people/{officer}/stand-ins/{standIn.Id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await browser.GetFromJsonAsync<List<EchoClaim>>("/test/me"))!.ShouldContain(new EchoClaim("role", "Auditor"));
        (await Admin.GetFromJsonAsync<List<StandInView>>($"/gateway/v1/people/{officer}/stand-ins"))!.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_stands_in_before_it_begins_whatever_is_posted()
    {
        var (karin, browser) = await Member("karin@example.org", "Auditor");
        var (officer, admin) = (await IdOf("search=ict-gm0344"), await IdOf("role=Admin"));
        var now = clock.GetUtcNow();
        await StandIn(officer, new { standIn = karin, endsAt = now.AddDays(3) });
        await StandIn(
            admin,
            new
            {
                standIn = karin,
                startsAt = now.AddDays(1),
                endsAt = now.AddDays(3),
            }
        );
        await browser.Send("/account", "waarnemen", ("absent", officer.ToString()));
        await browser.Send("/account", "waarnemen", ("absent", admin.ToString()));
        (await browser.GetFromJsonAsync<List<EchoClaim>>("/test/me"))!.ShouldNotContain(new EchoClaim("role", "Admin"));
    }

    [Theory]
    [InlineData("{}", "/name /roles")]
    [InlineData("""{"name":"x y","roles":["Auditor"]}""", "/name")]
    [InlineData("""{"name":"lea@example.org","roles":["King"]}""", "/roles")]
    [InlineData("""{"name":"lea@example.org","roles":["CouncilClerk"]}""", "/municipality")]
    [InlineData("""{"name":"lea@example.org","roles":["MunicipalityOfficer"],"municipality":"Almere"}""", "/municipality /office")]
    [InlineData("""{"name":"lea@example.org","roles":["VendorUser"]}""", "/partner")]
    [InlineData("""{"name":"lea@example.org","displayName":" ","roles":["Auditor"]}""", "/displayName")]
    public async Task A_wrong_invitation_says_every_field(string body, string fields)
    {
        var answer = await Admin.PostAsync("/gateway/v1/people", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, problem.ToString());
        string.Join(
                ' ',
                problem
                    .GetProperty("errors")
                    .EnumerateArray()
                    .Select(error => error.GetProperty("field").GetString())
                    .Order(StringComparer.Ordinal)
            )
            .ShouldBe(fields);
    }

    [Fact]
    public async Task A_name_that_is_taken_and_a_version_that_is_stale_are_refused()
    {
        var invited = await Invite("mo@example.org", "Auditor");
        var again = await Admin.PostAsJsonAsync("/gateway/v1/people", new { name = "MO@example.org", roles = new[] { "Auditor" } });
        (await again.Problem(HttpStatusCode.Conflict)).ShouldBe("name-taken");
        var stale = await Admin.SendBody("PUT", $"/gateway/v1/people/{invited.Id}", new { roles = new[] { "Auditor" } }, "\"7\"");
        (await stale.Problem(HttpStatusCode.PreconditionFailed)).ShouldBe("stale-version");
    }

    [Fact]
    public async Task A_list_of_what_is_none_is_refused()
    {
        foreach (var query in new[] { "stat=Active", "role=King", "cursor=nonsense" })
            (await (await Admin.GetAsync($"/gateway/v1/people?{query}")).Problem(HttpStatusCode.BadRequest)).ShouldBe("invalid-request");
    }

    [Fact]
    public async Task Who_is_not_there_is_not_found()
    {
        var unknown = Guid.CreateVersion7();
        foreach (var path in new[] { "", "/sessions", "/stand-ins" })
            (await Admin.GetAsync($"/gateway/v1/people/{unknown}{path}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var path in new[] { "/sessions", "/second-factor", $"/stand-ins/{unknown}", "/sessions/none" })
            (await Admin.DeleteAsync($"/gateway/v1/people/{unknown}{path}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Admin.PostAsync($"/gateway/v1/people/{unknown}/password-resets", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Revise(unknown, new { roles = new[] { "Auditor" } })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_stand_in_is_somebody_else_who_is_there_for_a_year_at_most()
    {
        var invited = await Invite("mo@example.org", "Auditor");
        var (unknown, now) = (Guid.CreateVersion7(), clock.GetUtcNow());
        foreach (
            var wrong in new object[]
            {
                new { },
                new { standIn = invited.Id, endsAt = now.AddDays(1) },
                new { standIn = unknown, endsAt = now.AddDays(1) },
                new { standIn = unknown, endsAt = now.AddDays(-1) },
                new { standIn = unknown, endsAt = now.AddDays(400) },
            }
        )
        {
            var answer = await Admin.PostAsJsonAsync($"/gateway/v1/people/{invited.Id}/stand-ins", wrong);
            (await answer.Problem(HttpStatusCode.BadRequest)).ShouldBe("invalid-request");
        }
    }

    [Fact]
    public async Task A_csv_invites_everybody_after_a_dry_run_and_again_changes_nothing()
    {
        var csv =
            "name,displayName,roles,municipality,office\n"
            + string.Join(
                '\n',
                Enumerable
                    .Range(1, 342)
                    .Select(i => $"griffie{i}@example.org,\"Griffie, nr. {i}\",CouncilClerk VotingRepresentative,GM{i:0000},")
            );
        var dry = await Import(csv, dryRun: true);
        (dry.Invited, dry.Unchanged, dry.Wrong).ShouldBe((342, 0, 0));
        dry.People.ShouldAllBe(person => person.Link == null);
        (await Admin.GetFromJsonAsync<List<JsonElement>>("/gateway/v1/people?search=griffie"))!.ShouldBeEmpty();
        var done = await Import(csv, dryRun: false);
        (done.Invited, done.Unchanged, done.Wrong).ShouldBe((342, 0, 0));
        done.People.Select(person => person.Link).Distinct().Count().ShouldBe(342);
        await Accept(done.People[341].Link!, Good);
        (await SignIn("griffie342@example.org", Good)).ShouldBe("in");
        var again = await Import(csv, dryRun: false);
        (again.Invited, again.Unchanged, again.Wrong).ShouldBe((0, 342, 0));
        (await SignIn("griffie342@example.org", Good)).ShouldBe("in");
    }

    [Fact]
    public async Task A_csv_with_wrong_lines_says_which_and_imports_none()
    {
        const string Csv =
            "name;roles;municipality;office;partner\nnel@example.org;Auditor\nno good;Auditor\n\n"
            + "olga@example.org;CouncilClerk\npiet@example.org;MunicipalityOfficer;GM0344;Baas;x\nNEL@example.org;Auditor\n";
        var dry = await Import(Csv, dryRun: true);
        dry.People.Where(person => person.Errors.Count > 0)
            .Select(person => $"{person.Line} {string.Join(' ', person.Errors.Select(error => error.Column))}")
            .ShouldBe(["3 name", "5 municipality", "6 office partner", "7 name"]);
        var answer = await Admin.PostAsJsonAsync("/gateway/v1/people/imports", new { csv = Csv, dryRun = false });
        (await answer.Problem(HttpStatusCode.BadRequest)).ShouldBe("invalid-request");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("/csv/7/name");
        (await Admin.GetFromJsonAsync<List<JsonElement>>("/gateway/v1/people?search=nel"))!.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("name;roles\n")]
    [InlineData("naam;rollen\nx;y")]
    [InlineData("name,roles,secret\nx,Auditor,y")]
    [InlineData("\"name;roles\nx")]
    public async Task What_is_no_such_csv_is_refused(string csv) =>
        (
            await (await Admin.PostAsJsonAsync("/gateway/v1/people/imports", new { csv, dryRun = true })).Problem(HttpStatusCode.BadRequest)
        ).ShouldBe("invalid-request");

    [Fact]
    public async Task The_list_is_searched_and_walked_by_name()
    {
        var all = new List<string>();
        for (var path = "/gateway/v1/people?limit=7"; path is not null; )
        {
            var answer = await app.As("auditor").GetAsync(path);
            all.AddRange(
                (await answer.Content.ReadFromJsonAsync<List<JsonElement>>())!.Select(person => person.GetProperty("name").GetString()!)
            );
            path = answer.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
        }
        all.ShouldBe(all.Order(StringComparer.Ordinal));
        all.Count.ShouldBe(app.Credentials().Users.Count);
        (await Admin.GetFromJsonAsync<List<JsonElement>>("/gateway/v1/people?municipality=GM0344"))!.Count.ShouldBe(2);
        (await Admin.GetFromJsonAsync<List<JsonElement>>("/gateway/v1/people?search=%25"))!.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_log_has_each_act_with_its_operation_and_never_a_secret()
    {
        var invited = await Invite("quin@example.org", "Auditor");
        await Accept(invited.Link!, Good);
        List<JsonElement> entries = [];
        await Patience.Until(async () =>
        {
            clock.Advance(TimeSpan.FromSeconds(1)); // For the seal.
            entries = (await Admin.GetFromJsonAsync<List<JsonElement>>("/gateway/v1/audit-entries?limit=100"))!;
            return entries.Any(entry => entry.GetProperty("action").GetString() == "acceptInvitation");
        });
        entries.ShouldContain(entry =>
            entry.GetProperty("action").GetString() == "invitePerson"
            && entry.GetProperty("object").GetString() == $"/gateway/v1/people/{invited.Id}"
        );
        entries.ShouldContain(entry =>
            entry.GetProperty("action").GetString() == "acceptInvitation"
            && entry.GetProperty("object").GetString() == $"/gateway/v1/people/{invited.Id}"
        );
        entries.ShouldAllBe(entry => !entry.ToString().Contains(invited.Link!.Split('=')[1], StringComparison.Ordinal));
    }

    [Fact]
    public void No_role_is_part_of_the_name_of_another() =>
        // The store finds roles in their list by their text.
        Samen.Web.Roles.All.ShouldAllBe(role => Samen.Web.Roles.All.Count(other => other.Contains(role, StringComparison.Ordinal)) == 1);

    private Task<GatewayApp> Strict() => GatewayApp.Start(clock: clock, settings: "--Samen:Gateway:People:SecondFactor=Required");

    private static string Password(GatewayApp app) => app.Credentials().Users.Single(user => user.Name == "admin").Password;

    private static string KeyOn(string page) =>
        Regex.Match(page, "secret=(?<key>[A-Z2-7]+)|<code class=\"samen-secret\">(?<key>[A-Z2-7]{32})</code>").Groups["key"].Value;

    /// <summary>The administrator sets up a second factor.</summary>
    /// <returns>Its key, and the codes for who lost it.</returns>
    private async Task<(string Key, string[] Recovery)> SetUp(GatewayApp strict)
    {
        var browser = strict.Client(new CookieContainer());
        await browser.Send("/aanmelden", "aanmelden", ("name", "admin"), ("password", Password(strict)));
        var page = await browser.GetStringAsync("/account");
        var set = await browser.Send(page, "/account", "factor", ("code", Code(KeyOn(page))));
        var recovery = Regex.Match(await set.Content.ReadAsStringAsync(), "<code class=\"samen-secret\">([A-Z0-9 -]{50,})</code>");
        return (KeyOn(page), recovery.Groups[1].Value.Split(' '));
    }

    private string Code(string key) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(clock.GetUtcNow().UtcDateTime);

    private async Task<Guid> IdOf(string query) =>
        (await Admin.GetFromJsonAsync<List<JsonElement>>($"/gateway/v1/people?{query}"))!.Single().GetProperty("id").GetGuid();

    private Task<StandInView> StandIn(Guid absent, object request) =>
        Admin.Create<StandInView>($"/gateway/v1/people/{absent}/stand-ins", request);

    private static string PathOf(string? link) => new Uri(link!).PathAndQuery;

    private async Task<HttpResponseMessage> Replace(HttpClient browser, string proof)
    {
        var page = await browser.GetStringAsync("/account");
        return await browser.Send(page, "/account", "factor", ("code", Code(KeyOn(page))), ("proof", proof));
    }

    /// <summary>Sets up a second factor.</summary>
    /// <returns>The key of the app.</returns>
    private async Task<string> Enrol(HttpClient browser, params (string, string)[] more)
    {
        var page = await browser.GetStringAsync("/account");
        var set = await browser.Send(page, "/account", "factor", [("code", Code(KeyOn(page))), .. more]);
        (await set.Text()).ShouldContain("De tweede factor is ingesteld");
        return KeyOn(page);
    }

    /// <summary>Signs in with the password, and then with the code.</summary>
    private static async Task<HttpResponseMessage> Half(GatewayApp app, string password, string code)
    {
        var browser = app.Client(new CookieContainer());
        var half = await browser.Send("/aanmelden", "aanmelden", ("name", "admin"), ("password", password));
        return await browser.Send(await half.Content.ReadAsStringAsync(), "/aanmelden", "code", ("code", code));
    }

    private async Task<string> SignIn(string name, string password) => await GatewayApp.SignIn(app.Anonymous, name, password);

    private async Task<PersonInvited> Invite(string name, string role, string? municipality = null)
    {
        var answer = await Admin.PostAsJsonAsync(
            "/gateway/v1/people",
            new
            {
                name,
                roles = new[] { role },
                municipality,
            }
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<PersonInvited>())!;
    }

    private async Task Accept(string? link, string password)
    {
        var answer = await app.Client(new CookieContainer()).Send(PathOf(link), "uitnodiging", ("password", password));
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await answer.Text());
    }

    /// <summary>Somebody who was invited, chose a password and is signed in.</summary>
    private async Task<(Guid Id, HttpClient Browser)> Member(string name, string role)
    {
        var invited = await Invite(name, role);
        await Accept(invited.Link!, Good);
        var browser = app.Client(new CookieContainer());
        (await GatewayApp.SignIn(browser, name, Good)).ShouldBe("in");
        return (invited.Id, browser);
    }

    private async Task<PersonInvited> Reset(Guid id) =>
        (await (await Admin.PostAsync($"/gateway/v1/people/{id}/password-resets", null)).Content.ReadFromJsonAsync<PersonInvited>())!;

    private async Task<JsonElement> Person(Guid id) => await Admin.GetFromJsonAsync<JsonElement>($"/gateway/v1/people/{id}");

    private async Task<HttpResponseMessage> Revise(Guid id, object request, HttpClient? by = null)
    {
        using var put = new HttpRequestMessage(HttpMethod.Put, $"/gateway/v1/people/{id}") { Content = JsonContent.Create(request) };
        put.Headers.IfMatch.Add(System.Net.Http.Headers.EntityTagHeaderValue.Any);
        return await (by ?? Admin).SendAsync(put);
    }

    private async Task<PeopleImported> Import(string csv, bool dryRun)
    {
        var answer = await Admin.PostAsJsonAsync("/gateway/v1/people/imports", new { csv, dryRun });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<PeopleImported>(GatewayApp.Json))!;
    }
}
