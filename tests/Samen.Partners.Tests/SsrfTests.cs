using System.Net;
using Samen.Contracts.Partners;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Partners.Tests;

/// <summary>Addresses that must never be called, at registration and at the connection.</summary>
public sealed class SsrfTests
{
    private static readonly PublicSite Site = new(new Uri("https://samen.example/"));

    public static TheoryData<string, string> Forbidden { get; } =
        new()
        {
            { "https://169.254.169.254/latest/meta-data", "address-not-allowed" },
            { "https://168.63.129.16/", "address-not-allowed" },
            { "https://[::1]/", "address-not-allowed" },
            { "https://[::ffff:127.0.0.1]/", "address-not-allowed" },
            { "https://[::ffff:a00:1]/", "address-not-allowed" },
            { "https://[::127.0.0.1]/", "address-not-allowed" },
            { "https://[::]/", "address-not-allowed" },
            { "https://[fe80::1]/", "address-not-allowed" },
            { "https://[fd00::1]/", "address-not-allowed" },
            { "https://[64:ff9b::7f00:1]/", "address-not-allowed" },
            { "https://[2002:7f00:1::]/", "address-not-allowed" },
            { "https://127.0.0.1/", "address-not-allowed" },
            { "https://127.1/", "address-not-allowed" },
            { "https://0x7f000001/", "address-not-allowed" },
            { "https://0x7f.0.0.1/", "address-not-allowed" },
            { "https://0177.0.0.1/", "address-not-allowed" },
            { "https://2130706433/", "address-not-allowed" },
            { "https://0.0.0.0/", "address-not-allowed" },
            { "https://10.0.0.1/", "address-not-allowed" },
            { "https://172.16.0.1/", "address-not-allowed" },
            { "https://192.168.1.1/", "address-not-allowed" },
            { "https://100.64.0.1/", "address-not-allowed" },
            { "https://224.0.0.1/", "address-not-allowed" },
            { "https://255.255.255.255/", "address-not-allowed" },
            { "https://localhost/", "address-not-allowed" },
            { "https://localhost./", "address-not-allowed" },
            { "https://foo.localhost/", "address-not-allowed" },
            { "https://gateway/", "address-not-allowed" },
            { "https://user@partner.example/", "user-info" },
            { "https://user:password@partner.example/", "user-info" },
            { "https://partner.example@169.254.169.254/", "user-info" },
            { "https://@partner.example/", "user-info" },
            { "http://partner.example/", "scheme" },
            { "http://127.0.0.1:5104/", "scheme" },
            { "ftp://partner.example/", "scheme" },
            { "file:///etc/passwd", "format" },
            { "gopher://partner.example/", "scheme" },
            { "https://partner.example:22/", "port" },
            { "https://partner.example:5432/", "port" },
            { "https://partner.example/#fragment", "format" },
            { "https://partner.example\\@127.0.0.1/", "format" },
            { "https://partner.example/\r\nHost: x", "format" },
            { "https://pärtner.example/", "format" },
            { "//partner.example/hook", "scheme" },
            { "https:///hook/x", "format" },
            { "no address at all", "format" },
            { "https://[::ffff:0:10.0.0.1]/", "address-not-allowed" },
            { "https://[::ffff:0:127.0.0.1]/", "address-not-allowed" },
            { "https://[64:ff9b::10.0.0.1]/", "address-not-allowed" },
            { "https://[64:ff9b:1::10.0.0.1]/", "address-not-allowed" },
            { "https://[2002:a00:1::]/", "address-not-allowed" },
            { "https://surely-not-there.invalid/", "unresolvable" },
        };

