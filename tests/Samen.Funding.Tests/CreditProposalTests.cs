using Samen.Contracts.Funding;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>A credit takes two persons, and asks a municipality no more than the run did.</summary>
public sealed class CreditProposalTests
{
    [Theory, EveryDatabase]
    public async Task Nothing_is_issued_until_a_second_person_approves(DatabaseKind kind)
    {
        var (fund, invoice) = await CreditNoteTests.Invoiced(kind);
        await using var _ = fund;
        var owed = await fund.Balance(Chart.Receivable);
        var prepared = await fund.PrepareCredit(invoice.Id, 606, another: 500);
        (prepared.Status, prepared.NetCents, prepared.VatCents, prepared.NewVatCents).ShouldBe(
            (CreditProposalStatus.Prepared, 606, 127, 105)
        );
        prepared.AllowedActions.ShouldBe(["Withdraw"]);
        await fund.StepCredit(prepared.Id, by: fund.Manager).ShouldRefuse(409, "second-person");
        (await fund.AllInvoices()).ShouldHaveSingleItem().CreditedCents.ShouldBe(0);
        (await fund.Invoice(invoice.Id)).AllowedActions.ShouldBeEmpty("one waits");
        (await fund.App.Facts<CreditNoteIssued>()).ShouldBeEmpty();
        (await fund.Balance(Chart.Receivable)).ShouldBe(owed);

        (await fund.Deputy.Fetch<CreditProposalView>($"{InvoiceApp.Credits}/{prepared.Id}")).AllowedActions.ShouldBe(["Approve", "Refuse"]);
        var approved = await fund.StepCredit(prepared.Id).Read<CreditProposalView>();
        (approved.Status, approved.DecidedBy, approved.Version).ShouldBe((CreditProposalStatus.Approved, "fund-deputy", 2));
        var documents = await fund.AllInvoices();
        documents.Select(d => d.Id).ShouldBe([invoice.Id, approved.CreditNoteId!.Value, approved.NewInvoiceId!.Value]);
        documents.Select(d => d.NetCents).ShouldBe([606, 606, 500]);
        foreach (var step in new[] { "approval", "refusal" })
            await fund.StepCredit(prepared.Id, step).ShouldRefuse(409, "wrong-state");
        await fund.StepCredit(prepared.Id, "withdrawal", fund.Manager).ShouldRefuse(409, "wrong-state");
        (await fund.AllInvoices()).Count.ShouldBe(3);
    }

