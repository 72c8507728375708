using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>What invoices need: kept by the fund manager or the municipality itself, checked, and named where missing.</summary>
public sealed class DebtorTests
{
    private const string Utrecht = $"{InvoiceApp.Debtors}/GM0344";

    private static MunicipalitiesReorganised Merger =>
        new(
            Guid.CreateVersion7(TimeProvider.System.GetUtcNow()),
            new DateOnly(2021, 1, 1),
            ReorganisationKind.Merger,
            [new EstablishedMunicipality(Guid.Empty, "GM1979", "Eemsdelta", "Groningen")],
            [Abolished("GM0003"), Abolished("GM0010")],
            []
        );

    private static AbolishedMunicipality Abolished(string code) => new(Guid.Empty, code, [new SuccessorMunicipality("GM1979", null)]);

    [Theory, EveryDatabase]
    public async Task It_is_recorded_step_by_step_with_versions(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.Register(("GM0344", 357_597));
        var empty = await fund.Manager.Fetch<DebtorView>($"{Utrecht}?year=2027");
        (empty.Version, empty.Missing.Count).ShouldBe((0, 6));
        (await fund.Know("GM0344", new DebtorRequest { Name = " Gemeente Utrecht " })).Name.ShouldBe("Gemeente Utrecht");
        var complete = await fund.Officer("GM0344").Put<DebtorView>(Utrecht, InvoiceApp.Complete("GM0344"), ifMatch: "\"1\"");
        (complete.Version, complete.Missing.Count, complete.Postcode).ShouldBe((2, 0, "3521 AZ"));
        await fund.Manager.SendBody("PUT", Utrecht, InvoiceApp.Complete("GM0344"), "\"1\"").ShouldRefuse(412, "stale-version");
        (await fund.Manager.Fetch<DebtorView>(Utrecht)).Version.ShouldBe(2);
    }

    [Theory, EveryDatabase]
    public async Task Who_can_not_be_invoiced_is_listed(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.Register(("GM0344", 357_597), ("GM0014", 232_874));
        await fund.Know("GM0344");
        var missing = await fund.Manager.Fetch<IReadOnlyList<MissingDebtorView>>("/funding/v1/incomplete-debtors?year=2027");
        missing.Single().MunicipalityCode.ShouldBe("GM0014");
        missing.Single().Missing.ShouldBe(["name", "kvkNumber", "street", "postcode", "city", "buyerReference"]);
        var all = await fund.Manager.Pages<DebtorView>($"{InvoiceApp.Debtors}?year=2027&limit=1");
        all.Select(d => (d.MunicipalityCode, d.Missing.Count)).ShouldBe([("GM0014", 6), ("GM0344", 0)]);
    }

    [Theory, EveryDatabase]
    public async Task Who_pays_in_a_year_is_listed_for_that_year(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.Register(("GM0003", 100), ("GM0010", 200), ("GM0344", 300));
        await fund.App.Tell("municipalities", Merger);
        (await Missing(2020)).ShouldBe(["GM0003", "GM0010", "GM0344"], ignoreOrder: true);
        (await Missing(2021)).ShouldBe(["GM0344", "GM1979"], ignoreOrder: true);
        // The run that counts says who pays, also where its figures are of a later day.
        await fund.NewBudget(2020, 1_000);
        await fund.Record("GM0344", new DateOnly(2021, 1, 1), 300);
        await fund.Record("GM1979", new DateOnly(2021, 1, 1), 300);
        await fund.NewRun(2020, new DateOnly(2021, 1, 1));
        (await Missing(2020)).ShouldBe(["GM0344", "GM1979"], ignoreOrder: true);
        await fund.Manager.GetAsync("/funding/v1/incomplete-debtors?year=2017").ShouldRefuse(400, "invalid-request", "year range");

        async Task<IEnumerable<string>> Missing(int year) =>
            (await fund.Manager.Fetch<IReadOnlyList<MissingDebtorView>>($"/funding/v1/incomplete-debtors?year={year}")).Select(d =>
                d.MunicipalityCode
            );
    }

