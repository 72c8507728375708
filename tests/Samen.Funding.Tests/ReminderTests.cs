using Samen.Contracts.Funding;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>Who is late is reminded, stage by stage and each once; nothing is sent for what was paid, credited or is held back.</summary>
public sealed class ReminderTests
{
    private static readonly HoldRemindersRequest Disputed = new() { Reason = "De gemeente betwist het inwonertal." };

    [Theory, EveryDatabase]
    public async Task Reminders_follow_each_other_and_each_is_sent_once(DatabaseKind kind)
    {
        var (fund, a, _) = await FundApp.Invoiced(kind);
        await using var _1 = fund;
        (await fund.Late()).ShouldBeEmpty();
        foreach (
            var (day, stage) in new[]
            {
                (7, ReminderStage.FirstReminder),
                (21, ReminderStage.SecondReminder),
                (35, ReminderStage.ToSecretary),
            }
        )
        {
            fund.GoTo(a, day - 1);
            (await fund.Remind()).Reminders.ShouldBeEmpty();
            fund.GoTo(a, day);
            (await fund.Remind(dryRun: true)).Reminders.Select(r => r.Stage).ShouldBe([stage, stage]);
            (await fund.Remind()).Reminders.Select(r => (r.InvoiceId, r.OpenCents)).ShouldContain((a.Id, a.OpenCents));
            (await fund.Remind()).Reminders.ShouldBeEmpty();
            (await fund.Late("&municipality=GM0014")).Single().Stage.ShouldBe(stage);
        }
        fund.GoTo(a, 200);
        (await fund.Remind()).Reminders.ShouldBeEmpty();
        (await fund.RemindersOf(a)).Reminders.Select(r => r.Stage).ShouldBe(Enum.GetValues<ReminderStage>());
        (await fund.App.Facts<InvoiceReminded>()).Count.ShouldBe(6);
        (await fund.Late()).ShouldAllBe(i => i.NextStage == null && i.DaysLate == 200);
    }

