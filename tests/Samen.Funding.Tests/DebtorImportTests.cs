using Samen.Contracts;
using Samen.Contracts.Funding;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>Invoice data of many municipalities from a CSV: all lines or none, and a dry run before.</summary>
public sealed class DebtorImportTests
{
    private const string Imports = "/funding/v1/debtors-imports";

    [Theory, EveryDatabase]
    public async Task A_dry_run_tells_what_an_import_then_does(DatabaseKind kind)
    {
        await using var fund = await Started(kind);
        const string csv = """
            code;name;kvk_number;street;postcode;city;buyer_reference
            GM0014;Gemeente Groningen;12340014;Gedempte Zuiderdiep 98;9711 HL;Groningen;Financiën
            GM0344;Gemeente Utrecht;;;;;
            """;
        var looked = await Import(fund, csv, dryRun: true);
        (looked.Added, looked.Corrected, looked.Wrong).ShouldBe((2, 0, 0));
        looked.Lines[0].Missing.ShouldBeEmpty();
        looked.Lines[1].Missing.ShouldContain("kvkNumber");
        (await fund.Manager.Fetch<DebtorView>($"{InvoiceApp.Debtors}/GM0014")).Version.ShouldBe(0, "nothing changed yet");
        (await Import(fund, csv, dryRun: false)).Added.ShouldBe(2);
        var debtor = await fund.Manager.Fetch<DebtorView>($"{InvoiceApp.Debtors}/GM0014");
        (debtor.KvkNumber, debtor.Postcode, debtor.Version).ShouldBe(("12340014", "9711 HL", 1));
        (await Import(fund, csv, dryRun: false)).Unchanged.ShouldBe(2, "the same again changes nothing");
    }

    [Theory, EveryDatabase]
    public async Task A_blank_cell_leaves_what_is_there(DatabaseKind kind)
    {
        await using var fund = await Started(kind);
        await fund.Know("GM0014");
        var before = await fund.Manager.Fetch<DebtorView>($"{InvoiceApp.Debtors}/GM0014");
        (await Import(fund, "code;city;name\nGM0014;Groningen;", dryRun: false)).Corrected.ShouldBe(1);
        var after = await fund.Manager.Fetch<DebtorView>($"{InvoiceApp.Debtors}/GM0014");
        (after.City, after.Name, after.KvkNumber, after.Version).ShouldBe(("Groningen", before.Name, before.KvkNumber, before.Version + 1));
    }

    [Theory]
    [InlineData("code;name\nGM9999;Niemand", "code", "unknown")]
    [InlineData("code;name\nGM0014;Eén\nGM0014;Twee", "code", "twice")]
    [InlineData("code;kvk_number\nGM0014;123", "kvk_number", "format")]
    [InlineData("code;postcode\nGM0014;12", "postcode", "format")]
    [InlineData("code;email\nGM0014;geen adres", "email", "format")]
    public async Task One_line_that_is_wrong_keeps_all_out(string csv, string column, string code)
    {
        await using var fund = await Started(DatabaseKind.Sqlite);
        var text = $"{csv}\nGM0344;";
        var wrong = (await Import(fund, text, dryRun: true)).Lines.Single(line => line.Outcome == ImportedLine.Wrong);
        wrong.Errors.Select(e => e.Column).ShouldBe([column]);
        wrong.Errors.Select(e => e.Code).ShouldBe([code]);
        await Post(fund.Manager, text).ShouldRefuse(400, "invalid-request", $"/csv/{wrong.Line}/{column} {code}");
        (await fund.Manager.Fetch<DebtorView>($"{InvoiceApp.Debtors}/GM0344")).Version.ShouldBe(0);
    }

    [Fact]
    public async Task It_is_for_the_fund_manager()
    {
        await using var fund = await Started(DatabaseKind.Sqlite);
        const string csv = "code;name\nGM0014;Gemeente Groningen";
        await Post(fund.Anybody, csv).ShouldRefuse(401, "unauthenticated");
        await Post(fund.App.As(Roles.MunicipalityOfficer, "GM0014", "HeadOfIct"), csv).ShouldRefuse(403, "forbidden");
        await Post(fund.App.As(Roles.Auditor), csv).ShouldRefuse(403, "forbidden");
        await Post(fund.Manager, "name\nGroningen").ShouldRefuse(400, "invalid-request");
    }

    private static async Task<FundApp> Started(DatabaseKind kind)
    {
        var fund = await FundApp.Start(kind, settings: InvoiceApp.Seller);
        await fund.Register(("GM0014", 232_874), ("GM0344", 357_597));
        return fund;
    }

    private static Task<DebtorsImported> Import(FundApp fund, string csv, bool dryRun) =>
        fund.Manager.SendBody("POST", Imports, new ImportDebtorsRequest { Csv = csv, DryRun = dryRun }).Read<DebtorsImported>();

    private static Task<HttpResponseMessage> Post(HttpClient by, string csv) =>
        by.SendBody("POST", Imports, new ImportDebtorsRequest { Csv = csv });
}