    [Theory, EveryDatabase]
    public async Task It_is_refused_by_another_or_withdrawn_by_who_prepared_it_and_then_prepared_anew(DatabaseKind kind)
    {
        var (fund, invoice) = await CreditNoteTests.Invoiced(kind);
        await using var _ = fund;
        var first = await fund.PrepareCredit(invoice.Id, 100);
        await fund.PostCredit(invoice.Id, 100).ShouldRefuse(409, "credit-waits");
        await fund.StepCredit(first.Id, "refusal", fund.Manager).ShouldRefuse(409, "second-person");
        await fund.StepCredit(first.Id, "withdrawal").ShouldRefuse(403, "not-your-entry");
        var refused = await fund.StepCredit(first.Id, "refusal").Read<CreditProposalView>();
        (refused.Status, refused.Refusal).ShouldBe((CreditProposalStatus.Refused, "Het was juist."));
        var second = await fund.PrepareCredit(invoice.Id, 50);
        (await fund.StepCredit(second.Id, "withdrawal", fund.Manager).Read<CreditProposalView>()).Status.ShouldBe(
            CreditProposalStatus.Withdrawn
        );
        var third = await fund.PrepareCredit(invoice.Id);
        (await fund.AllInvoices()).Count.ShouldBe(1);
        var list = $"{InvoiceApp.Credits}?limit=1&invoiceId={invoice.Id}";
        (await fund.Manager.Pages<CreditProposalView>(list)).Select(p => p.Id).ShouldBe([third.Id, second.Id, first.Id]);
        (await fund.Manager.Pages<CreditProposalView>($"{list}&status=Prepared")).Single().NetCents.ShouldBe(606);
        (await fund.Manager.Pages<CreditProposalView>($"{InvoiceApp.Credits}?invoiceId={FundApp.NewId()}")).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task What_is_asked_anew_is_at_most_what_is_credited(DatabaseKind kind)
    {
        var (fund, invoice) = await CreditNoteTests.Invoiced(kind);
        await using var _ = fund;
        await fund.PostCredit(invoice.Id, another: 607).ShouldRefuse(409, "more-than-credited");
        await fund.PostCredit(invoice.Id, 200, another: 201).ShouldRefuse(409, "more-than-credited");
        await fund.Credit(invoice.Id, 200, another: 200);
        await fund.PostCredit(invoice.Id, another: 606).ShouldRefuse(409, "more-than-credited");
        await fund.Credit(invoice.Id, another: 0);
        var documents = await fund.AllInvoices();
        documents
            .Select(d => (d.Kind, d.NetCents))
            .ShouldBe([
                (InvoiceKind.Invoice, 606L),
                (InvoiceKind.CreditNote, 200L),
                (InvoiceKind.Invoice, 200L),
                (InvoiceKind.CreditNote, 406L),
            ]);
    }

    [Theory, EveryDatabase]
    public async Task The_key_of_a_person_is_that_person_and_a_machine_is_no_second_one(DatabaseKind kind)
    {
        var (fund, invoice) = await CreditNoteTests.Invoiced(kind);
        await using var _ = fund;
        var prepared = await fund.PrepareCredit(invoice.Id, 100);
        var own = fund.App.As(new User(prepared.PreparedBy, Roles.FundManager) { Credential = "key-ab12cd34" });
        var machine = fund.App.As(new User("key-ef56gh78", Roles.FundManager) { Credential = "key-ef56gh78" });
        foreach (var second in (HttpClient[])[own, machine])
        foreach (var step in new[] { "approval", "refusal" })
            await fund.StepCredit(prepared.Id, step, second).ShouldRefuse(409, "second-person");
        var deputys = fund.App.As(new User("fund-deputy", Roles.FundManager) { Credential = "key-12345678" });
        (await fund.StepCredit(prepared.Id, by: deputys).Read<CreditProposalView>()).Status.ShouldBe(CreditProposalStatus.Approved);
    }

    [Theory, EveryDatabase]
    public async Task At_the_same_moment_one_is_prepared_and_one_credit_note_issued(DatabaseKind kind)
    {
        var (fund, invoice) = await CreditNoteTests.Invoiced(kind);
        await using var _ = fund;
        for (var round = 1; round <= 2; round++)
        {
            var prepared = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => fund.PostCredit(invoice.Id, 300)));
            prepared.Count(a => a.IsSuccessStatusCode).ShouldBe(1);
            var waiting = (await fund.Manager.Pages<CreditProposalView>($"{InvoiceApp.Credits}?status=Prepared")).Single();
            var steps = new[] { "approval", "approval", "approval", "approval" };
            var decided = await Task.WhenAll(steps.Select(step => fund.StepCredit(waiting.Id, step)));
            decided.Count(a => a.IsSuccessStatusCode).ShouldBe(1);
            (await fund.AllInvoices("&kind=CreditNote")).Sum(n => n.NetCents).ShouldBe(300 * round);
        }
        await fund.PostCredit(invoice.Id, 300).ShouldRefuse(409, "over-credited");
    }

    [Theory, EveryDatabase]
    public async Task What_another_run_credited_meanwhile_is_not_credited_twice(DatabaseKind kind)
    {
        var (fund, invoice) = await CreditNoteTests.Invoiced(kind);
        await using var _ = fund;
        var waits = await fund.PrepareCredit(invoice.Id, 100, another: 100);
        await fund.NewBudget(2020, 2000);
        await fund.MakeInvoices((await fund.NewRun(2020, replaces: invoice.RunId)).Id);
        var count = (await fund.AllInvoices()).Count;
        (await fund.Deputy.Fetch<CreditProposalView>($"{InvoiceApp.Credits}/{waits.Id}")).AllowedActions.ShouldBe(["Refuse"]);
        await fund.StepCredit(waits.Id).ShouldRefuse(409, "wrong-state");
        (await fund.AllInvoices()).Count.ShouldBe(count);
        await fund.StepCredit(waits.Id, "refusal").Read<CreditProposalView>();
    }

    [Theory, EveryDatabase]
    public async Task What_another_invoice_lacks_by_then_stops_all_of_it(DatabaseKind kind)
    {
        var (fund, invoice) = await CreditNoteTests.Invoiced(kind);
        await using var _ = fund;
        var waits = await fund.PrepareCredit(invoice.Id, another: 100);
        await fund.Know("GM0344", InvoiceApp.Complete("GM0344") with { Street = null });
        await fund.StepCredit(waits.Id).ShouldRefuse(409, "incomplete-debtor");
        (await fund.AllInvoices()).ShouldHaveSingleItem().CreditedCents.ShouldBe(0);
        await fund.Know("GM0344");
        await fund.StepCredit(waits.Id).Read<CreditProposalView>();
        (await fund.AllInvoices()).Select(d => int.Parse(d.Number[5..], null)).ShouldBe([1, 2, 3], "no number was lost");
    }

    [Fact]
    public async Task What_is_prepared_is_for_the_fund_manager_and_auditors()
    {
        var (fund, invoice) = await CreditNoteTests.Invoiced();
        await using var _ = fund;
        var waits = await fund.PrepareCredit(invoice.Id, 100);
        foreach (var path in new[] { InvoiceApp.Credits, $"{InvoiceApp.Credits}/{waits.Id}" })
        {
            await fund.Anybody.GetAsync(path).ShouldRefuse(401, "unauthenticated");
            foreach (var role in Roles.All.Except([Roles.FundManager, Roles.Auditor]))
                await fund.App.As(role, "GM0344", "MunicipalSecretary").GetAsync(path).ShouldRefuse(403, "forbidden");
        }
        (await fund.App.As(Roles.Auditor).Pages<CreditProposalView>(InvoiceApp.Credits)).Single().AllowedActions.ShouldBeEmpty();
        await fund.Manager.GetAsync($"{InvoiceApp.Credits}/{FundApp.NewId()}").ShouldRefuse(404, "not-found");
    }

    [Fact]
    public async Task A_step_takes_a_reason_where_it_needs_one_and_the_version_that_was_seen()
    {
        var (fund, invoice) = await CreditNoteTests.Invoiced();
        await using var _ = fund;
        var waits = await fund.PrepareCredit(invoice.Id, 100);
        var path = $"{InvoiceApp.Credits}/{waits.Id}";
        await fund.Deputy.SendBody("POST", $"{path}/refusal", "{}").ShouldRefuse(400, "invalid-request", "/reason required");
        await fund
            .Deputy.SendBody("POST", $"{path}/refusal", """{"reason":"nee"}""")
            .ShouldRefuse(400, "invalid-request", "/reason length");
        await fund.Deputy.SendBody("POST", $"{path}/approval", ifMatch: "\"2\"").ShouldRefuse(412, "stale-version");
        await fund.Manager.SendBody("POST", $"{path}/withdrawal", ifMatch: "\"2\"").ShouldRefuse(412, "stale-version");
        foreach (var step in new[] { "approval", "refusal", "withdrawal" })
            await fund.StepCredit(FundApp.NewId(), step).ShouldRefuse(404, "not-found");
        await fund.Deputy.SendBody("POST", $"{path}/approval", ifMatch: "\"1\"").Read<CreditProposalView>();
    }
}
