using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Samen.Storage;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Web.Tests;

public sealed class IdempotencyTests(HostingApp fixture)
{
    private const string Path = "/things/v1/things";

    [Fact]
    public async Task The_same_request_again_gets_the_same_answer_and_changes_nothing()
    {
        var first = await fixture.Officer.PostJson(Path, Requests.Need("same again"), "same-again");
        var second = await fixture.Officer.PostJson(Path, Requests.Need("same again"), "same-again");
        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        second.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await second.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        second.Headers.Location.ShouldBe(first.Headers.Location);
        second.Headers.ETag.ShouldBe(first.Headers.ETag);
        second.Content.Headers.ContentType.ShouldBe(first.Content.Headers.ContentType);
        second.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        first.Headers.Contains("Idempotency-Replayed").ShouldBeFalse();
        (await fixture.Count("same again")).ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_key_twice_is_twice()
    {
        await fixture.Officer.PostJson(Path, Requests.Need("no key"));
        await fixture.Officer.PostJson(Path, Requests.Need("no key"));
        (await fixture.Count("no key")).ShouldBe(2);
    }

    [Fact]
    public async Task Another_body_under_the_same_key_is_refused()
    {
        await fixture.Officer.PostJson(Path, Requests.Need("body one"), "other-body");
        await (await fixture.Officer.PostJson(Path, Requests.Need("body two"), "other-body")).ShouldBeProblem(
            HttpStatusCode.UnprocessableEntity,
            "idempotency-key-reused"
        );
        (await fixture.Count("body two")).ShouldBe(0);
    }

    [Fact]
    public async Task Another_principal_and_another_route_do_not_meet()
    {
        var other = fixture.App.As(Roles.MunicipalityOfficer, "GM0363");
        await fixture.Officer.PostJson(Path, Requests.Need("principals"), "principals");
        var answer = await other.PostJson(Path, Requests.Need("principals"), "principals");
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        answer.Headers.Contains("Idempotency-Replayed").ShouldBeFalse();
        (await fixture.Count("principals")).ShouldBe(2);
        await (await fixture.Officer.PostJson("/things/v1/refused-once-made", Requests.Need("principals"), "principals")).ShouldBeProblem(
            HttpStatusCode.Conflict,
            "not-now"
        );
    }

    [Fact]
    public async Task A_person_and_each_of_their_keys_choose_their_own()
    {
        var person = new User("several", Roles.MunicipalityOfficer) { Municipality = "GM0344" };
        foreach (var sender in (User[])[person, person with { Credential = "key-ab12cd34" }, person with { Credential = "key-ef56gh78" }])
            (await fixture.App.As(sender).PostJson(Path, Requests.Need("several"), "several")).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await fixture.Count("several")).ShouldBe(3);
    }

    [Fact]
    public async Task A_kept_answer_is_not_for_who_may_no_longer_ask()
    {
        await fixture.App.As(new User("demoted", Roles.MunicipalityOfficer)).PostJson(Path, Requests.Need("demoted"), "demoted");
        await (
            await fixture.App.As(new User("demoted", Roles.FundManager)).PostJson(Path, Requests.Need("demoted"), "demoted")
        ).ShouldBeProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task A_twin_that_comes_while_the_first_runs_has_no_effect()
    {
        fixture.Gate.Close("twins");
        var first = fixture.Officer.PostJson(Path, Requests.Need("twins"), "twins");
        await Patience.Until(() => fixture.Gate.Passed("twins") > 0);
        await (await fixture.Officer.PostJson(Path, Requests.Need("twins"), "twins")).ShouldBeProblem(
            HttpStatusCode.Conflict,
            "idempotency-key-in-use"
        );
        fixture.Gate.Open("twins");
        (await first).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await fixture.Officer.PostJson(Path, Requests.Need("twins"), "twins")).Headers.Contains("Idempotency-Replayed").ShouldBeTrue();
        (await fixture.Count("twins")).ShouldBe(1);
    }

