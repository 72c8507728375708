using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Samen.Contracts.Initiatives;
using Samen.Gateway.Access;
using Samen.Gateway.Identity;
using Samen.Web;

namespace Samen.Gateway.Tests;

/// <summary>
/// A key or client that belongs to a person acts as that person, no further than their account; what belongs to nobody is a machine.
/// </summary>
public sealed class PersonKeyTests(GatewayFixture shared) : IClassFixture<GatewayFixture>
{
    private const string Keys = "/gateway/v1/api-keys",
        Mine = "/municipalities/v1/mine";
    private readonly GatewayApp app = shared.App;

    private HttpClient Admin => app.As("admin");

    [Fact]
    public async Task It_is_the_person_to_services_and_they_see_which_key_it_is()
    {
        var jan = await Person("ict-gm0344");
        var key = await Make(new NewKey("Jan's script") { Person = jan.Id });
        var echo = await app.WithKey(key.Key).Echo(Mine);
        (echo.Claim("sub"), echo.Claim("credential")).ShouldBe((jan.Id.ToString(), $"key-{key.Id}"));
        (echo.Claim("role"), echo.Claim("municipality"), echo.Claim("office")).ShouldBe(("MunicipalityOfficer", "GM0344", "HeadOfIct"));
        echo.Claims.ShouldNotContain(claim => claim.Type == "scope" && claim.Value == "*");
        var seen = await Seen(key);
        (seen.Person, seen.Roles.Single(), seen.Municipality).ShouldBe((jan.Id, "MunicipalityOfficer", "GM0344"));
        (await app.As("ict-gm0344").Echo(Mine)).Claim("sub").ShouldBe(jan.Id.ToString(), "as the keys of the demo do");
        var page = await (await app.SignedIn("ict-gm0344")).GetFromJsonAsync<List<EchoClaim>>("/test/me");
        page!.ShouldContain(new EchoClaim("sub", jan.Id.ToString()), "and the person on a page");
    }

    [Fact]
    public async Task What_belongs_to_nobody_is_a_machine()
    {
        var key = await app.CreateKey(new NewKey("Boekhouding", "FundManager"));
        var echo = await app.WithKey(key.Key).Echo(Mine);
        (echo.Claim("sub"), echo.Claim("credential")).ShouldBe(($"key-{key.Id}", $"key-{key.Id}"));
        Principals.IsMachine(echo.Claim("sub")!).ShouldBeTrue();
        (await Seen(key)).Person.ShouldBeNull();
    }

