using System.IO.Compression;
using Samen.Contracts.Funding;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>Invoices of a run: one per municipality, numbered without gaps, made once; and what is visible to whom.</summary>
public sealed class InvoiceTests
{
    [Theory, EveryDatabase]
    public async Task A_run_has_one_invoice_for_each_municipality_and_no_more_when_asked_again(DatabaseKind kind)
    {
        var (fund, run) = await FundApp.WithRun(kind);
        await using var _ = fund;
        await fund.Know("GM0014");
        await fund.Know("GM0344");
        for (var i = 0; i < 2; i++)
        {
            var invoicing = await fund.MakeInvoices(run.Id);
            (invoicing.Settled, invoicing.Going, invoicing.Missing.Count).ShouldBe((2, false, 0));
        }
        var today = fund.App.Clock.Today();
        var invoices = await fund.AllInvoices();
        invoices.Select(i => i.Number).ShouldBe([$"{today.Year}-000001", $"{today.Year}-000002"]);
        invoices.Select(i => (i.MunicipalityCode, i.NetCents, i.VatCents)).ShouldBe([("GM0014", 395, 83), ("GM0344", 606, 127)]);
        invoices.ShouldAllBe(i =>
            i.Status == InvoiceStatus.Open && i.RunId == run.Id && i.OpenCents == i.GrossCents && i.IssuedOn == today
        );
        invoices.ShouldAllBe(i => PaymentReference.IsValid(i.Details!.PaymentReference!));
        (await fund.App.Facts<InvoiceIssued>())
            .Select(f => (f.InvoiceId, f.Number, f.NetCents, f.VatCents))
            .ShouldBe(invoices.Select(i => (i.Id, i.Number, i.NetCents, i.VatCents)));
    }

    [Theory, EveryDatabase]
    public async Task Who_is_not_complete_is_named_and_follows_once_it_is(DatabaseKind kind)
    {
        var (fund, run) = await FundApp.WithRun(kind);
        await using var _ = fund;
        await fund.Know("GM0344");
        await fund.Know("GM0014", InvoiceApp.Complete("GM0014") with { KvkNumber = null, BuyerReference = null });
        var invoicing = await fund.MakeInvoices(run.Id);
        (invoicing.Settled, invoicing.Going).ShouldBe((1, false));
        invoicing.Missing.Single().Missing.ShouldBe(["kvkNumber", "buyerReference"]);
        var known = InvoiceApp.Complete("GM0014") with { KvkNumber = null, Oin = "00000001821002193000", BuyerReference = null };
        await fund.Know("GM0014", known with { YearReferences = [new YearReference { Year = 2020, Reference = "V-7" }] });
        (await fund.MakeInvoices(run.Id)).Settled.ShouldBe(2);
        var invoices = await fund.AllInvoices();
        invoices.Select(i => i.MunicipalityCode).ShouldBe(["GM0344", "GM0014"]);
        invoices[1].Details!.BuyerReference.ShouldBe("V-7");
    }