    [Fact]
    public async Task Many_twins_at_once_have_one_effect_and_one_answer()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 24).Select(_ => fixture.Officer.PostJson(Path, Requests.Need("many twins"), "many-twins"))
        );
        foreach (var answer in answers)
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.Created, HttpStatusCode.Conflict);
        var bodies = await Task.WhenAll(
            answers.Where(a => a.StatusCode == HttpStatusCode.Created).Select(a => a.Content.ReadAsStringAsync())
        );
        bodies.Distinct().Count().ShouldBe(1);
        (await fixture.Count("many twins")).ShouldBe(1);
    }

    [Fact]
    public async Task Twins_at_two_instances_have_one_effect()
    {
        // Two processes on one store: only the row can keep them apart, not the memory of either.
        await using var one = await ServiceApp.Start(ThingsService.Setup);
        await using var two = await ServiceApp.Start(
            ThingsService.Setup with
            {
                Settings = new Dictionary<string, string> { ["data"] = one.DataFolder, ["Samen:Gateway:Keys"] = one.Gateway.Keys },
            }
        );
        var user = new User("both", Roles.MunicipalityOfficer);
        var token = one.Gateway.Token(ThingsService.Name, user);
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(i => (i % 2 == 0 ? one : two).With(token).PostJson(Path, Requests.Need("instances"), "instances"))
        );
        foreach (var answer in answers)
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.Created, HttpStatusCode.Conflict);
        (await Task.WhenAll(answers.Where(a => a.IsSuccessStatusCode).Select(a => a.Content.ReadAsStringAsync())))
            .Distinct()
            .Count()
            .ShouldBe(1);
        await using var reading = await one.Database.Read(CancellationToken.None);
        (await ThingStore.Count(reading, "instances")).ShouldBe(1);
    }

    [Fact]
    public async Task A_failure_is_not_kept_and_may_be_tried_again()
    {
        var gate = fixture.Gate;
        for (var i = 1; i <= 2; i++)
        {
            await (await fixture.Officer.PostJson("/things/v1/refused-once-made", Requests.Need("failure"), "failure")).ShouldBeProblem(
                HttpStatusCode.Conflict,
                "not-now"
            );
            gate.Passed("failure").ShouldBe(i);
        }
        (await fixture.Count("failure")).ShouldBe(0);
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("\"\"")]
    [InlineData("256")]
    public async Task A_key_that_is_no_key_is_refused(string key)
    {
        if (key == "256")
            key = new string('k', 256);
        await (await fixture.Officer.PostJson(Path, Requests.Need("bad key"), key)).ShouldBeProblem(
            HttpStatusCode.BadRequest,
            "invalid-request"
        );
        (await fixture.Count("bad key")).ShouldBe(0);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("721")]
    public async Task No_term_or_one_of_years_is_no_setting(string hours)
    {
        const string Setting = "Samen:Idempotency:KeptHours";
        var setup = ThingsService.Setup with { Settings = new Dictionary<string, string> { [Setting] = hours } };
        (await Should.ThrowAsync<StartRefusedException>(() => ServiceApp.Start(setup))).Message.ShouldContain(Setting);
    }

    [Theory]
    [InlineData(24, null)]
    [InlineData(2, "2")]
    public async Task An_answer_survives_a_restart_and_is_gone_after_its_term(int hours, string? setting)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var settings = new Dictionary<string, string>();
        if (setting is not null)
            settings["Samen:Idempotency:KeptHours"] = setting;
        await using var app = await ServiceApp.Start(ThingsService.Setup with { Clock = clock, Settings = settings });
        var officer = new User("officer", Roles.MunicipalityOfficer);
        var first = await (await app.As(officer).PostJson(Path, Requests.Need("a day"), "a-day")).Content.ReadAsStringAsync();
        await app.Restart();
        clock.Advance(TimeSpan.FromHours(hours) - TimeSpan.FromSeconds(1));
        (await (await app.As(officer).PostJson(Path, Requests.Need("a day"), "a-day")).Content.ReadAsStringAsync()).ShouldBe(first);
        clock.Advance(TimeSpan.FromSeconds(1));
        var late = await app.As(officer).PostJson(Path, Requests.Need("a day"), "a-day");
        late.StatusCode.ShouldBe(HttpStatusCode.Created);
        JsonDocument
            .Parse(await late.Content.ReadAsStringAsync())
            .RootElement.GetProperty("id")
            .GetGuid()
            .ShouldNotBe(JsonDocument.Parse(first).RootElement.GetProperty("id").GetGuid());
    }
}
