using Samen.Contracts.Partners;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Partners.Tests;

/// <summary>Bad input and callers that may not: refused with the right problem, and nothing changes. One app serves them all.</summary>
public sealed class RefusalTests(RefusalTests.Running running) : IClassFixture<RefusalTests.Running>, IAsyncLifetime
{
    private const string Good = """{"name":"Goed","kind":"Vendor"}""";
    private string before = "";

    private PartnersApp Partners => running.Partners;

    private Receiver Receiver => running.Receiver;

    private PartnerView Partner => running.Partner;

    private SubscriptionView Subscription => running.Subscription;

    public async ValueTask InitializeAsync() => before = await Partners.Snapshot();

    public async ValueTask DisposeAsync()
    {
        (await Partners.Snapshot()).ShouldBe(before);
        Receiver.All.ShouldBeEmpty();
    }

    /// <summary>A partner with a subscription, and nothing to deliver.</summary>
    public sealed class Running : IAsyncLifetime
    {
        internal PartnersApp Partners { get; private set; } = null!;
        internal Receiver Receiver { get; private set; } = null!;
        internal PartnerView Partner { get; private set; } = null!;
        internal SubscriptionView Subscription { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Partners = await PartnersApp.Start();
            Receiver = await Receiver.Start();
            Partner = await Partners.Register();
            await Patience.Until(async () => (await Partners.Log()).Count == 1, () => "The registration is not in the log.");
            Subscription = (await Partners.Subscribe(Partner.Id, Receiver.Url)).Subscription;
        }

