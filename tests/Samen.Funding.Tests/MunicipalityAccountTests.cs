using Samen.Contracts.Funding;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>What a municipality sees of its own account with the fund.</summary>
public sealed class MunicipalityAccountTests
{
    private const string Accounts = "/funding/v1/municipality-accounts";

    [Theory, EveryDatabase]
    public async Task It_follows_what_is_asked_credited_received_and_late(DatabaseKind kind)
    {
        var (fund, run) = await FundApp.WithRun(kind);
        await using var _ = fund;
        var officer = fund.App.As(Roles.MunicipalityOfficer, "GM0344", "HeadOfIct");
        var asked = (await fund.Contributions(run.Id)).Single(c => c.MunicipalityCode == "GM0344");
        (await Year(officer)).ShouldBe(new MunicipalityAccountYearView(2020, asked.NetCents, asked.GrossCents, 0, asked.GrossCents, 0));
        await fund.Know("GM0344");
        await fund.MakeInvoices(run.Id);
        var invoice = (await fund.AllInvoices()).Single();
        await fund.Import(Camt.Of(new Camt("A", 0, Camt.Entry(100, invoice.Details!.PaymentReference))));
        var rest = asked.GrossCents - 100;
        (await Year(officer)).ShouldBe(new MunicipalityAccountYearView(2020, asked.NetCents, asked.GrossCents, 100, rest, 0));
        fund.App.Clock.Advance(TimeSpan.FromDays(60));
        (await Year(officer)).OverdueCents.ShouldBe(rest);
        await fund.Credit(invoice.Id, 10);
        (await Year(officer)).AskedCents.ShouldBe(asked.GrossCents - 12, "10 and VAT, rounded half up");
        var whole = await fund.Manager.Fetch<MunicipalityAccountView>($"{Accounts}/GM0344");
        (whole.OpenCents, whole.OverdueCents).ShouldBe((rest - 12, rest - 12));
        (await fund.Balance(Chart.Receivable, new LedgerFilter { Municipality = "GM0344" })).ShouldBe(whole.OpenCents);

        static async Task<MunicipalityAccountYearView> Year(HttpClient by) =>
            (await by.Fetch<MunicipalityAccountView>($"{Accounts}/GM0344")).Years.Single();
    }

    [Fact]
    public async Task A_municipality_sees_its_own_and_only_the_fund_manager_and_auditors_see_all()
    {
        await using var fund = await FundApp.Start();
        await fund.Register(("GM0014", 232_874), ("GM0344", 357_597));
        await fund
            .App.As(Roles.MunicipalityOfficer, "GM0014", "HeadOfIct")
            .GetAsync($"{Accounts}/GM0344")
            .ShouldRefuse(403, "not-your-municipality");
        foreach (var by in new[] { fund.App.As(Roles.Auditor), fund.Manager, fund.App.As(Roles.CouncilClerk, "GM0344") })
            (await by.Fetch<MunicipalityAccountView>($"{Accounts}/GM0344")).Years.ShouldBeEmpty();
        await fund.Anybody.GetAsync($"{Accounts}/GM0344").ShouldRefuse(401, "unauthenticated");
        await fund.Manager.GetAsync($"{Accounts}/GM9999").ShouldRefuse(404, "not-found");
    }
}
