using System.Text;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

public class BadInputTests(MunicipalitiesFixture shared) : IClassFixture<MunicipalitiesFixture>
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
        var held = (await samen.Convened()).Id;
        async Task<Guid> Moved(Guid? on = null, string by = "GM0088") =>
            (await samen.Secretary.Create<AgendaItemView>(Items, Motion(by, on ?? assembly))).Id;
        var (motion, adopted, proposed) = (await Moved(by: "GM0363"), await Moved(held), await Moved(held));
        var amendment = (await samen.Amended(motion, "GM0363", "Anders")).Id;
        await samen.Acclaim(adopted);
        var mayor = (await samen.Named("GM0088", RepresentativeRole.Mayor)).Id;
        await samen.App.As(secretary).Act<AgendaItemView>($"{Items}/{proposed}/acclamation");
        var reported = (await samen.Secretary.Create<AgendaItemView>($"{Items}/reported", Reporting(held, "Elders besloten"))).Id;
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
                    Reason = "De zaal is op die dag niet vrij.",
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
            ("POST", $"{Items}/{(await samen.Opened()).Id}/closing", new CloseItemRequest { VotesCast = 0 }, secretary),
            (
                "POST",
                Items,
                new DraftItemRequest
                {
                    Kind = ItemKind.Motion,
                    Title = "Motie over open standaarden",
                    Submitters = ["GM0088"],
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
                    Submitters = ["GM0088"],
                },
                submitting
            ),
            ("POST", $"{Items}/{motion}/submitters", new AddSubmitterRequest { MunicipalityCode = "GM0088" }, submitting),
            ("DELETE", $"{Items}/{motion}/submitters/GM0088", null, submitting),
            (
                "POST",
                $"{Items}/{motion}/amendments/{amendment}/submitters",
                new AddSubmitterRequest { MunicipalityCode = "GM0088" },
                submitting
            ),
            ("DELETE", $"{Items}/{motion}/amendments/{amendment}/submitters/GM0088", null, submitting),
            (
                "PUT",
                $"{Items}/{motion}/amendments/{amendment}/status",
                new DisposeAmendmentRequest { Status = AmendmentStatus.TakenOver },
                submitting
            ),
            (
                "POST",
                $"{Items}/{await Moved()}/parts",
                new SplitItemRequest { Parts = [new() { Title = "Eerste deel" }, new() { Title = "Tweede deel" }] },
                secretary
            ),
            ("POST", $"{Items}/{await Moved()}/holding", new ReasonRequest { Reason = "Eerst onderzoek." }, secretary),
            ("POST", $"{Items}/{await Moved()}/withdrawal", new ReasonRequest { Reason = "Niet meer nodig." }, submitting),
            ("POST", $"{Items}/{await Moved(held)}/acclamation", null, secretary),
            ("POST", $"{Items}/{await Moved(held)}/taking-over", TakingOver, secretary),
            ("DELETE", $"{Items}/{proposed}/proposed-decision", null, secretary),
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
            ("POST", $"{Items}/reported", Reporting((await samen.Convened()).Id, "Elders besloten"), secretary),
            ("PUT", $"{Items}/reported/{reported}", Reporting(held, "Elders zo besloten"), secretary),
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
            (await Refusal(await samen.App.Anonymous.SendBody(method, path, body))).ShouldBe("401 unauthenticated", path);
            foreach (var forgery in Enum.GetValues<Forgery>())
                (
                    await Refusal(
                        await samen
                            .App.With(samen.App.Gateway.Forge(forgery, MunicipalitiesService.Name, user))
                            .SendBody(method, path, body)
                    )
                ).ShouldBe("401 unauthenticated", $"{forgery} {path}");
            foreach (var role in Roles.All.Except(user.Roles))
                (await Refusal(await samen.App.As(role, "GM0088").SendBody(method, path, body))).ShouldBe(
                    "403 forbidden",
                    $"{role} {path}"
                );
            (await samen.App.Facts()).Count.ShouldBe(before.Count, path);
            (await samen.App.As(user).SendBody(method, path, body)).IsSuccessStatusCode.ShouldBeTrue(path);
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
    [InlineData("POST", "/assemblies", """{"kind":"Ordinary","place":"Online"}""", "/date required")]
    [InlineData("PUT", "/municipalities/GM0088/inhabitants/2021-01-01", """{"inhabitants":0}""", "/inhabitants range")]
    [InlineData("PUT", "/municipalities/GM0088/inhabitants/2021-01-01", """{"inhabitants":"931"}""", "/inhabitants format")]
    [InlineData("PUT", "/municipalities/GM0088/inhabitants/2021-01-01", """{"inhabitants":99999999999}""", "/inhabitants format")]
    [InlineData("PUT", "/municipalities/GM0088/inhabitants/1021-01-01", """{"inhabitants":931}""", "referenceDate range")]
    public async Task Wrong_fields_are_named_all_at_once(string method, string path, string body, string errors)
    {
        var samen = await shared.On();
        await samen
            .App.As(new User("all", [.. Roles.All]))
            .SendBody(method, "/municipalities/v1" + path, body)
            .ShouldRefuse(400, "invalid-request", errors.Split(','));
    }

    [Fact]
    public async Task Unknown_ids_and_wrong_states_are_refused_and_change_nothing()
    {
        var samen = await shared.On();
        var (proposed, opened) = (await samen.Proposed(), await samen.Opened());
        var before = (await samen.App.Facts()).Count;
        await Place(Unknown, opened.AssemblyId!.Value).ShouldRefuse(404, "not-found");
        await Place(proposed.Id, Unknown).ShouldRefuse(400, "invalid-request");
        await Place(opened.Id, opened.AssemblyId.Value).ShouldRefuse(409, "wrong-state");
        await Post($"{Unknown}/opening").ShouldRefuse(404, "not-found");
        await Post("nonsense/opening").ShouldRefuse(404, "not-found");
        await Post($"{proposed.Id}/opening").ShouldRefuse(409, "wrong-state");
        await samen.Everybody.GetAsync($"{Items}/{Unknown}/opening").ShouldRefuse(404, "not-found");
        await samen.Everybody.GetAsync($"{Items}/{proposed.Id}/opening").ShouldRefuse(409, "wrong-state");
        await samen.Closing(proposed.Id, 0).ShouldRefuse(409, "wrong-state");
        await samen.Closing(Unknown, 0).ShouldRefuse(404, "not-found");
        (await samen.App.Facts()).Count.ShouldBe(before);

        Task<HttpResponseMessage> Place(Guid item, Guid assembly) =>
            samen.Secretary.SendBody("PUT", $"{Items}/{item}/placement", Placing(assembly));
        Task<HttpResponseMessage> Post(string step) => samen.Secretary.SendBody("POST", $"{Items}/{step}");
    }

    [Fact]
    public async Task Ballots_for_what_is_not_open_or_by_who_has_no_vote_are_refused_and_change_nothing()
    {
        var samen = await shared.On();
        var (proposed, opened) = (await samen.Proposed(), await samen.Opened());
        var before = (await samen.App.Facts()).Count;
        await samen.Cast(proposed.Id, "GM0088", Vote.For).ShouldRefuse(409, "wrong-state");
        await samen.Cast(Unknown, "GM0088", Vote.For).ShouldRefuse(404, "not-found");
        await samen.Cast(opened.Id, "GM9999", Vote.For).ShouldRefuse(403, "not-entitled");
        await samen
            .Voter("GM0363")
            .SendBody("PUT", $"{Items}/{opened.Id}/ballots/GM0088", new CastBallotRequest { Option = Vote.For })
            .ShouldRefuse(403, "not-your-municipality");
        (await samen.App.Facts()).Count.ShouldBe(before);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        var samen = await shared.On();
        foreach (
            var path in new[]
            {
                $"{Items}/{Unknown}",
                $"{Items}/{Unknown}/ballots",
                $"{Items}/{Unknown}/vote-weights",
                $"{Assemblies}/{Unknown}",
            }
        )
            await samen.Everybody.GetAsync(path).ShouldRefuse(404, "not-found");
    }

    [Theory]
    [InlineData(Items)]
    [InlineData(Assemblies)]
    [InlineData(RegisterPath)]
    public async Task A_list_refuses_a_wrong_limit_or_cursor(string list)
    {
        var samen = await shared.On();
        foreach (var query in new[] { "limit=0", "limit=101", "limit=x", "cursor=nonsense", "cursor=W10" })
            (await Refusal(await samen.Everybody.GetAsync($"{list}?{query}"))).ShouldBe("400 invalid-request", query);
    }

    [Fact]
    public async Task A_list_refuses_a_state_that_is_none() =>
        await (await shared.On()).Everybody.GetAsync($"{Items}?status=Sleeping").ShouldRefuse(400, "invalid-request");
}