        public async ValueTask DisposeAsync()
        {
            await Receiver.DisposeAsync();
            await Partners.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{", " format")]
    [InlineData("[]", " format")]
    [InlineData("{}", "/name required", "/kind required")]
    [InlineData("""{"name":"x","kind":"Vendor"}""", "/name length")]
    [InlineData("""{"name":"   ","kind":"Vendor"}""", "/name required")]
    [InlineData("""{"name":"Goed","kind":"Municipality"}""", "/kind format")]
    [InlineData("""{"name":"Goed","kind":1}""", "/kind format")]
    [InlineData("""{"name":7,"kind":"Vendor"}""", "/name format")]
    [InlineData("""{"name":"\u200b\u200b\u2060","kind":"Vendor"}""", "/name characters")]
    [InlineData("""{"name":"Een\nnaam","kind":"Vendor"}""", "/name characters")]
    [InlineData("""{"name":"Goed","kind":"Vendor","oin":"123"}""", "/oin format")]
    [InlineData("""{"name":"Goed","kind":"Vendor","oin":"00000001123456789000"}""", "/oin format")]
    [InlineData("""{"name":"Goed","kind":"Vendor","rsin":"123456782"}""", "/rsin unknown")]
    public Task A_partner_that_is_not_what_the_document_says_is_refused_by_field(string body, params string[] fields) =>
        Partners.Manager.SendBody("POST", "/partners/v1/partners", body).ShouldRefuse(400, "invalid-request", fields);

    [Theory]
    [InlineData("partners?kind=1", "kind")]
    [InlineData("partners?kind=Nothing", "kind")]
    [InlineData("partners?kind=Vendor&kind=ChainPartner", "kind")]
    [InlineData("partners?admission=Candidate&admission=0", "admission")]
    [InlineData("events?detail=Fat", "detail")]
    public Task A_choice_in_a_query_has_a_name_and_is_made_once(string path, string field) =>
        Partners.Manager.GetAsync($"/partners/v1/{path}").ShouldRefuse(400, "invalid-request", $"{field} format");

    [Theory]
    [InlineData("partners?soort=Vendor", "soort unknown")]
    [InlineData("events?type=nl.samen.initiatives.need-recorded.v1", "type unknown")]
    [InlineData("events?filters=[{\"exct\":{\"type\":\"x\"}}]", "filters/0/exct unknown")]
    [InlineData("events?filters=[{\"all\":[{\"nott\":{}}]}]", "filters/0/all/0/nott unknown")]
    [InlineData("events?filters=[{\"exact\":{\"type\":5}}]", "filters/0/exact/type format")]
    [InlineData("events?filters=x", "filters format")]
    public Task What_is_mistyped_in_a_query_is_named(string path, string error) =>
        Partners.Manager.GetAsync($"/partners/v1/{path}").ShouldRefuse(400, "invalid-request", error);

    [Fact]
    public Task Too_long_a_name_is_refused() =>
        Partners
            .Manager.SendBody(
                "POST",
                "/partners/v1/partners",
                new RegisterPartnerRequest { Name = new string('x', 201), Kind = PartnerKind.Vendor }
            )
            .ShouldRefuse(400, "invalid-request", "/name length");

    [Theory]
    [InlineData("")]
    [InlineData("{\"sink\":", "/sink format")]
    [InlineData("{}", "/sink required")]
    [InlineData("""{"sink":"https://"}""", "/sink format")]
    [InlineData("""{"sink":5}""", "/sink format")]
    [InlineData("""{"sink":"https://10.0.0.1/"}""", "/sink address-not-allowed")]
    [InlineData("""{"sink":"https://169.254.169.254/"}""", "/sink address-not-allowed")]
    [InlineData("""{"sink":"https://user:pw@1.1.1.1/"}""", "/sink user-info")]
    [InlineData("""{"sink":"http://1.1.1.1/hook"}""", "/sink scheme")]
    [InlineData("""{"sink":"ftp://127.0.0.1/"}""", "/sink scheme")]
    [InlineData("""{"sink":"https://1.1.1.1:22/"}""", "/sink port")]
    [InlineData("""{"sink":"https://1.1.1.1/","types":["nl.samen.nothing.v1"]}""", "/types/0 unknown")]
    [InlineData("""{"sink":"https://1.1.1.1/","types":[null]}""", "/types/0 required")]
    [InlineData("""{"sink":"https://1.1.1.1/","types":"all"}""", "/types format")]
    [InlineData("""{"sink":"https://1.1.1.1/","secret":"whsec_mine"}""", "/secret unknown")]
    public Task A_subscription_that_is_not_what_the_document_says_is_refused_by_field(string body, params string[] fields) =>
        Partners.Manager.SendBody("POST", PartnersApp.Path(Partner.Id), body).ShouldRefuse(400, "invalid-request", fields);

    [Theory]
    [InlineData("""{"sink":"{0}","config":{"secret":"whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz"}}""", "/config/secret unknown")]
    [InlineData("""{"sink":"{0}","config":{"cursor":"0"}}""", "/config/cursor unknown")]
    [InlineData("""{"protocol":"AMQP"}""", "/protocol differs")]
    [InlineData("""{}""", "/sink required")]
    [InlineData("""{"sink":"http://10.0.0.1/"}""", "/sink scheme")]
    [InlineData("""{"sink":"{0}","types":["nl.samen.nothing.v1"]}""", "/types/0 unknown")]
    [InlineData("""{"sink":"{0}","filters":[{}]}""", "/filters/0 format")]
    public Task A_wrong_change_of_a_subscription_is_refused(string body, string error) =>
        Partners
            .Manager.SendBody(
                "PUT",
                PartnersApp.Path(Partner.Id, Subscription.Id),
                body.Replace("{0}", Receiver.Url, StringComparison.Ordinal)
            )
            .ShouldRefuse(400, "invalid-request", error);

    [Theory]
    [InlineData("""{}""", "/eventId required")]
    [InlineData("""{"eventId":"01907a3e-0000-7000-8000-000000000009"}""", "/eventId unknown")]
    [InlineData("""{"after":"x"}""", "/after format")]
    [InlineData("""{"after":"0","until":"x"}""", "/until format")]
    [InlineData("""{"after":"900","until":"901"}""", "/until range")]
    [InlineData("""{"until":"1","since":"2020-01-01T00:00:00Z"}""", "/until differs")]
    [InlineData("""{"after":"0","since":"2020-01-01T00:00:00Z"}""", "/eventId required")]
    [InlineData("""{"since":"2999-01-01T00:00:00Z"}""", "/since range")]
    public Task A_replay_of_nothing_is_refused(string body, string error) =>
        Partners
            .Manager.SendBody("POST", PartnersApp.Path(Partner.Id, Subscription.Id, "replays"), body)
            .ShouldRefuse(400, "invalid-request", error);

    [Theory]
    [InlineData("""{"sink":"https://1.1.1.1/","protocol":"MQTT"}""", "/protocol format")]
    [InlineData("""{"sink":"https://1.1.1.1/","municipality":"0344"}""", "/municipality format")]
    [InlineData("""{"sink":"https://1.1.1.1/","source":""}""", "/source length")]
    [InlineData("""{"sink":"https://1.1.1.1/","filters":[{"exact":{"data":"x"}}]}""", "/filters/0/exact/data unknown")]
    [InlineData("""{"sink":"https://1.1.1.1/","filters":[{"any":[]}]}""", "/filters/0/any required")]
    [InlineData("""{"sink":"https://1.1.1.1/","filters":[{}]}""", "/filters/0 format")]
    [InlineData("""{"sink":"https://1.1.1.1/","filters":[{"any":[{"sql":"TRUE"}]}]}""", "/filters/0/any/0/sql unknown")]
    [InlineData("""{"sink":"https://1.1.1.1/","config":{"detail":"Full","detail":"Thin"}}""", "/config/detail duplicate")]
    [InlineData("""{"sink":"https://1.1.1.1/","config":{"contact":"nobody"}}""", "/config/contact format")]
    [InlineData("""{"sink":"https://1.1.1.1/","config":{"contact":"a b@c d"}}""", "/config/contact format")]
    [InlineData("""{"sink":"https://1.1.1.1/","config":{"contact":"<b>@c.nl"}}""", "/config/contact format")]
    [InlineData(
        """{"sink":"https://1.1.1.1/","types":["nl.samen.initiatives.need-recorded.v1","nl.samen.nothing.v1"]}""",
        "/types/1 unknown"
    )]
    [InlineData("""{"sink":"https://1.1.1.1/","config":{"detail":"Fat"}}""", "/config/detail format")]
    [InlineData("""{"sink":"https://1.1.1.1/","config":{"secret":"whsec_AAAA"}}""", "/config/secret length")]
    [InlineData(
        """{"sink":"https://1.1.1.1/","config":{"secret":"whsec_nobase64nobase64nobase64nobase64!!!!"}}""",
        "/config/secret format"
    )]
    [InlineData("""{"sink":"https://1.1.1.1/","config":{"secret":"whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}}""", "/config/secret format")]
    public Task A_wrong_subscription_is_refused(string body, string error) =>
        Partners.Manager.SendBody("POST", PartnersApp.Path(Partner.Id), body).ShouldRefuse(400, "invalid-request", error);

    [Fact]
    public async Task Too_much_is_refused()
    {
        await Partners
            .Manager.SendBody(
                "POST",
                PartnersApp.Path(Partner.Id),
                new CreateSubscriptionRequest { Sink = "https://1.1.1.1/" + new string('x', 500) }
            )
            .ShouldRefuse(400, "invalid-request", "/sink length");
        await Partners
            .Manager.SendBody(
                "POST",
                PartnersApp.Path(Partner.Id),
                new CreateSubscriptionRequest
                {
                    Sink = "https://1.1.1.1/",
                    Types = [.. Enumerable.Repeat("nl.samen.initiatives.need-recorded.v1", 51)],
                }
            )
            .ShouldRefuse(400, "invalid-request", "/types length");
    }

    [Theory]
    [InlineData("POST", "/partners/v1/partners")]
    [InlineData("POST", "/partners/v1/partners/{partner}/subscriptions")]
    public async Task Another_media_type_is_refused(string method, string path)
    {
        await Partners.Manager.SendBody(method, Real(path), Good, mediaType: "text/plain").ShouldRefuse(415, "unsupported-media-type");
        await Partners
            .Manager.SendBody(method, Real(path), "<a/>", mediaType: "application/xml")
            .ShouldRefuse(415, "unsupported-media-type");
    }

    public static TheoryData<string, string> Closed { get; } =
        new()
        {
            { "POST", "/partners/v1/partners" },
            { "GET", "/partners/v1/partners/{partner}/subscriptions" },
            { "POST", "/partners/v1/partners/{partner}/subscriptions" },
            { "GET", "/partners/v1/partners/{partner}/subscriptions/{subscription}" },
            { "DELETE", "/partners/v1/partners/{partner}/subscriptions/{subscription}" },
            { "POST", "/partners/v1/partners/{partner}/subscriptions/{subscription}/resumption" },
            { "GET", "/partners/v1/partners/{partner}/subscriptions/{subscription}/deliveries" },
            { "GET", "/partners/v1/parked-facts" },
        };

    [Theory, MemberData(nameof(Closed))]
    public async Task Without_a_good_token_nothing_is_shown_or_done(string method, string path)
    {
        await Partners.App.Anonymous.SendBody(method, Real(path), Body(method)).ShouldRefuse(401, "unauthenticated");
        var manager = new User("partner-manager", Roles.PartnerManager, Roles.Admin);
        foreach (var forgery in Enum.GetValues<Forgery>())
            await Partners
                .App.With(Partners.App.Gateway.Forge(forgery, PartnersService.Name, manager))
                .SendBody(method, Real(path), Body(method))
                .ShouldRefuse(401, "unauthenticated");
    }

    [Theory, MemberData(nameof(Closed))]
    public async Task Other_roles_may_not(string method, string path)
    {
        var allowed =
            path.EndsWith("parked-facts", StringComparison.Ordinal) ? [Roles.Admin]
            : path.Contains("subscriptions", StringComparison.Ordinal) ? [Roles.PartnerManager, Roles.PartnerUser]
            : new[] { Roles.PartnerManager };
        foreach (var role in Roles.All.Except(allowed))
            await Partners.App.As(role, partner: Partner.Id).SendBody(method, Real(path), Body(method)).ShouldRefuse(403, "forbidden");
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("POST", "")]
    [InlineData("GET", "/{subscription}")]
    [InlineData("DELETE", "/{subscription}")]
    [InlineData("POST", "/{subscription}/resumption")]
    [InlineData("GET", "/{subscription}/deliveries")]
    public async Task Another_partners_user_finds_nothing(string method, string path)
    {
        var real = Real("/partners/v1/partners/{partner}/subscriptions" + path);
        var body = method == "POST" && path.Length == 0 ? $$"""{"sink":"{{Receiver.Url}}"}""" : null;
        await Partners.App.As(Roles.PartnerUser, partner: PartnersApp.NewId()).SendBody(method, real, body).ShouldRefuse(404, "not-found");
        await Partners.App.As(Roles.PartnerUser).SendBody(method, real, body).ShouldRefuse(404, "not-found");
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        var unknown = PartnersApp.NewId();
        await Partners.App.Anonymous.GetAsync($"/partners/v1/partners/{unknown}").ShouldRefuse(404, "not-found");
        await Partners.App.Anonymous.GetAsync("/partners/v1/partners/17").ShouldRefuse(404, "not-found");
        await Partners.Manager.GetAsync(PartnersApp.Path(unknown)).ShouldRefuse(404, "not-found");
        await Partners.PostSubscription(unknown, Receiver.Url).ShouldRefuse(404, "not-found");
        await Partners.Manager.GetAsync(PartnersApp.Path(Partner.Id, unknown)).ShouldRefuse(404, "not-found");
        await Partners.Manager.GetAsync(PartnersApp.Path(unknown, Subscription.Id)).ShouldRefuse(404, "not-found");
        await Partners.Manager.GetAsync(PartnersApp.Path(Partner.Id, unknown, "deliveries")).ShouldRefuse(404, "not-found");
        await Partners.Manager.DeleteAsync(PartnersApp.Path(Partner.Id, unknown)).ShouldRefuse(404, "not-found");
        await Partners.Manager.SendBody("POST", PartnersApp.Path(Partner.Id, unknown, "resumption")).ShouldRefuse(404, "not-found");
    }

    [Fact]
    public async Task A_stale_version_is_refused()
    {
        await Partners
            .Manager.SendBody("DELETE", PartnersApp.Path(Partner.Id, Subscription.Id), ifMatch: "\"7\"")
            .ShouldRefuse(412, "stale-version");
        await Partners
            .Manager.SendBody("POST", PartnersApp.Path(Partner.Id, Subscription.Id, "resumption"), ifMatch: "\"7\"")
            .ShouldRefuse(412, "stale-version");
    }

    [Fact]
    public Task To_resume_what_runs_is_refused() =>
        Partners.Manager.SendBody("POST", PartnersApp.Path(Partner.Id, Subscription.Id, "resumption")).ShouldRefuse(409, "wrong-state");

    [Theory]
    [InlineData("?limit=0", "limit range")]
    [InlineData("?limit=101", "limit range")]
    [InlineData("?limit=many", "limit format")]
    [InlineData("?cursor=nonsense", "cursor format")]
    public async Task A_wrong_page_is_refused(string query, string field)
    {
        await Partners.App.Anonymous.GetAsync($"/partners/v1/partners{query}").ShouldRefuse(400, "invalid-request", field);
        await Partners.Manager.GetAsync(PartnersApp.Path(Partner.Id) + query).ShouldRefuse(400, "invalid-request", field);
        await Partners
            .Manager.GetAsync(PartnersApp.Path(Partner.Id, Subscription.Id, "deliveries") + query)
            .ShouldRefuse(400, "invalid-request", field);
    }

    [Theory]
    [InlineData("?order=Oldest", "order format")]
    [InlineData("?order=99", "order format")]
    [InlineData("?order=Newest&cursor=WyJOYW1lIiwiYSIsIjEiXQ", "cursor format")] // ["Name","a","1"]
    public Task A_wrong_order_is_refused(string query, string field) =>
        Partners.App.Anonymous.GetAsync($"/partners/v1/partners{query}").ShouldRefuse(400, "invalid-request", field);

    private string Real(string path) =>
        path.Replace("{partner}", Partner.Id.ToString(), StringComparison.Ordinal)
            .Replace("{subscription}", Subscription.Id.ToString(), StringComparison.Ordinal);

    private static string? Body(string method) => method == "POST" ? Good : null;
}
