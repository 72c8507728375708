using System.Globalization;
using System.Net;
using System.Xml.Linq;
using Samen.Contracts.Funding;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>The ledger of a year as XML Auditfile Financieel 3.2.</summary>
public sealed class AuditFileTests
{
    private const string Years = "/funding/v1/ledger/years";

    private static readonly XNamespace Xaf = "http://www.auditfiles.nl/XAF/3.2";

    [Theory, EveryDatabase]
    public async Task It_has_every_posting_of_the_year_that_is_money_and_adds_up(DatabaseKind kind)
    {
        await using var fund = await Filled(kind);
        var company = (await File(fund, 2020)).Root!.Element(Xaf + "company")!;
        var transactions = company.Element(Xaf + "transactions")!;
        var lines = transactions.Descendants(Xaf + "trLine").ToList();
        var money = (await fund.Entries()).Where(e => e.Date.Year == 2020 && e.Kind != LedgerEntryKind.Budget).ToList();
        lines.Count.ShouldBe(money.Sum(e => e.Postings.Count));
        Text(transactions, "linesCount").ShouldBe($"{lines.Count}");
        Sum(lines, "D").ShouldBe(Sum(lines, "C"));
        Text(transactions, "totalDebit").ShouldBe(Euros(Sum(lines, "D")));
        Text(transactions, "totalCredit").ShouldBe(Euros(Sum(lines, "C")));
        foreach (var transaction in transactions.Descendants(Xaf + "transaction"))
            Sum(transaction.Elements(Xaf + "trLine"), "D").ShouldBe(Sum(transaction.Elements(Xaf + "trLine"), "C"));
        transactions
            .Descendants(Xaf + "transaction")
            .Select(t => long.Parse(Text(t, "nr"), CultureInfo.InvariantCulture))
            .Order()
            .ShouldBe(money.Select(e => e.Number).Order());
    }

    [Theory, EveryDatabase]
    public async Task What_it_begins_with_and_what_happened_is_what_the_next_year_begins_with(DatabaseKind kind)
    {
        await using var fund = await Filled(kind);
        var (first, second) = (await File(fund, 2020), await File(fund, 2021));
        Opening(first).ShouldBeEmpty("nothing was posted before");
        var opening = Opening(second);
        opening.Values.Sum().ShouldBe(0);
        var income = await fund.Anybody.Fetch<LedgerAccountView>("/funding/v1/ledger/accounts/8000?on=2020-12-31");
        opening["3900"].ShouldBe(income.BalanceCents, "income of a year that is over is a result");
        opening["1100"]
            .ShouldBe((await fund.Anybody.Fetch<LedgerAccountView>("/funding/v1/ledger/accounts/1100?on=2020-12-31")).BalanceCents);
        second.Descendants(Xaf + "trLine").Count().ShouldBe(2, "a receipt of 2021");
    }

    [Fact]
    public async Task Its_elements_are_in_the_order_of_the_schema_and_refer_to_what_is_there()
    {
        await using var fund = await Filled(DatabaseKind.Sqlite);
        var root = (await File(fund, 2020)).Root!;
        Names(root.Element(Xaf + "header")!)
            .ShouldBe(["fiscalYear", "startDate", "endDate", "curCode", "dateCreated", "softwareDesc", "softwareVersion"]);
        Names(root.Element(Xaf + "company")!)
            .ShouldBe([
                "companyIdent",
                "companyName",
                "taxRegistrationCountry",
                "taxRegIdent",
                "streetAddress",
                "customersSuppliers",
                "generalLedger",
                "periods",
                "openingBalance",
                "transactions",
            ]);
        var line = root.Descendants(Xaf + "trLine").First(l => l.Element(Xaf + "custSupID") is not null);
        Names(line).ShouldBe(["nr", "accID", "docRef", "effDate", "desc", "amnt", "amntTp", "custSupID"]);
        Ids(root, "trLine", "accID").ShouldBeSubsetOf(Ids(root, "ledgerAccount", "accID"));
        Ids(root, "trLine", "custSupID").ShouldBe(Ids(root, "customerSupplier", "custSupID"), ignoreOrder: true);
        Ids(root, "transaction", "periodNumber").ShouldBeSubsetOf(Ids(root, "period", "periodNumber"));
        Ids(root, "ledgerAccount", "accID").ShouldNotContain("9000", "memorandum accounts are no money");
        root.DescendantsAndSelf().ShouldAllBe(e => e.HasElements || e.Name.LocalName == "journal" || e.Value.Length > 0);
    }

