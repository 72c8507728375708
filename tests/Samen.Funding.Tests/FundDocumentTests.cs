using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Samen.Contracts;
using Samen.Contracts.Funding;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>Documents of the fund: who attaches them, and who sees them.</summary>
public sealed class FundDocumentTests
{
    private const string Attachments = "/funding/v1/attachments";

    [Theory, EveryDatabase]
    public async Task Documents_of_a_proposal_are_public_once_it_was_handed_over(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var proposal = await fund.Prepare(2021, FundApp.Lines(1000));
        var subject = $"fund-proposals/{proposal.Id}";
        var document = await Attach(fund.Manager, subject).Read<AttachmentView>(HttpStatusCode.Created);
        await fund.Anybody.GetAsync($"{Attachments}?subject={subject}").ShouldRefuse(404, "not-found");
        await fund.Anybody.GetAsync($"{Attachments}/{document.Id}").ShouldRefuse(404, "not-found");
        (await fund.App.As(Roles.Auditor).Fetch<AttachmentView[]>($"{Attachments}?subject={subject}")).Length.ShouldBe(1);
        await fund.Manager.Act<BudgetProposalView>($"/funding/v1/fund-proposals/{proposal.Id}/submission");
        (await fund.Anybody.GetStringAsync($"{Attachments}/{document.Id}/content")).ShouldBe("Waarom.");
    }

    [Fact]
    public async Task Documents_of_a_decided_proposal_stay_as_they_are()
    {
        await using var fund = await FundApp.Start();
        var proposal = await fund.Prepare(2020, FundApp.Lines(1000));
        var document = await Attach(fund.Manager, $"fund-proposals/{proposal.Id}").Read<AttachmentView>(HttpStatusCode.Created);
        await fund.PostRecording(proposal.Id, await fund.Report(FundApp.Adopted)).Read<BudgetProposalView>();
        await Attach(fund.Manager, $"fund-proposals/{proposal.Id}").ShouldRefuse(409, "wrong-state");
        await fund.Manager.SendBody("DELETE", $"{Attachments}/{document.Id}").ShouldRefuse(409, "wrong-state");
    }

    [Fact]
    public async Task Documents_of_an_invoice_are_for_its_municipality()
    {
        var (fund, run) = await FundApp.WithRun(DatabaseKind.Sqlite);
        await using var _ = fund;
        await fund.Know("GM0344");
        await fund.MakeInvoices(run.Id);
        var subject = $"invoices/{(await fund.AllInvoices()).Single().Id}";
        await Attach(fund.Manager, subject).Read<AttachmentView>(HttpStatusCode.Created);
        var own = fund.App.As(Roles.MunicipalityOfficer, "GM0344", "HeadOfIct");
        (await own.Fetch<AttachmentView[]>($"{Attachments}?subject={subject}")).Length.ShouldBe(1);
        foreach (var other in new[] { fund.Anybody, fund.App.As(Roles.MunicipalityOfficer, "GM0014", "HeadOfIct") })
            await other.GetAsync($"{Attachments}?subject={subject}").ShouldRefuse(404, "not-found");
        await Attach(own, subject).ShouldRefuse(403, "forbidden");
    }

    [Fact]
    public async Task Documents_of_entries_and_bank_lines_are_for_the_fund_manager_and_auditors()
    {
        await using var fund = await FundApp.Start(settings: InvoiceApp.Seller);
        var entry = await fund.Manager.Create<ManualEntryView>("/funding/v1/ledger/manual-entries", ManualEntryTests.Request(5));
        await fund.Import(Camt.Of(new Camt("A", 0, Camt.Entry(100))));
        var line = (await fund.LinesOf("A")).Single();
        foreach (var subject in new[] { $"manual-entries/{entry.Id}", $"statement-lines/{line.Id}" })
        {
            await Attach(fund.Manager, subject).Read<AttachmentView>(HttpStatusCode.Created);
            (await fund.App.As(Roles.Auditor).Fetch<AttachmentView[]>($"{Attachments}?subject={subject}")).Length.ShouldBe(1);
            await fund.Anybody.GetAsync($"{Attachments}?subject={subject}").ShouldRefuse(404, "not-found");
            await Attach(fund.App.As(Roles.Auditor), subject).ShouldRefuse(403, "forbidden");
        }
    }

    [Fact]
    public async Task Documents_of_what_is_spent_are_for_who_prepares_and_approves_it()
    {
        await using var fund = await FundApp.Start();
        await fund.PrepareSpending();
        var order = await fund.Enter(SpendingCalls.Order(300));
        var bought = await fund.Buy(SpendingCalls.Invoice(order.Id, 100));
        var holder = fund.Holder;
        foreach (var subject in new[] { $"obligations/{order.Id}", $"purchase-invoices/{bought.Id}" })
        {
            await Attach(holder, subject).Read<AttachmentView>(HttpStatusCode.Created);
            (await fund.App.As(Roles.Auditor).Fetch<AttachmentView[]>($"{Attachments}?subject={subject}")).Length.ShouldBe(1);
            await fund.Anybody.GetAsync($"{Attachments}?subject={subject}").ShouldRefuse(404, "not-found");
            await Attach(fund.App.As(Roles.Auditor), subject).ShouldRefuse(403, "forbidden");
        }
        var proposal = (await fund.Anybody.Pages<FundProposalView>("/funding/v1/fund-proposals"))[0];
        await Attach(holder, $"fund-proposals/{proposal.Id}").ShouldRefuse(403, "forbidden");
    }

    private static async Task<HttpResponseMessage> Attach(HttpClient by, string subject)
    {
        using var content = new MultipartFormDataContent();
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes("Waarom."));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        content.Add(file, "file", "toelichting.txt");
        return await by.PostAsync(new Uri($"{Attachments}?subject={subject}", UriKind.Relative), content);
    }
}