    [Fact]
    public async Task It_loses_a_role_with_the_person_and_stops_without_any()
    {
        var person = await Revised("taskforce-1", new { roles = new[] { "TaskforceMember", "Auditor", "PartnerManager" } });
        var both = app.WithKey((await Make(new NewKey("both", "TaskforceMember", "Auditor") { Person = person.Id })).Key);
        (await Roles(both)).ShouldBe(["TaskforceMember", "Auditor"]);
        await Revised("taskforce-1", new { roles = new[] { "Auditor", "FundManager" } });
        (await Roles(both)).ShouldBe(["Auditor"], "it never has more than was asked for");
        await Revised("taskforce-1", new { roles = new[] { "FundManager" } });
        await (await both.GetAsync(Mine)).Problem(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task It_stops_with_the_account_and_when_that_acts_for_another()
    {
        var person = await Person("operations-gm0599");
        var created = await Make(new NewKey("stops") { Person = person.Id });
        var key = app.WithKey(created.Key);
        foreach (var other in (object[])[Officer(disabled: true), Officer("GM0363"), Officer(office: "HeadOfIct")])
        {
            await key.Echo(Mine);
            await Revised("operations-gm0599", other);
            await (await key.GetAsync(Mine)).Problem(HttpStatusCode.Unauthorized);
            (await Seen(created)).Roles.ShouldBeEmpty();
            await Revised("operations-gm0599", Officer());
        }
        await key.Echo(Mine);
    }

    [Fact]
    public async Task It_can_not_go_beyond_the_account()
    {
        var person = await Person("secretary-gm0363");
        await Wrong(new NewKey("x1", "MunicipalityOfficer", "Admin") { Person = person.Id }, "/roles beyond-person");
        await Wrong(new NewKey("x1") { Person = person.Id, Municipality = "GM0344" }, "/municipality beyond-person");
        await Wrong(new NewKey("x1") { Person = person.Id, Office = "HeadOfIct" }, "/office beyond-person");
        await Wrong(new NewKey("x1") { Person = person.Id, Partner = Demo.Partner }, "/partner beyond-person");
        await Wrong(new NewKey("x1") { Person = person.Id, Scopes = ["budgets.write"] }, "/scopes format");
        await Wrong(new NewKey("x1") { Person = person.Id, Roles = [] }, "/roles required");
        var within = await Make(
            new NewKey("x1", "MunicipalityOfficer")
            {
                Person = person.Id,
                Municipality = "GM0363",
                Office = nameof(Office.MunicipalSecretary),
            }
        );
        (await Seen(within)).Person.ShouldBe(person.Id);
    }

    [Fact]
    public async Task It_belongs_to_somebody_who_can_sign_in()
    {
        await Wrong(new NewKey("x1", "Auditor") { Person = Guid.CreateVersion7() }, "/person unknown");
        var invited = await (
            await Admin.PostAsJsonAsync("/gateway/v1/people", new { name = "nieuw", roles = new[] { "Auditor" } })
        ).Content.ReadFromJsonAsync<PersonInvited>();
        await Wrong(new NewKey("x1") { Person = invited!.Id }, "/person account-not-active");
        await Revised("voter-gm0518", new { roles = new[] { "Auditor" }, disabled = true });
        await Wrong(new NewKey("x1") { Person = (await Person("voter-gm0518")).Id }, "/person account-not-active");
        var answer = await Admin.SendBody("POST", Keys, """{"name":"x1","roles":["Auditor"],"person":"jan"}""");
        await answer.Problem(HttpStatusCode.BadRequest);
        (await Faults(answer)).ShouldBe(["/person format"]);
        var vendor = await app.As("vendor-user").PostAsJsonAsync(Keys, new { name = "x1", person = (await Person("vendor-user")).Id });
        await vendor.Problem(HttpStatusCode.BadRequest);
        (await Faults(vendor)).ShouldBe(["/person not-allowed"], "what a partner makes belongs to the partner");
        var manager = await app.As("fund-manager").PostAsJsonAsync(Keys, new { name = "x1", person = (await Person("fund-manager")).Id });
        (await manager.Problem(HttpStatusCode.Forbidden)).ShouldBe("forbidden");
    }

    [Fact]
    public async Task Each_key_of_a_person_has_limits_and_a_usage_of_its_own_and_the_person_sees_all_of_it()
    {
        var person = await Person("council-clerk-gm0363");
        var (few, many) = (
            await Make(new NewKey("few") { Person = person.Id, PerMinute = 1 }),
            await Make(new NewKey("many") { Person = person.Id })
        );
        // A minute of the clock may begin in between.
        await Patience.Until(async () =>
        {
            await app.WithKey(few.Key).GetAsync(Mine);
            return (await app.WithKey(few.Key).GetAsync(Mine)).StatusCode == HttpStatusCode.TooManyRequests;
        });
        await app.WithKey(many.Key).Echo(Mine);
        await app.Services.GetRequiredService<ApiUsage>().Flush(CancellationToken.None);
        var usage = await app.WithKey(many.Key).GetFromJsonAsync<List<ApiUsageView>>("/gateway/v1/api-usage?limit=100");
        var clients = usage!.Select(row => row.Client).ToHashSet();
        clients.ShouldBeSubsetOf([$"key-{few.Id}", $"key-{many.Id}", $"key-{DemoKey("council-clerk-gm0363")}"]);
        clients.ShouldContain($"key-{few.Id}");
        clients.ShouldContain($"key-{many.Id}");
    }

    [Fact]
    public async Task The_same_Idempotency_Key_of_two_keys_of_a_person_is_two_requests()
    {
        var (one, two) = (
            await Make(new NewKey("one") { Person = await Id("admin") }),
            await Make(new NewKey("two") { Person = await Id("admin") })
        );
        var made = new List<string>();
        foreach (var key in (string[])[one.Key, two.Key, two.Key])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Keys)
            {
                Content = JsonContent.Create(new { name = "made", roles = new[] { "Auditor" } }),
            };
            request.Headers.Add("Idempotency-Key", "1");
            var answer = await app.WithKey(key).SendAsync(request);
            made.Add((await answer.Content.ReadFromJsonAsync<ApiKeyCreated>())!.Id);
        }
        made.Distinct().Count().ShouldBe(2);
        made[2].ShouldBe(made[1]);
        (await Admin.GetFromJsonAsync<ApiKeyView>($"{Keys}/{made[0]}"))!.CreatedBy.ShouldBe($"key-{one.Id}", "it ends with that key");
    }