    [Fact]
    public async Task It_is_for_the_fund_manager_and_auditors_and_needs_who_the_fund_is()
    {
        await using var fund = await Filled(DatabaseKind.Sqlite);
        (await fund.App.As(Roles.Auditor).GetAsync($"{Years}/2020/audit-file")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await fund.Anybody.GetAsync($"{Years}/2020/audit-file").ShouldRefuse(401, "unauthenticated");
        await fund
            .App.As(Roles.MunicipalityOfficer, "GM0014", "HeadOfIct")
            .GetAsync($"{Years}/2020/audit-file")
            .ShouldRefuse(403, "forbidden");
        await fund.Manager.GetAsync($"{Years}/2016/audit-file").ShouldRefuse(404, "not-found");
        await fund.Manager.GetAsync($"{Years}/2099/audit-file").ShouldRefuse(404, "not-found");
        await using var unknown = await FundApp.Start();
        await unknown.Manager.GetAsync($"{Years}/2020/audit-file").ShouldRefuse(404, "no-seller");
    }

    /// <summary>Two municipalities that owe for 2020, of which one paid in 2020 and one in 2021.</summary>
    private static async Task<FundApp> Filled(DatabaseKind kind)
    {
        var fund = await FundApp.Start(kind, settings: InvoiceApp.Seller);
        await fund.Register(("GM0014", 232_874), ("GM0344", 357_597));
        await fund.NewBudget(2020, 1001);
        await fund.NewRun(2020);
        var owed = (await fund.Entries()).Single(e => e.Kind == LedgerEntryKind.Contribution);
        await fund.Post(
            owed with
            {
                Id = Guid.CreateVersion7(),
                Number = 0,
                Date = new DateOnly(2020, 2, 1),
                Text = "Al eerder \u0001 geboekt & <klaar>",
            }
        );
        await fund.Post(LedgerTests.Receipt(500) with { Date = new DateOnly(2020, 3, 31) });
        await fund.Post(LedgerTests.Receipt(300) with { Id = Guid.CreateVersion7(), Date = new DateOnly(2021, 3, 31) });
        return fund;
    }

    private static async Task<XDocument> File(FundApp fund, int year)
    {
        using var answer = await fund.Manager.GetAsync($"{Years}/{year}/audit-file");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/xml");
        return XDocument.Parse(await answer.Content.ReadAsStringAsync());
    }

    private static Dictionary<string, long> Opening(XDocument file)
    {
        var opening = file.Descendants(Xaf + "openingBalance").Single();
        var lines = opening.Elements(Xaf + "obLine").ToList();
        Text(opening, "linesCount").ShouldBe($"{lines.Count}");
        Text(opening, "totalDebit").ShouldBe(Euros(Sum(lines, "D")));
        Text(opening, "totalCredit").ShouldBe(Euros(Sum(lines, "C")));
        return lines.ToDictionary(line => Text(line, "accID"), line => Text(line, "amntTp") == "D" ? Cents(line) : -Cents(line));
    }

    private static long Sum(IEnumerable<XElement> lines, string type) => lines.Where(l => Text(l, "amntTp") == type).Sum(Cents);

    private static long Cents(XElement line) => (long)(decimal.Parse(Text(line, "amnt"), CultureInfo.InvariantCulture) * 100);

    private static string Euros(long cents) => (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Text(XElement of, string name) => of.Element(Xaf + name)!.Value;

    private static IEnumerable<string> Names(XElement of) => of.Elements().Select(e => e.Name.LocalName);

    private static List<string> Ids(XElement root, string element, string id) =>
        [.. root.Descendants(Xaf + element).Select(e => e.Element(Xaf + id)?.Value).OfType<string>().Distinct()];
}