    [Theory, EveryDatabase]
    public async Task Asked_by_many_at_once_it_makes_nothing_twice(DatabaseKind kind)
    {
        var (fund, run) = await FundApp.WithRun(kind);
        await using var _ = fund;
        await fund.Know("GM0014");
        await fund.Know("GM0344");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => fund.MakeInvoices(run.Id)));
        (await fund.AllInvoices()).Select(i => int.Parse(i.Number[5..], null)).ShouldBe([1, 2]);
        (await fund.App.Facts<InvoiceIssued>()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_whole_country_is_invoiced_to_the_cent_and_comes_as_one_ZIP()
    {
        await using var fund = await FundApp.Start(settings: InvoiceApp.Seller);
        await fund.Register(FundApp.Municipalities2020);
        await fund.NewBudget(2020, 4_325_000_000);
        var run = await fund.NewRun(2020);
        foreach (var (code, _) in FundApp.Municipalities2020)
            await fund.Know(code);
        (await fund.MakeInvoices(run.Id)).Settled.ShouldBe(355);
        var invoices = await fund.AllInvoices();
        (invoices.Sum(i => i.NetCents), invoices.Sum(i => i.VatCents)).ShouldBe((4_325_000_000, 908_250_013));
        invoices.Select(i => int.Parse(i.Number[5..], null)).ShouldBe(Enumerable.Range(1, 355));
        await using var body = await fund.Manager.GetStreamAsync($"/funding/v1/contribution-runs/{run.Id}/documents");
        using var copy = new MemoryStream();
        await body.CopyToAsync(copy);
        using var zip = new ZipArchive(copy);
        zip.Entries.Select(e => e.Name).Order().ShouldBe(invoices.Select(i => $"factuur-{i.Number}-{i.MunicipalityCode}.xml").Order());
        zip.Entries.ShouldAllBe(e => e.Length > 2000);
    }

    [Theory, EveryDatabase]
    public async Task A_run_that_replaces_another_credits_and_invoices_what_differs_only(DatabaseKind kind)
    {
        var (fund, first) = await FundApp.WithRun(kind, cents: 1000);
        await using var _ = fund;
        await fund.Register(("GM0599", 100_000));
        await fund.Know("GM0014");
        await fund.Know("GM0344");
        await fund.MakeInvoices(first.Id);
        // A third municipality takes its share of each of the others.
        var second = await fund.NewRun(2020, replaces: first.Id);
        await fund.Know("GM0599");
        (await fund.MakeInvoices(second.Id)).Settled.ShouldBe(3);
        var all = await fund.AllInvoices();
        all.Count(i => i.Kind == InvoiceKind.CreditNote && i.RunId == second.Id).ShouldBe(2);
        all.Where(i => i.Status == InvoiceStatus.Open).Sum(i => i.OpenCents).ShouldBe(second.GrossCents);
        all.Where(i => i.RunId == first.Id).ShouldAllBe(i => i.Status == InvoiceStatus.Credited && i.OpenCents == 0);
        await fund.NewBudget(2020, 1000, 5);
        var third = await fund.NewRun(2020, replaces: second.Id);
        (await fund.MakeInvoices(third.Id)).Settled.ShouldBe(3);
        (await fund.AllInvoices()).Count.ShouldBe(all.Count);
        await fund.Manager.SendBody("POST", $"/funding/v1/contribution-runs/{first.Id}/invoicing").ShouldRefuse(409, "wrong-state");
    }

    [Theory, EveryDatabase]
    public async Task Everybody_sees_amounts_and_the_municipality_its_own_document(DatabaseKind kind)
    {
        var (fund, run) = await FundApp.WithRun(kind);
        await using var _ = fund;
        await fund.Know("GM0344");
        await fund.MakeInvoices(run.Id);
        var invoice = (await fund.AllInvoices()).Single();
        var path = $"{InvoiceApp.Invoices}/{invoice.Id}";
        foreach (var stranger in new[] { fund.Anybody, fund.Officer("GM0014"), fund.App.As(Roles.VotingRepresentative, "GM0344") })
        {
            (await stranger.Fetch<InvoiceView>(path)).ShouldBe(invoice with { Details = null, AllowedActions = [] }, new Same());
            (await stranger.GetAsync($"{path}/document")).IsSuccessStatusCode.ShouldBeFalse();
        }
        await fund.Anybody.GetAsync($"{path}/document").ShouldRefuse(401, "unauthenticated");
        await fund.Officer("GM0014").GetAsync($"{path}/document").ShouldRefuse(403, "not-your-municipality");
        foreach (var reader in new[] { fund.Officer("GM0344"), fund.App.As(Roles.Auditor) })
        {
            (await reader.Fetch<InvoiceView>(path)).Details!.PaymentReference.ShouldBe(invoice.Details!.PaymentReference);
            (await reader.GetStringAsync($"{path}/document")).ShouldContain(invoice.Details.PaymentReference!);
        }
    }

    [Theory, EveryDatabase]
    public async Task The_list_has_filters(DatabaseKind kind)
    {
        var (fund, run) = await FundApp.WithRun(kind);
        await using var _ = fund;
        await fund.Know("GM0014");
        await fund.Know("GM0344");
        await fund.MakeInvoices(run.Id);
        var first = (await fund.AllInvoices())[0];
        await fund.Credit(first.Id, 100);
        foreach (
            var (query, count) in new[]
            {
                ("year=2020", 3),
                ("year=2021", 0),
                ("municipality=GM0344", 1),
                ("status=PartlyPaid", 0),
                ("status=Open&municipality=GM0014", 1),
                ("kind=CreditNote", 1),
                ($"runId={run.Id}", 2),
                ($"creditsId={first.Id}", 1),
                ($"number={first.Number}", 1),
                ("number=1999-000001", 0),
                ("limit=1", 3),
            }
        )
            (await fund.Anybody.Pages<InvoiceView>($"{InvoiceApp.Invoices}?{query}")).Count.ShouldBe(count, query);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("{}", "/reason required")]
    [InlineData("""{"reason":"nee"}""", "/reason length")]
    [InlineData("""{"reason":"Dubbel gefactureerd.","netCents":0}""", "/netCents range")]
    [InlineData("""{"reason":"Dubbel gefactureerd.","newNetCents":-1}""", "/newNetCents range")]
    [InlineData("""{"reason":"Dubbel gefactureerd.","netCents":1.5}""", "/netCents format")]
    [InlineData("""{"reason":"Dubbel gefactureerd.","newNetCents":50000000001}""", "/newNetCents range")]
    public async Task A_credit_that_is_not_what_the_document_says_is_refused_by_field(string body, params string[] fields)
    {
        var (fund, run) = await FundApp.WithRun();
        await using var _ = fund;
        await fund.Know("GM0344");
        await fund.MakeInvoices(run.Id);
        var invoice = (await fund.AllInvoices()).Single();
        await fund
            .Manager.SendBody("POST", $"{InvoiceApp.Invoices}/{invoice.Id}/credit-proposals", body)
            .ShouldRefuse(400, "invalid-request", body.Length == 0 ? [] : fields);
        (await fund.AllInvoices()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_left_an_address_is_mailed_once_for_each_document()
    {
        var (fund, run) = await FundApp.WithRun(setting: "Samen:Mail:Host", value: "mail.invalid");
        await using var _ = fund;
        await fund.Know("GM0014", InvoiceApp.Complete("GM0014") with { Email = null });
        await fund.Know("GM0344");
        await fund.MakeInvoices(run.Id);
        await fund.Credit((await fund.AllInvoices()).Single(i => i.MunicipalityCode == "GM0344").Id, 100);
        await using var reading = await fund.App.Database.Read(CancellationToken.None);
        (await reading.Many<string>("SELECT address FROM mail ORDER BY made_at, id")).ShouldBe([
            "facturen@gm0344.example",
            "facturen@gm0344.example",
        ]);
    }

    [Fact]
    public async Task Who_left_an_address_is_told_what_it_contributes_and_again_when_that_changes()
    {
        var (fund, run) = await FundApp.WithRun(setting: "Samen:Mail:Host", value: "mail.invalid");
        await using var _ = fund;
        (await Told(fund)).ShouldBeEmpty("nobody had left an address");
        await fund.Know("GM0014", InvoiceApp.Complete("GM0014") with { Email = null });
        await fund.Know("GM0344");
        await fund.NewBudget(2020, 2002);
        var next = await fund.NewRun(2020, replaces: run.Id);
        var asked = (await fund.Contributions(next.Id)).Single(part => part.MunicipalityCode == "GM0344").NetCents;
        var mail = (await Told(fund)).ShouldHaveSingleItem();
        mail.ShouldContain(InvoiceText.Euros(asked));
        mail.ShouldContain("in de plaats van");

        await fund.Register(("GM0363", 1));
        var last = await fund.NewRun(2020, replaces: next.Id);
        (await fund.Contributions(last.Id)).Single(part => part.MunicipalityCode == "GM0344").NetCents.ShouldBe(asked);
        (await Told(fund)).Count.ShouldBe(1, "the same amount is no news");
    }

    private static async Task<IReadOnlyList<string>> Told(FundApp fund)
    {
        await using var reading = await fund.App.Database.Read(CancellationToken.None);
        return
        [
            .. (await MailedTexts.Of(reading))
                .Where(mail => mail.Subject.StartsWith("Bijdrage", StringComparison.Ordinal))
                .Select(mail => mail.Text),
        ];
    }

    [Fact]
    public async Task Without_a_seller_nothing_is_invoiced()
    {
        await using var fund = await FundApp.Start();
        await fund.Register(("GM0344", 357_597));
        await fund.NewBudget(2020, 1001);
        var run = await fund.NewRun(2020);
        await fund.Manager.SendBody("POST", $"/funding/v1/contribution-runs/{run.Id}/invoicing").ShouldRefuse(409, "no-seller");
    }

    private sealed class Same : IEqualityComparer<InvoiceView>
    {
        public bool Equals(InvoiceView? x, InvoiceView? y) =>
            x! with { AllowedActions = [] } is var a && y! with { AllowedActions = [] } is var b && a.ToString() == b.ToString();

        public int GetHashCode(InvoiceView obj) => 0;
    }
}