    [Theory, MemberData(nameof(Forbidden))]
    public async Task A_forbidden_address_is_refused_at_registration(string sink, string code)
    {
        var refused = await Should.ThrowAsync<Web.Refused>(() =>
            Endpoints.MustBeAllowed(sink, new PartnersSettings(), CancellationToken.None)
        );

        refused.Status.ShouldBe(400);
        refused.Errors.Single().Field.ShouldBe("/sink");
        refused.Errors.Single().Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("https://169.254.169.254/")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("http://partner.example/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("http://user@127.0.0.1/")]
    public async Task To_allow_loopback_allows_nothing_else(string sink) =>
        (
            await Should.ThrowAsync<Web.Refused>(() =>
                Endpoints.MustBeAllowed(sink, new PartnersSettings { AllowLoopback = true }, CancellationToken.None)
            )
        ).Status.ShouldBe(400);

    [Theory]
    [InlineData("http://127.0.0.1:5099/hook")]
    [InlineData("http://localhost:5099/hook")]
    [InlineData("http://[::1]:5099/hook")]
    public async Task Loopback_is_allowed_where_the_deployment_says_so(string sink) =>
        (await Endpoints.MustBeAllowed(sink, new PartnersSettings { AllowLoopback = true }, CancellationToken.None)).AbsoluteUri.ShouldBe(
            sink
        );

    [Theory]
    [InlineData("https://1.1.1.1/hook")]
    [InlineData("https://8.8.8.8:8443/hook?mail=a@b")]
    [InlineData("https://[2606:4700:4700::1111]/hook")]
    public async Task A_public_address_is_allowed(string sink) =>
        (await Endpoints.MustBeAllowed(sink, new PartnersSettings(), CancellationToken.None)).AbsoluteUri.ShouldBe(sink);

    [Theory]
    [InlineData("https://10.20.30.40/", true)]
    [InlineData("https://[::ffff:10.20.30.40]/", true)]
    [InlineData("https://10.20.31.40/", false)]
    [InlineData("https://192.168.1.1/", false)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("https://169.254.169.254/", false)]
    [InlineData("http://10.20.30.40/", false)]
    [InlineData("https://10.20.30.40:22/", false)]
    public async Task A_network_that_the_deployment_opens_is_reached_and_no_other(string sink, bool open)
    {
        var settings = new PartnersSettings
        {
            AllowedNetworks = [IPNetwork.Parse("10.20.30.0/24")],
            Timeout = TimeSpan.FromMilliseconds(300),
        };
        (Sink.Parse(sink, false, settings.AllowedNetworks).Sink is not null).ShouldBe(open);
        using var client = new WebhookClient(settings, Site, TimeProvider.System);
        // Nobody is there: it is tried, or it is not.
        ((await Post(client, sink)).Error != "Deliveries to this address are not allowed.").ShouldBe(open);
        using var closed = new WebhookClient(new PartnersSettings(), Site, TimeProvider.System);
        (await Post(closed, sink)).Error.ShouldBe("Deliveries to this address are not allowed.");
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://localhost:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("http://2130706433:{0}/")]
    [InlineData("https://localhost:{0}/")]
    [InlineData("https://[::ffff:0:10.0.0.1]/")]
    public async Task A_forbidden_address_that_was_stored_is_not_called(string form)
    {
        await using var receiver = await Receiver.Start();
        using var client = new WebhookClient(new PartnersSettings(), Site, TimeProvider.System);

        var attempt = await Post(
            client,
            string.Format(System.Globalization.CultureInfo.InvariantCulture, form, new Uri(receiver.Url).Port)
        );

        attempt.Error.ShouldBe("Deliveries to this address are not allowed.");
        receiver.All.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://127.0.0.1.nip.test/")]
    [InlineData("https://{machine}/")]
    public async Task A_name_that_leads_to_this_machine_is_not_connected_to(string form)
    {
        // What this machine calls itself leads to it; where the name has no dot, the form alone refuses it.
        var sink = form.Replace("{machine}", Dns.GetHostName(), StringComparison.Ordinal);
        using var client = new WebhookClient(new PartnersSettings { AllowLoopback = true }, Site, TimeProvider.System);

        var attempt = await Post(client, sink);

        attempt.StatusCode.ShouldBeNull();
        attempt.Error.ShouldBeOneOf("Deliveries to this address are not allowed.", "The endpoint's name leads to no address.");
    }

    [Fact]
    public async Task A_rebound_name_is_caught_by_the_connection()
    {
        // The check by form is behind us: the handler itself looks at the address of each connection.
        var policy = new Microsoft.Security.AntiSSRF.AntiSSRFPolicy(Microsoft.Security.AntiSSRF.PolicyConfigOptions.ExternalOnlyLatest);
        using var client = new HttpClient(policy.GetHandler());

        var error = await Should.ThrowAsync<Exception>(() => client.GetAsync("https://localhost:8443/"));

        (
            error is Microsoft.Security.AntiSSRF.AntiSSRFException || error.InnerException is Microsoft.Security.AntiSSRF.AntiSSRFException
        ).ShouldBeTrue();
    }

    [Fact]
    public async Task A_redirect_to_loopback_from_a_partner_is_not_followed()
    {
        await using var partners = await PartnersApp.Start(schedule: "0");
        await using var inside = await Receiver.Start();
        await using var receiver = await Receiver.Start(Receiver.With(302, r => r.Headers.Location = inside.Url));
        var created = await partners.Subscribe((await partners.Register()).Id, receiver.Url);
        await partners.TellNeeds(1);

        await partners.Until(created.Subscription, s => s.Status == SubscriptionStatus.Paused);

        inside.All.ShouldBeEmpty();
    }

    private static Task<Attempt> Post(WebhookClient client, string sink) =>
        client.Post(
            new Subscription { Id = PartnersApp.NewId(), Sink = sink },
            [new byte[32]],
            new LogEvent
            {
                Position = 1,
                EventId = PartnersApp.NewId(),
                Type = "t",
                Body = "{}",
            },
            CancellationToken.None
        );
}