    [Theory, EveryDatabase]
    public async Task What_was_paid_or_credited_meanwhile_is_left_alone(DatabaseKind kind)
    {
        var (fund, a, b) = await FundApp.Invoiced(kind);
        await using var _ = fund;
        fund.GoTo(a, 7);
        await fund.Import(Camt.Of(new Camt("A", 0, Camt.Entry(a.GrossCents - 1, a.Details!.PaymentReference))));
        await fund.Credit(b.Id);
        (await fund.Remind()).Reminders.Select(r => (r.InvoiceId, r.OpenCents)).ShouldBe([(a.Id, 1)]);
        fund.GoTo(a, 21);
        await fund.Import(Camt.Of(new Camt("B", a.GrossCents - 1, Camt.Entry(1, a.Details.PaymentReference))));
        (await fund.Remind()).Reminders.ShouldBeEmpty();
        (await fund.Late()).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_payment_that_is_undone_goes_on_where_it_was(DatabaseKind kind)
    {
        var (fund, a, _) = await FundApp.Invoiced(kind);
        await using var _1 = fund;
        fund.GoTo(a, 7);
        await fund.Remind();
        await fund.Import(Camt.Of(new Camt("A", 0, Camt.Entry(a.GrossCents, a.Details!.PaymentReference))));
        fund.GoTo(a, 30);
        await fund.Remind();
        (await fund.RemindersOf(a)).NextStage.ShouldBeNull();
        var line = (await fund.LinesOf("A")).Single();
        await fund.Manager.Act<StatementLineView>(
            $"/funding/v1/statement-lines/{line.Id}/matches/annulment",
            new UndoMatchesRequest { Reason = "Het was voor een ander." }
        );
        (await fund.Remind()).Reminders.Select(r => (r.InvoiceId, r.Stage)).ShouldBe([(a.Id, ReminderStage.SecondReminder)]);
    }

    [Theory, EveryDatabase]
    public async Task Reminders_are_held_back_until_a_day_or_until_that_is_taken_back(DatabaseKind kind)
    {
        var (fund, a, b) = await FundApp.Invoiced(kind);
        await using var _ = fund;
        var (path, until) = ($"{InvoiceApp.Invoices}/{a.Id}/reminder-hold", a.DueOn!.Value.AddDays(10));
        fund.GoTo(a, 7);
        var held = await fund.Manager.Put<InvoiceRemindersView>(path, Disputed with { Until = until });
        (held.Hold!.Until, held.NextOn, held.Version).ShouldBe((until, until.AddDays(1), 1));
        await fund
            .App.As(Roles.FundManager)
            .Strict()
            .SendBody("PUT", path, Disputed with { Until = until })
            .ShouldRefuse(428, "precondition-required");
        (await fund.Remind()).Reminders.Select(r => r.InvoiceId).ShouldBe([b.Id]);
        (await fund.Late("&due=true")).ShouldBeEmpty();
        await fund.Manager.SendBody("DELETE", path, ifMatch: "\"2\"").ShouldRefuse(412, "stale-version");
        await fund.Manager.SendBody("DELETE", path).Read<InvoiceRemindersView>();
        await fund.Manager.SendBody("DELETE", path).ShouldRefuse(409, "wrong-state");
        (await fund.Late("&due=true")).Single().InvoiceId.ShouldBe(a.Id);
        await fund.Manager.Put<InvoiceRemindersView>(path, Disputed with { Until = until });
        fund.GoTo(a, 11);
        (await fund.RemindersOf(a)).Hold.ShouldBeNull();
        (await fund.Remind()).Reminders.Select(r => r.InvoiceId).ShouldBe([a.Id]);
    }

    [Fact]
    public async Task The_mail_says_how_to_pay_and_whom_to_ask_and_the_third_goes_to_the_secretary()
    {
        await using var box = Mailbox.Open(Mailbox.FreePort());
        (string, string)[] settings =
        [
            ("Samen:Mail:Host", "127.0.0.1"),
            ("Samen:Mail:Port", $"{box.Port}"),
            ("Samen:Funding:Reminders:Contact", "070-1"),
        ];
        var (fund, _, b) = await FundApp.Invoiced(null, 1001, settings);
        await using var _1 = fund;
        const string desk = "facturen@gm0344.example";
        foreach (var (day, address) in new[] { (7, desk), (21, desk), (35, "secretaris@utrecht.example") })
        {
            fund.GoTo(b, day);
            (await fund.Remind()).Reminders.ShouldAllBe(r => r.Mailed);
            string[] parts = [b.Number, b.Details!.PaymentReference!, Camt.Own, "070-1", InvoiceText.Euros(b.OpenCents)];
            await Patience.Until(() => To(address).Any(body => parts.All(part => body.Contains(part, StringComparison.Ordinal))));
        }
        await Patience.Until(() => To("facturen@gm0014.example").Count() == 4); // Its secretary is not known.

        IEnumerable<string> To(string address) =>
            box.Mails.Where(mail => mail.To.Mailboxes.Single().Address == address).Select(mail => mail.TextBody!);
    }

    [Fact]
    public async Task A_municipality_sees_its_own_and_auditors_change_nothing()
    {
        var (fund, a, b) = await FundApp.Invoiced();
        await using var _ = fund;
        fund.GoTo(a, 7);
        await fund.Remind();
        var (own, auditor) = (fund.Officer("GM0344"), fund.App.As(Roles.Auditor));
        (await own.Pages<OverdueInvoiceView>(ReminderApp.Overdue)).Select(i => i.InvoiceId).ShouldBe([b.Id]);
        await own.GetAsync($"{ReminderApp.Overdue}?municipality=GM0014").ShouldRefuse(403, "not-your-municipality");
        await own.GetAsync($"{InvoiceApp.Invoices}/{a.Id}/reminders").ShouldRefuse(403, "not-your-municipality");
        (await fund.RemindersOf(b, own)).AllowedActions.ShouldBeEmpty();
        (await auditor.Pages<OverdueInvoiceView>(ReminderApp.Overdue)).Count.ShouldBe(2);
        await auditor.SendBody("POST", "/funding/v1/reminders", new SendRemindersRequest()).ShouldRefuse(403, "forbidden");
        await fund.Anybody.GetAsync(ReminderApp.Overdue).ShouldRefuse(401, "unauthenticated");
        await fund.Manager.GetAsync($"{ReminderApp.Overdue}?stage=Last").ShouldRefuse(400, "invalid-request", "stage format");
        await fund.Manager.GetAsync($"{ReminderApp.Overdue}?cursor=x").ShouldRefuse(400, "invalid-request", "cursor format");
    }

    [Fact]
    public async Task A_hold_that_makes_no_sense_is_refused()
    {
        var (fund, a, _) = await FundApp.Invoiced();
        await using var _1 = fund;
        var (path, today) = ($"{InvoiceApp.Invoices}/{a.Id}/reminder-hold", fund.App.Clock.Today());
        await fund.Manager.SendBody("PUT", path, "{}", "*").ShouldRefuse(400, "invalid-request", "/reason required", "/until required");
        foreach (var until in new[] { today.AddDays(-1), today.AddDays(367) })
            await fund
                .Manager.SendBody("PUT", path, Disputed with { Until = until }, "*")
                .ShouldRefuse(400, "invalid-request", "/until range");
        await fund
            .Manager.SendBody(
                "PUT",
                path.Replace($"{a.Id}", $"{FundApp.NewId()}", StringComparison.Ordinal),
                Disputed with
                {
                    Until = today,
                },
                "*"
            )
            .ShouldRefuse(404, "not-found");
        await fund.Credit(a.Id);
        await fund.Manager.SendBody("PUT", path, Disputed with { Until = today }, "*").ShouldRefuse(409, "wrong-state");
    }

    [Theory]
    [InlineData("FirstDays", "0")]
    [InlineData("SecondDays", "91")]
    [InlineData("SecretaryDays", "soon")]
    public async Task A_term_that_cannot_be_stops_the_start(string name, string value) =>
        (
            await Should.ThrowAsync<InvalidOperationException>(() =>
                FundApp.Start(settings: new Dictionary<string, string> { [$"Samen:Funding:Reminders:{name}"] = value })
            )
        ).Message.ShouldContain(name);
}
