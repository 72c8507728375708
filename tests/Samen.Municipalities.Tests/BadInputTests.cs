using System.Net.Http.Json;
using System.Text;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

public class BadInputTests
{
    private static readonly Guid Unknown = Guid.Parse("01900000-0000-7000-8000-000000000000");

    /// <summary>Each verb that changes something, with a body that is right and the role that may send it.</summary>
    private static async Task<(string Method, string Path, object? Body, User User)[]> Verbs(MunicipalitiesApp samen)
    {
        var secretary = new User("secretary", Roles.AssemblySecretary);
        var submitting = new User("submitting", Roles.AssemblySecretary, Roles.MunicipalityOfficer, Roles.VotingRepresentative)
        {
            Municipality = "GM0088",
        };
        var assembly = await samen.Coming();
        async Task<Guid> Motion() =>
            (
                await Answer<AgendaItemView>(
                    await samen.Secretary.PostAsJsonAsync(
                        Items,
                        new DraftItemRequest
                        {
                            Kind = ItemKind.Motion,
                            Title = "Motie over open standaarden",
                            SubmittedBy = "GM0088",
                            AssemblyId = assembly,
                        },
                        ServiceApp.Json
                    )
                )
            ).Id;
        var (motion, adopted) = (await Motion(), await Motion());
        var amendment = (await samen.Amended(motion, "GM0088", "Anders")).Id;
        await Answer<AgendaItemView>(await samen.Secretary.PostAsync($"{Items}/{adopted}/acclamation", null));
        var mayor = (
            await Answer<RepresentativeView>(
                await samen.Admin.PostAsJsonAsync(
                    $"{RegisterPath}/GM0088/representatives",
                    new RepresentativeRequest
                    {
                        Role = RepresentativeRole.Mayor,
                        Name = "Burgemeester",
                        ValidFrom = new DateOnly(2020, 1, 1),
                    },
                    ServiceApp.Json
                )
            )
        ).Id;
        var held = (await samen.Convened()).Id;
        var reported = (
            await Answer<AgendaItemView>(
                await samen.Secretary.PostAsJsonAsync(
                    $"{Items}/reported",
                    new ReportItemRequest
                    {
                        AssemblyId = held,
                        Kind = ItemKind.Proposal,
                        Title = "Elders besloten",
                        Outcome = ItemOutcome.Adopted,
                        Source = "Besluitenlijst",
                    },
                    ServiceApp.Json
                )
            )
        ).Id;
        return
        [
            (
                "PUT",
                $"{RegisterPath}/GM0088/inhabitants/2021-01-01",
                new RecordInhabitantsRequest { Inhabitants = 931 },
                new User("admin", Roles.Admin)
            ),
            ("POST", Assemblies, Convening(), secretary),
            (
                "PUT",
                $"{Assemblies}/{(await samen.Convened()).Id}",
                new ReviseAssemblyRequest
                {
                    Date = Date,
                    Place = "Utrecht",
                    ReferenceDate = ReferenceDate,
                },
                secretary
            ),
            ("PUT", $"{Items}/{(await samen.Proposed()).Id}/placement", Placing((await samen.Convened()).Id), secretary),
            ("POST", $"{Items}/{(await samen.Placed()).Id}/opening", null, secretary),
            (
                "PUT",
                $"{Items}/{(await samen.Opened()).Id}/ballots/GM0088",
                new CastBallotRequest { Option = Vote.For },
                new User("voter", Roles.VotingRepresentative) { Municipality = "GM0088" }
            ),
            ("POST", $"{Items}/{(await samen.Opened()).Id}/closing", null, secretary),
            (
                "POST",
                Items,
                new DraftItemRequest
                {
                    Kind = ItemKind.Motion,
                    Title = "Motie over open standaarden",
                    SubmittedBy = "GM0088",
                },
                submitting
            ),
            ("PUT", $"{Items}/{motion}", new ReviseItemRequest { Title = "Motie over open bronnen" }, submitting),
            ("PUT", $"{Items}/{motion}/recommendation", new AdviseItemRequest { BoardRecommendation = Recommendation.Reject }, secretary),
            ("PUT", $"{Items}/{motion}/amendments/order", new OrderAmendmentsRequest { Amendments = [amendment] }, secretary),
            (
                "POST",
                $"{Items}/{motion}/amendments",
                new SubmitAmendmentRequest
                {
                    Title = "Anders gezegd",
                    Text = "De vergadering vraagt.",
                    SubmittedBy = "GM0088",
                },
                submitting
            ),
            (
                "PUT",
                $"{Items}/{motion}/amendments/{amendment}/status",
                new DisposeAmendmentRequest { Status = AmendmentStatus.TakenOver },
                submitting
            ),
            (
                "POST",
                $"{Items}/{await Motion()}/parts",
                new SplitItemRequest { Parts = [new() { Title = "Eerste deel" }, new() { Title = "Tweede deel" }] },
                secretary
            ),
            ("POST", $"{Items}/{await Motion()}/holding", new ReasonRequest { Reason = "Eerst onderzoek." }, secretary),
            ("POST", $"{Items}/{await Motion()}/withdrawal", new ReasonRequest { Reason = "Niet meer nodig." }, submitting),
            ("POST", $"{Items}/{await Motion()}/acclamation", null, secretary),
            ("POST", $"{Items}/{adopted}/declaration", null, secretary),
            (
                "PUT",
                $"{Items}/{adopted}/execution",
                new AssignMotionRequest { Owner = "Bestuur", DueOn = new DateOnly(2099, 12, 1) },
                secretary
            ),
            (
                "POST",
                $"{Items}/{adopted}/execution/reports",
                new ReportMotionRequest { Text = "Het is gedaan.", Status = MotionStatus.Executed },
                secretary
            ),
            (
                "POST",
                $"{Items}/reported",
                new ReportItemRequest
                {
                    AssemblyId = (await samen.Convened()).Id,
                    Kind = ItemKind.Proposal,
                    Title = "Elders besloten",
                    Outcome = ItemOutcome.Adopted,
                    Source = "Besluitenlijst",
                },
                secretary
            ),
            (
                "PUT",
                $"{Items}/reported/{reported}",
                new ReportItemRequest
                {
                    AssemblyId = held,
                    Kind = ItemKind.Proposal,
                    Title = "Elders zo besloten",
                    Outcome = ItemOutcome.Adopted,
                    Source = "Besluitenlijst",
                },
                secretary
            ),
            (
                "PUT",
                $"{Assemblies}/{assembly}/voting-cards/GM0088",
                new IssueCardRequest { RepresentativeId = mayor },
                new User("carrier", Roles.MunicipalityOfficer, Roles.CouncilClerk, Roles.VotingRepresentative) { Municipality = "GM0088" }
            ),
        ];
    }