    [Fact]
    public async Task The_log_names_the_person_and_the_key()
    {
        var key = await Make(new NewKey("logged") { Person = await Id("admin") });
        (await app.WithKey(key.Key).DeleteAsync($"{Keys}/{(await app.CreateKey(new NewKey("gone", "Auditor"))).Id}")).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        var refused = await Make(new NewKey("refused") { Person = await Id("auditor") });
        await (await app.WithKey(refused.Key).GetAsync(Keys)).Problem(HttpStatusCode.Forbidden);
        await Patience.Until(async () =>
        {
            var log = (await Admin.GetFromJsonAsync<List<JsonElement>>("/gateway/v1/audit-entries?limit=100"))!;
            return Has(log, "revokeApiKey", await Id("admin"), key) && Has(log, "listApiKeys", await Id("auditor"), refused);
        });

        static bool Has(List<JsonElement> log, string action, Guid actor, ApiKeyCreated key) =>
            log.Exists(entry =>
                entry.GetProperty("action").GetString() == action
                && entry.GetProperty("actor").GetString() == actor.ToString()
                && entry.GetProperty("credential").GetString() == $"key-{key.Id}"
            );
    }

    [Fact]
    public async Task A_colleague_at_the_same_partner_sees_it_and_does_not_change_it()
    {
        var key = await Make(new NewKey("theirs") { Person = await Id("partner-user") });
        await Revised("partnership-user", new { roles = new[] { "PartnerUser" }, partner = Demo.Partner });
        var colleague = app.WithKey((await Make(new NewKey("mine") { Person = await Id("partnership-user") })).Key);
        (await colleague.GetAsync($"{Keys}/{key.Id}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await colleague.DeleteAsync($"{Keys}/{key.Id}")).Problem(HttpStatusCode.NotFound);
        (await app.As("partner-user").DeleteAsync($"{Keys}/{key.Id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    private static object Officer(string municipality = "GM0599", string office = "HeadOfOperations", bool disabled = false) =>
        new
        {
            roles = new[] { "MunicipalityOfficer" },
            municipality,
            office,
            disabled,
        };

    private string DemoKey(string name) => app.Credentials().Keys.Single(key => key.Name == name).Text.Split('_')[1];

    private async Task<PersonView> Person(string name) =>
        (await Admin.GetFromJsonAsync<List<PersonView>>($"/gateway/v1/people?search={name}", GatewayApp.Json))!.Single(one =>
            one.Name == name
        );

    private async Task<Guid> Id(string name) => (await Person(name)).Id;

    private async Task<PersonView> Revised(string name, object change)
    {
        var person = await Person(name);
        var answer = await Admin.SendBody("PUT", $"/gateway/v1/people/{person.Id}", change, $"\"{person.Version}\"");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return person;
    }

    private async Task<ApiKeyCreated> Make(NewKey key)
    {
        var answer = await Admin.PostAsJsonAsync(Keys, key);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<ApiKeyCreated>())!;
    }

    private async Task<ApiKeyView> Seen(ApiKeyCreated key) => (await Admin.GetFromJsonAsync<ApiKeyView>($"{Keys}/{key.Id}"))!;

    private static async Task<IEnumerable<string>> Roles(HttpClient key) =>
        (await key.Echo(Mine)).Claims.Where(claim => claim.Type == "role").Select(claim => claim.Value);

    private async Task Wrong(NewKey key, string fault)
    {
        var answer = await Admin.PostAsJsonAsync(Keys, key);
        (await answer.Problem(HttpStatusCode.BadRequest)).ShouldBe("invalid-request");
        (await Faults(answer)).ShouldBe([fault]);
    }

    private static async Task<IEnumerable<string>> Faults(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>())
            .GetProperty("errors")
            .EnumerateArray()
            .Select(error => $"{error.GetProperty("field").GetString()} {error.GetProperty("code").GetString()}");
}
