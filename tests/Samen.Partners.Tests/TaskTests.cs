using System.Net;
using Samen.Contracts;
using Samen.Contracts.Partners;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Partners.Tests;

/// <summary>What waits for whom: it is there until it is done, and for nobody else.</summary>
public sealed class TaskTests
{
    private const string Tasks = "/partners/v1/tasks";

    [Fact]
    public async Task Nobody_asks_without_signing_in_and_a_role_must_be_one()
    {
        await using var partners = await PartnersApp.Start();
        (await partners.App.Anonymous.GetAsync(Tasks)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await partners.App.As(Roles.FundManager).GetAsync(Tasks)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await partners.Manager.GetAsync($"{Tasks}?role=Mayor")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Waiting(partners.Manager)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_candidate_waits_for_the_partner_manager(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind);
        await partners.Register("Doet al mee");
        var candidate = await partners
            .Manager.SendBody(
                "POST",
                "/partners/v1/partners",
                new RegisterPartnerRequest
                {
                    Name = "Wil meedoen",
                    Kind = PartnerKind.ChainPartner,
                    Admission = AdmissionStatus.Candidate,
                }
            )
            .Read<PartnerView>(HttpStatusCode.Created);
        var task = (await Waiting(partners.Manager)).ShouldHaveSingleItem();
        (task.Kind, task.Title, task.Path).ShouldBe((TaskKind.DecideAdmission, "Wil meedoen", $"/partners/{candidate.Id}"));
        (await Waiting(partners.App.As(Roles.PartnerUser, partner: candidate.Id))).ShouldBeEmpty();
        await partners
            .Manager.SendBody(
                "PUT",
                $"/partners/v1/partners/{candidate.Id}/admission",
                new AdmissionRequest { Status = AdmissionStatus.Admitted, Reason = "Voldoet aan alles." },
                ifMatch: "*"
            )
            .Read<PartnerView>();
        (await Waiting(partners.Manager)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_webhook_that_fails_waits_for_its_own_partner_until_it_works(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind, schedule: "0:00:00,1:00:00");
        await using var receiver = await Receiver.Start(Receiver.With(500));
        var (own, other) = (await partners.Register("Eigen"), await partners.Register("Ander"));
        var created = await partners.Subscribe(own.Id, receiver.Url);
        var user = partners.App.As(Roles.PartnerUser, partner: own.Id);
        (await Waiting(user)).ShouldBeEmpty();
        await partners.TellNeeds(1);
        await partners.Until(created.Subscription, s => s.FailedAttempts > 0);
        var task = (await Waiting(user)).ShouldHaveSingleItem();
        (task.Kind, task.Title, task.DueAt is not null).ShouldBe((TaskKind.RepairDelivery, receiver.Url, true));
        (await Waiting(partners.App.As(Roles.PartnerUser, partner: other.Id))).ShouldBeEmpty();
        var failing = await partners.Subscription(created.Subscription);
        await user.SendBody("POST", PartnersApp.Path(own.Id, failing.Id, "given-up-events"), new GiveUpRequest { Cursor = failing.Cursor })
            .Read<SubscriptionView>();
        (await Waiting(user)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task What_was_switched_off_waits_to_be_resumed_but_not_what_somebody_paused(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind);
        await using var receiver = await Receiver.Start(Receiver.With(500));
        var own = await partners.Register();
        var created = await partners.Subscribe(own.Id, receiver.Url);
        var user = partners.App.As(Roles.PartnerUser, partner: own.Id);
        await partners.TellNeeds(1);
        await partners.Until(created.Subscription, s => s.Status == SubscriptionStatus.Paused);
        (await Waiting(user)).ShouldHaveSingleItem().Kind.ShouldBe(TaskKind.ResumeSubscription);
        receiver.Answer = Receiver.With(204);
        await user.SendBody("POST", PartnersApp.Path(own.Id, created.Subscription.Id, "resumption")).Read<SubscriptionView>();
        await partners.Until(created.Subscription, s => s.Delivered > 0);
        (await Waiting(user)).ShouldBeEmpty();
        await user.SendBody("POST", PartnersApp.Path(own.Id, created.Subscription.Id, "pausing")).Read<SubscriptionView>();
        (await Waiting(user)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_version_without_support_waits_for_who_uses_it_until_they_say_when_they_leave(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind, clock: Catalogue.Clock());
        var catalogue = await Catalogue.Make(partners);
        var (utrecht, amsterdam) = (
            partners.App.As(Roles.MunicipalityOfficer, "GM0344"),
            partners.App.As(Roles.MunicipalityOfficer, "GM0363")
        );
        var use = new ProductUsageRequest { InProductionFrom = new DateOnly(2025, 1, 1) };
        await utrecht.SendBody("PUT", catalogue.Usage(catalogue.Old, "GM0344"), use).Read<ProductUsageView>(HttpStatusCode.Created);
        await utrecht.SendBody("PUT", catalogue.Usage(catalogue.Next, "GM0344"), use).Read<ProductUsageView>(HttpStatusCode.Created);
        var task = (await Waiting(utrecht)).ShouldHaveSingleItem();
        (task.Kind, task.Title, DutchTime.DayOf(task.DueAt!.Value)).ShouldBe(
            (TaskKind.LeaveVersion, "Zaaksysteem 1.0", new DateOnly(2026, 12, 31))
        );
        (await Waiting(amsterdam)).ShouldBeEmpty();
        await utrecht
            .SendBody(
                "PUT",
                catalogue.Usage(catalogue.Old, "GM0344"),
                use with
                {
                    PhasingOutFrom = new DateOnly(2026, 12, 1),
                },
                ifMatch: "*"
            )
            .Read<ProductUsageView>();
        (await Waiting(utrecht)).ShouldBeEmpty();
    }

    private static Task<IReadOnlyList<TaskView>> Waiting(HttpClient client) => client.Fetch<IReadOnlyList<TaskView>>(Tasks);
}
