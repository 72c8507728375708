using Samen.Contracts.Funding;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>Corrections: an invoice is never edited, a credit note takes back, another invoice asks again.</summary>
public sealed class CreditNoteTests
{
    [Theory, EveryDatabase]
    public async Task Parts_are_credited_until_nothing_is_left_to_the_cent(DatabaseKind kind)
    {
        var (fund, invoice) = await Invoiced(kind);
        await using var _ = fund;
        // 606 and 127: three thirds of 202 have 42.42 VAT each, 42 + 42 + 43.
        foreach (var vat in new[] { 42, 42 })
            (await fund.Credit(invoice.Id, 202)).VatCents.ShouldBe(vat);
        (await fund.Invoice(invoice.Id)).Status.ShouldBe(InvoiceStatus.Open, "nothing was received");
        await fund.PostCredit(invoice.Id, 203).ShouldRefuse(409, "over-credited");
        var last = await fund.Credit(invoice.Id);
        (last.NetCents, last.VatCents, last.CreditsId, last.Status, last.DueOn).ShouldBe((202, 43, invoice.Id, null, null));
        var after = await fund.Invoice(invoice.Id);
        (after.Status, after.OpenCents, after.CreditedCents).ShouldBe((InvoiceStatus.Credited, 0, invoice.GrossCents));
        after.AllowedActions.ShouldBeEmpty();
        await fund.PostCredit(invoice.Id, 1).ShouldRefuse(409, "wrong-state");
        (await fund.App.Facts<CreditNoteIssued>())
            .Select(f => (f.InvoiceId, f.NetCents))
            .ShouldBe([(invoice.Id, 202L), (invoice.Id, 202L), (invoice.Id, 202L)]);
    }

    [Theory, EveryDatabase]
    public async Task Another_invoice_follows_with_the_data_of_now_and_the_old_one_stays_as_it_was(DatabaseKind kind)
    {
        var (fund, invoice) = await Invoiced(kind);
        await using var _ = fund;
        await fund.Know("GM0344", InvoiceApp.Complete("GM0344") with { Name = "Gemeente Utrecht", BuyerReference = "V-8" });
        var note = await fund.Credit(invoice.Id, another: 500);
        var another = (await fund.AllInvoices())[^1];
        (another.NetCents, another.VatCents, another.Status, another.RunId).ShouldBe((500, 105, InvoiceStatus.Open, null));
        (another.Details!.Buyer.Name, another.Details.BuyerReference).ShouldBe(("Gemeente Utrecht", "V-8"));
        another.Reason.ShouldBe(note.Reason);
        (await fund.Invoice(invoice.Id)).Details!.ShouldBeEquivalentTo(invoice.Details);
        note.Details!.Buyer.ShouldBe(invoice.Details!.Buyer);
        (await fund.AllInvoices()).Select(i => int.Parse(i.Number[5..], null)).ShouldBe([1, 2, 3]);
    }

    [Theory, EveryDatabase]
    public async Task A_credit_note_cannot_be_credited_nor_a_version_that_nobody_saw(DatabaseKind kind)
    {
        var (fund, invoice) = await Invoiced(kind);
        await using var _ = fund;
        var note = await fund.Credit(invoice.Id, 100);
        await fund.PostCredit(note.Id).ShouldRefuse(409, "wrong-state");
        await fund.PostCredit(FundApp.NewId()).ShouldRefuse(404, "not-found");
        var request = new PrepareCreditRequest { NetCents = 1, Reason = "Nog een cent." };
        var path = $"{InvoiceApp.Invoices}/{invoice.Id}/credit-proposals";
        await fund.Manager.SendBody("POST", path, request, ifMatch: "\"1\"").ShouldRefuse(412, "stale-version");
        await fund.Know("GM0344", InvoiceApp.Complete("GM0344") with { Street = null });
        await fund.PostCredit(invoice.Id, another: 5).ShouldRefuse(409, "incomplete-debtor");
        (await fund.AllInvoices()).Count.ShouldBe(2);
        (await fund.Invoice(invoice.Id)).CreditedCents.ShouldBe(121);
    }

    [Theory, EveryDatabase]
    public async Task Corrections_are_posted_until_another_run_takes_them_in(DatabaseKind kind)
    {
        var (fund, invoice) = await Invoiced(kind);
        await using var _ = fund;
        var before = await fund.Balance(Chart.Receivable);
        var note = await fund.Credit(invoice.Id, 202, another: 100);
        (await fund.Balance(Chart.Receivable)).ShouldBe(before - note.GrossCents + 121);
        await fund.NewBudget(2020, 2000);
        var run = await fund.NewRun(2020, replaces: invoice.RunId);
        var posted = await fund.Balance(Chart.Receivable);
        await fund.MakeInvoices(run.Id);
        (await fund.Balance(Chart.Receivable)).ShouldBe(posted + note.GrossCents - 121);
        var open = (await fund.AllInvoices("&status=Open")).Single();
        (open.RunId, (await fund.AllInvoices()).Sum(i => i.OpenCents)).ShouldBe((run.Id, open.GrossCents));
    }

    /// <summary>One invoice, of EUR 6.06 before VAT.</summary>
    internal static async Task<(FundApp Fund, InvoiceView Invoice)> Invoiced(DatabaseKind? kind = null)
    {
        var (fund, run) = await FundApp.WithRun(kind);
        await fund.Know("GM0344");
        await fund.MakeInvoices(run.Id);
        return (fund, (await fund.AllInvoices()).Single());
    }
}