    [Fact]
    public async Task Each_verb_refuses_who_may_not_call_it_and_changes_nothing()
    {
        await using var samen = await Start();
        foreach (var (method, path, body, user) in await Verbs(samen))
        {
            var before = await samen.App.Facts();
            (await Refusal(await Send(samen.App.Anonymous, method, path, body))).ShouldBe("401 unauthenticated", path);
            foreach (var forgery in Enum.GetValues<Forgery>())
                (
                    await Refusal(
                        await Send(samen.App.With(samen.App.Gateway.Forge(forgery, MunicipalitiesService.Name, user)), method, path, body)
                    )
                ).ShouldBe("401 unauthenticated", $"{forgery} {path}");
            foreach (var role in Roles.All.Except(user.Roles))
                (await Refusal(await Send(samen.App.As(role, "GM0088"), method, path, body))).ShouldBe("403 forbidden", $"{role} {path}");
            (await samen.App.Facts()).Count.ShouldBe(before.Count, path);
            (await Send(samen.App.As(user), method, path, body)).IsSuccessStatusCode.ShouldBeTrue(path);
        }
    }

    [Fact]
    public async Task Each_verb_with_a_body_refuses_what_is_not_one()
    {
        await using var samen = await Start();
        foreach (var (method, path, body, user) in (await Verbs(samen)).Where(v => v.Body is not null))
        {
            var before = (await samen.App.Facts()).Count;
            foreach (
                var (text, type, expected) in new[]
                {
                    ("{", "application/json", "400 invalid-request"),
                    ("", "application/json", "400 invalid-request"),
                    ("null", "application/json", "400 invalid-request"),
                    ("[]", "application/json", "400 invalid-request"),
                    ("{}", "application/json", "400 invalid-request"),
                    ("{\"isAdmin\":true}", "application/json", "400 invalid-request"),
                    ("<a/>", "application/xml", "415 unsupported-media-type"),
                }
            )
            {
                using var content = new StringContent(text, Encoding.UTF8, type);
                using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = content };
                (await Refusal(await samen.App.As(user).SendAsync(request))).ShouldBe(expected, $"{text} {path}");
            }
            (await samen.App.Facts()).Count.ShouldBe(before);
        }
    }

    [Theory]
    [InlineData(
        "POST",
        "/assemblies",
        """{"kind":"Ordinary","date":"2020-09-25","place":"O","referenceDate":"2020-01-01"}""",
        "/place length"
    )]
    [InlineData(
        "POST",
        "/assemblies",
        """{"kind":"Party","date":"2020-09-25","place":"Online","referenceDate":"2020-01-01"}""",
        "/kind format"
    )]
    [InlineData(
        "POST",
        "/assemblies",
        """{"kind":"Ordinary, Extraordinary","date":"2020-09-25","place":"Online","referenceDate":"2020-01-01"}""",
        "/kind format"
    )]
    [InlineData(
        "POST",
        "/assemblies",
        """{"kind":"ordinary","date":"2020-09-25","place":"Online","referenceDate":"2020-01-01"}""",
        "/kind format"
    )]
    [InlineData(
        "POST",
        "/assemblies",
        """{"kind":"Ordinary","date":"2020-09-25","place":"On\u0000line","referenceDate":"2020-01-01"}""",
        "/place characters"
    )]
    [InlineData(
        "POST",
        "/assemblies",
        """{"Kind":"Ordinary","date":"2020-09-25","place":"Online","referenceDate":"2020-01-01"}""",
        "/Kind unknown,/kind required"
    )]
    [InlineData("POST", "/assemblies", """{"kind":0,"date":"2020-09-25","place":"Online","referenceDate":"2020-01-01"}""", "/kind format")]
    [InlineData(
        "POST",
        "/assemblies",
        """{"kind":"Ordinary","date":"25-09-2020","place":"Online","referenceDate":"2020-01-01"}""",
        "/date format"
    )]
    [InlineData(
        "POST",
        "/assemblies",
        """{"kind":"Ordinary","date":"1920-09-25","place":"Online","referenceDate":"2020-01-01"}""",
        "/date range,/referenceDate after-assembly"
    )]
    [InlineData("POST", "/assemblies", """{"kind":"Ordinary","place":"Online"}""", "/date required,/referenceDate required")]
    [InlineData("PUT", "/municipalities/GM0088/inhabitants/2021-01-01", """{"inhabitants":0}""", "/inhabitants range")]
    [InlineData("PUT", "/municipalities/GM0088/inhabitants/2021-01-01", """{"inhabitants":"931"}""", "/inhabitants format")]
    [InlineData("PUT", "/municipalities/GM0088/inhabitants/2021-01-01", """{"inhabitants":99999999999}""", "/inhabitants format")]
    [InlineData("PUT", "/municipalities/GM0088/inhabitants/1021-01-01", """{"inhabitants":931}""", "referenceDate range")]
    public async Task Wrong_fields_are_named_all_at_once(string method, string path, string body, string errors)
    {
        await using var samen = await Start();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/municipalities/v1" + path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        using var response = await samen.App.As(new User("all", [.. Roles.All])).SendAsync(request);
        var problem = System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(await response.Content.ReadAsStringAsync());
        ((int)response.StatusCode).ShouldBe(400);
        string.Join(',', problem.GetProperty("errors").EnumerateArray().Select(e => $"{e.GetProperty("field")} {e.GetProperty("code")}"))
            .ShouldBe(errors);
    }

    [Fact]
    public async Task Unknown_ids_wrong_states_and_other_municipalities_are_refused()
    {
        await using var samen = await Start();
        var (proposed, opened) = (await samen.Proposed(), await samen.Opened());
        var before = (await samen.App.Facts()).Count;
        var assembly = (await samen.Get<AssemblyView[]>(Assemblies))[0].Id;
        async Task<string> Put(string path, object body) =>
            await Refusal(await samen.Secretary.PutAsJsonAsync(path, body, ServiceApp.Json));
        async Task<string> Post(string path) => await Refusal(await samen.Secretary.PostAsync(path, null));

        (await Put($"{Items}/{Unknown}/placement", Placing(assembly))).ShouldBe("404 not-found");
        (await Put($"{Items}/{proposed.Id}/placement", Placing(Unknown))).ShouldBe("400 invalid-request");
        (await Put($"{Items}/{opened.Id}/placement", Placing(assembly))).ShouldBe("409 wrong-state");
        (await Post($"{Items}/{Unknown}/opening")).ShouldBe("404 not-found");
        (await Post($"{Items}/nonsense/opening")).ShouldBe("404 not-found");
        (await Post($"{Items}/{proposed.Id}/opening")).ShouldBe("409 wrong-state");
        (await Post($"{Items}/{proposed.Id}/closing")).ShouldBe("409 wrong-state");
        (await Post($"{Items}/{Unknown}/closing")).ShouldBe("404 not-found");
        (await Refusal(await samen.Cast(proposed.Id, "GM0088", Vote.For))).ShouldBe("409 wrong-state");
        (await Refusal(await samen.Cast(Unknown, "GM0088", Vote.For))).ShouldBe("404 not-found");
        (await Refusal(await samen.Cast(opened.Id, "GM9999", Vote.For))).ShouldBe("403 not-entitled");
        (
            await Refusal(
                await samen
                    .Voter("GM0363")
                    .PutAsJsonAsync($"{Items}/{opened.Id}/ballots/GM0088", new CastBallotRequest { Option = Vote.For }, ServiceApp.Json)
            )
        ).ShouldBe("403 not-your-municipality");
        (await Refusal(await samen.Everybody.GetAsync($"{Items}/{Unknown}"))).ShouldBe("404 not-found");
        (await Refusal(await samen.Everybody.GetAsync($"{Items}/{Unknown}/ballots"))).ShouldBe("404 not-found");
        (await Refusal(await samen.Everybody.GetAsync($"{Items}/{Unknown}/vote-weights"))).ShouldBe("404 not-found");
        (await Refusal(await samen.Everybody.GetAsync($"{Assemblies}/{Unknown}"))).ShouldBe("404 not-found");
        foreach (var list in new[] { Items, Assemblies, RegisterPath })
        {
            foreach (var query in new[] { "limit=0", "limit=101", "limit=x", "cursor=nonsense", "cursor=W10" })
                (await Refusal(await samen.Everybody.GetAsync($"{list}?{query}"))).ShouldBe("400 invalid-request", $"{list}?{query}");
        }
        (await Refusal(await samen.Everybody.GetAsync($"{Items}?status=Sleeping"))).ShouldBe("400 invalid-request");
        (await samen.App.Facts()).Count.ShouldBe(before);
    }

    private static Task<HttpResponseMessage> Send(HttpClient client, string method, string path, object? body) =>
        client.SendAsync(
            new HttpRequestMessage(new HttpMethod(method), path)
            {
                Content = body is null ? null : JsonContent.Create(body, body.GetType(), options: ServiceApp.Json),
            }
        );
}