    [Theory]
    [InlineData("""{"kvkNumber":"1234567"}""", "/kvkNumber format")]
    [InlineData("""{"kvkNumber":"123456789"}""", "/kvkNumber length")]
    [InlineData("""{"oin":"0000000182100219300"}""", "/oin format")]
    [InlineData("""{"postcode":"0123 AB"}""", "/postcode format")]
    [InlineData("""{"email":"niemand"}""", "/email format")]
    [InlineData("""{"electronicAddressScheme":"0106"}""", "/electronicAddress required")]
    [InlineData("""{"electronicAddress":"12345678"}""", "/electronicAddressScheme required")]
    [InlineData("""{"electronicAddressScheme":"0088","electronicAddress":"12345678"}""", "/electronicAddressScheme unknown")]
    [InlineData("""{"electronicAddressScheme":"0190","electronicAddress":"12345678"}""", "/electronicAddress format")]
    [InlineData("""{"electronicAddressScheme":"9944","electronicAddress":"NL123456789B1"}""", "/electronicAddress format")]
    [InlineData("""{"yearReferences":[{"year":2027,"reference":"a"},{"year":2027,"reference":"b"}]}""", "/yearReferences/1/year duplicate")]
    [InlineData("""{"yearReferences":[{"year":2017}]}""", "/yearReferences/0/year range", "/yearReferences/0/reference required")]
    [InlineData("""{"iban":"NL34BNGH0285000001"}""", "/iban unknown")]
    public async Task What_can_not_be_is_refused_by_field(string body, params string[] fields)
    {
        await using var fund = await FundApp.Start();
        await fund.Register(("GM0344", 357_597));
        await fund.Manager.SendBody("PUT", Utrecht, body).ShouldRefuse(400, "invalid-request", fields);
        (await fund.Manager.Fetch<DebtorView>(Utrecht)).Version.ShouldBe(0);
    }

    [Fact]
    public async Task A_municipality_keeps_its_own_and_strangers_see_nothing()
    {
        await using var fund = await FundApp.Start();
        await fund.Register(("GM0344", 357_597));
        var request = InvoiceApp.Complete("GM0344");
        await fund.Anybody.GetAsync(Utrecht).ShouldRefuse(401, "unauthenticated");
        await fund.Officer("GM0014").GetAsync(Utrecht).ShouldRefuse(403, "not-your-municipality");
        await fund.Officer("GM0014").SendBody("PUT", Utrecht, request).ShouldRefuse(403, "not-your-municipality");
        await fund.Officer("GM0344").GetAsync(InvoiceApp.Debtors).ShouldRefuse(403, "forbidden");
        await fund.App.As(Roles.Auditor).SendBody("PUT", Utrecht, request).ShouldRefuse(403, "forbidden");
        (await fund.App.As(Roles.Auditor).GetAsync(Utrecht)).EnsureSuccessStatusCode();
        await fund.Manager.GetAsync($"{InvoiceApp.Debtors}/GM9999").ShouldRefuse(404, "not-found");
        await fund.Manager.SendBody("PUT", $"{InvoiceApp.Debtors}/GM9999", request).ShouldRefuse(404, "not-found");
    }

    [Theory]
    [InlineData("Samen:Funding:Seller:Iban", "NL35BNGH0285000001")]
    [InlineData("Samen:Funding:Seller:VatNumber", "NL12345678B12")]
    [InlineData("Samen:Funding:Seller:KvkNumber", "2736532")]
    [InlineData("Samen:Funding:Seller:Postcode", "2514")]
    [InlineData("Samen:Funding:Seller:City", "")]
    [InlineData("Samen:Funding:Seller:ElectronicAddress", "1")]
    [InlineData("Samen:Funding:Invoices:DueDays", "61")]
    [InlineData("Samen:Funding:Invoices:Profile", "Ubl")]
    public async Task A_setting_that_can_not_be_stops_the_start_and_is_named(string setting, string value)
    {
        var settings = new Dictionary<string, string>(InvoiceApp.Seller) { [setting] = value };
        var refused = await Should.ThrowAsync<InvalidOperationException>(() => FundApp.Start(settings: settings));
        refused.Message.ShouldContain(setting);
    }
}
