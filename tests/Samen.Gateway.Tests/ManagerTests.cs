using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Samen.Gateway.Tests;

/// <summary>A municipality's own administrator looks after its people, and after nobody else.</summary>
public sealed class ManagerTests : IAsyncLifetime
{
    private const string People = "/gateway/v1/people",
        Own = "GM0363";
    private GatewayApp app = null!;

    private HttpClient Manager => app.As("manager-gm0363");

    public async ValueTask InitializeAsync() => app = await GatewayApp.Start();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Sees_those_who_act_for_the_municipality_and_for_nobody_else()
    {
        var seen = (await Manager.GetFromJsonAsync<List<PersonView>>($"{People}?limit=100", GatewayApp.Json))!;
        seen.ShouldAllBe(person => person.Municipality == Own);
        seen.Select(person => person.Name).ShouldContain("secretary-gm0363");
        seen.Select(person => person.Name).ShouldNotContain("taskforce-2", "is of the Taskforce too");
        (await Manager.GetFromJsonAsync<List<PersonView>>($"{People}?municipality=GM0344", GatewayApp.Json))!.ShouldAllBe(p =>
            p.Municipality == Own
        );
        var page = await (await app.SignedIn("manager-gm0363")).GetStringAsync("/mensen");
        page.ShouldContain("secretary-gm0363");
        page.ShouldNotContain("ict-gm0344");
        page.ShouldNotContain("taskforce-2");
    }

    [Fact]
    public async Task Finds_nobody_else_by_searching()
    {
        var browser = await app.SignedIn("manager-gm0363");
        (await browser.GetStringAsync("/zoeken?q=secretary")).ShouldContain(">secretary-gm0363<");
        (await browser.GetStringAsync("/zoeken?q=gm0344")).ShouldNotContain("ict-gm0344");
        (await browser.GetStringAsync("/zoeken/suggesties?q=taskforce")).ShouldNotContain("taskforce-2");
        (await (await app.SignedIn("admin")).GetStringAsync("/zoeken?q=gm0344")).ShouldContain("ict-gm0344");
    }

    [Fact]
    public async Task Invites_within_the_municipality_only()
    {
        (await Invite("ans", Own, "CouncilClerk")).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await Invite("bob", "GM0344", "CouncilClerk")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Invite("cas", Own, "Admin")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Invite("dik", Own, "CouncilClerk", "FundManager")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var browser = await app.SignedIn("manager-gm0363");
        var invited = await browser.Send("/mensen", "uitnodigen", ("name", "eva"), ("displayName", "Eva"), ("roles", "CouncilClerk"));
        (await invited.Text()).ShouldContain("De link is gemaakt.");
        (await browser.GetStringAsync("/mensen")).ShouldNotContain("value=\"FundManager\" id");
    }

    public static TheoryData<string, string, string> Acts { get; } =
        new(
            from name in (string[])["ict-gm0344", "taskforce-2", "admin"]
            from act in (string[])
                [
                    "GET ",
                    "PUT ",
                    "POST /password-resets",
                    "DELETE /second-factor",
                    "GET /sessions",
                    "DELETE /sessions",
                    "DELETE /sessions/x",
                    "GET /stand-ins",
                    "POST /stand-ins",
                    "GET /stand-ins/01907a3e-0000-7000-8000-00000000d340",
                    "DELETE /stand-ins/01907a3e-0000-7000-8000-00000000d340",
                ]
            select new TheoryDataRow<string, string, string>(name, act.Split(' ')[0], act.Split(' ')[1])
        );

    [Theory, MemberData(nameof(Acts))]
    public async Task Does_nothing_with_the_people_of_others(string name, string method, string path)
    {
        var (person, own) = (await Person(name), await Person("voter-gm0363"));
        using var request = new HttpRequestMessage(new HttpMethod(method), $"{People}/{person.Id}{path}");
        request.Headers.IfMatch.Add(EntityTagHeaderValue.Any);
        request.Content = (method, path) switch
        {
            ("PUT", _) => JsonContent.Create(new { roles = new[] { "CouncilClerk" }, municipality = Own }),
            ("POST", "/stand-ins") => JsonContent.Create(new { standIn = own.Id, endsAt = TimeProvider.System.GetUtcNow().AddDays(1) }),
            _ => null,
        };
        (await Manager.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await app.SignedIn("manager-gm0363")).GetAsync($"/mensen/{person.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Person(name)).Version.ShouldBe(person.Version);
    }

    [Fact]
    public async Task Who_left_has_no_session_no_stand_in_and_no_key()
    {
        var (leaver, other) = (await Person("secretary-gm0363"), await Person("voter-gm0363"));
        var session = await app.SignedIn("secretary-gm0363");
        var arranged = await Manager.PostAsJsonAsync(
            $"{People}/{leaver.Id}/stand-ins",
            new { standIn = other.Id, endsAt = TimeProvider.System.GetUtcNow().AddDays(10) }
        );
        arranged.StatusCode.ShouldBe(HttpStatusCode.Created, await arranged.Content.ReadAsStringAsync());
        using var leave = new HttpRequestMessage(HttpMethod.Put, $"{People}/{leaver.Id}")
        {
            Content = JsonContent.Create(
                new
                {
                    roles = leaver.Roles,
                    municipality = Own,
                    office = leaver.Office,
                    disabled = true,
                }
            ),
        };
        leave.Headers.IfMatch.Add(EntityTagHeaderValue.Any);
        var left = await Manager.SendAsync(leave);
        left.StatusCode.ShouldBe(HttpStatusCode.OK, await left.Content.ReadAsStringAsync());
        (await session.GetStringAsync("/account")).ShouldContain("Meld u aan om uw account te zien.");
        (await app.As("secretary-gm0363").GetAsync("/gateway/v1/api-keys")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Manager.GetFromJsonAsync<JsonElement>($"{People}/{other.Id}/stand-ins")).GetArrayLength().ShouldBe(0);
    }

    private Task<HttpResponseMessage> Invite(string name, string municipality, params string[] roles) =>
        Manager.PostAsJsonAsync(
            People,
            new
            {
                name,
                municipality,
                roles,
            }
        );

    private async Task<PersonView> Person(string name) =>
        (await app.As("admin").GetFromJsonAsync<List<PersonView>>($"{People}?limit=100", GatewayApp.Json))!.Single(p => p.Name == name);
}
