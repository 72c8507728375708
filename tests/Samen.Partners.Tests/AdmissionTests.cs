using System.Net;
using Samen.Contracts.Partners;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Partners.Tests;

/// <summary>Which organisations take part, and what that decides.</summary>
public sealed class AdmissionTests
{
    private const string Needs = "nl.samen.initiatives.need-recorded.v1";

    [Theory, EveryDatabase]
    public async Task A_candidate_is_admitted_with_a_reason_and_by_its_life_cycle(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind);
        var candidate = await Candidate(partners);
        (candidate.Admission, string.Join(',', candidate.AdmissionOptions)).ShouldBe((AdmissionStatus.Candidate, "Admitted,Refused"));
        await partners.PostSubscription(candidate.Id, "http://127.0.0.1:9/closed").ShouldRefuse(409, "not-admitted");
        await Decide(partners, candidate, AdmissionStatus.Suspended).ShouldRefuse(409, "wrong-state");

        var admitted = await Decide(partners, candidate, AdmissionStatus.Admitted).Read<PartnerView>();

        admitted.AdmissionReason.ShouldBe("Het convenant is getekend.");
        await Decide(partners, candidate, AdmissionStatus.Admitted, " ").ShouldRefuse(400, "invalid-request", "/reason required");
    }

    [Theory, EveryDatabase]
    public async Task Who_is_suspended_gets_no_events_until_it_is_admitted_again_and_loses_none(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind);
        await using var receiver = await Receiver.Start();
        var (partner, one) = await Subscribed(partners, receiver);
        await partners.TellNeeds(2);
        await partners.Until(one, s => s.Delivered == 2);
        await Decide(partners, partner, AdmissionStatus.Suspended, "Er loopt een onderzoek.").Read<PartnerView>();
        (await partners.Subscription(one)).Status.ShouldBe(SubscriptionStatus.Paused);
        await partners.TellNeeds(3);
        await partners.Until(one, s => s.Pending >= 3);
        receiver.All.Count.ShouldBe(2);

        await Decide(partners, partner, AdmissionStatus.Admitted, "Het onderzoek is klaar.").Read<PartnerView>();
        await partners.Manager.SendBody("POST", PartnersApp.Path(one.PartnerId, one.Id, "resumption")).Read<SubscriptionView>();

        await partners.Until(one, s => s.Delivered == 5);
        (await partners.App.Facts<AdmissionDecided>())
            .Select(f => f.Status)
            .ShouldBe([AdmissionStatus.Admitted, AdmissionStatus.Suspended, AdmissionStatus.Admitted]);
    }

    /// <summary>In no way: its people and systems don't read the log either.</summary>
    [Theory, EveryDatabase]
    public async Task Who_is_suspended_changes_no_subscription_and_reads_no_log(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind);
        await using var receiver = await Receiver.Start();
        var (partner, one) = await Subscribed(partners, receiver);
        await Decide(partners, partner, AdmissionStatus.Suspended, "Er loopt een onderzoek.").Read<PartnerView>();

        foreach (var step in new[] { "resumption", "tests" })
            await partners.Manager.SendBody("POST", PartnersApp.Path(one.PartnerId, one.Id, step)).ShouldRefuse(409, "not-admitted");
        await partners
            .Manager.SendBody("PUT", PartnersApp.Path(one.PartnerId, one.Id), new ReviseSubscriptionRequest { Sink = receiver.Url })
            .ShouldRefuse(409, "not-admitted");
        var own = partners.App.As(Roles.PartnerUser, partner: partner.Id);
        foreach (var path in new[] { "events", "events/stream", $"events/{PartnersApp.NewId()}" })
            await own.GetAsync($"/partners/v1/{path}").ShouldRefuse(403, "not-admitted");
    }

    [Fact]
    public async Task The_first_start_registers_who_is_well_known_and_no_later_one_does()
    {
        await using var partners = await PartnersApp.Start(settings: ("Samen:Partners:Seed", "true"));
        var all = await partners.App.Anonymous.Pages<PartnerView>("/partners/v1/partners");
        all.Count.ShouldBe(SeedPartners.Read().Count);
        all.Count.ShouldBeGreaterThan(50);
        all.ShouldAllBe(p => p.Oin!.StartsWith("00000099") && p.Admission == AdmissionStatus.Admitted);
        Enum.GetValues<PartnerKind>().ShouldAllBe(kind => all.Any(p => p.Kind == kind));
        (await partners.App.Anonymous.Pages<PartnerView>("/partners/v1/partners?kind=Vendor&search=decos")).Single().Name.ShouldBe("Decos");
        await partners.Restart();
        (await partners.App.Anonymous.Pages<PartnerView>("/partners/v1/partners")).Count.ShouldBe(all.Count);
    }

    private static Task<PartnerView> Candidate(PartnersApp partners) =>
        partners
            .Manager.SendBody(
                "POST",
                "/partners/v1/partners",
                new RegisterPartnerRequest
                {
                    Name = "Kandidaat",
                    Kind = PartnerKind.ChainPartner,
                    Admission = AdmissionStatus.Candidate,
                }
            )
            .Read<PartnerView>(HttpStatusCode.Created);

    /// <summary>A candidate that was admitted and subscribed to needs.</summary>
    private static async Task<(PartnerView Partner, SubscriptionView Subscription)> Subscribed(PartnersApp partners, Receiver receiver)
    {
        var candidate = await Candidate(partners);
        await Decide(partners, candidate, AdmissionStatus.Admitted).Read<PartnerView>();
        return (candidate, (await partners.Subscribe(candidate.Id, receiver.Url, Needs)).Subscription);
    }

    private static Task<HttpResponseMessage> Decide(
        PartnersApp partners,
        PartnerView partner,
        AdmissionStatus status,
        string reason = "Het convenant is getekend."
    ) =>
        partners.Manager.SendBody(
            "PUT",
            $"/partners/v1/partners/{partner.Id}/admission",
            new AdmissionRequest { Status = status, Reason = reason }
        );
}
