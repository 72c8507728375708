using System.Net;
using Samen.Contracts.Funding;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>The ledger as its API shows it, and to whom.</summary>
public sealed class LedgerApiTests
{
    private const string Ledger = "/funding/v1/ledger";

    [Theory, EveryDatabase]
    public async Task Everybody_reads_balances_of_any_day_and_part(DatabaseKind kind)
    {
        await using var fund = await Filled(kind);
        var accounts = await fund.Anybody.Pages<LedgerAccountView>($"{Ledger}/accounts?limit=7");
        accounts.Select(a => a.Code).ShouldBe(accounts.Select(a => a.Code).Order(StringComparer.Ordinal));
        accounts.Where(a => a.Kind != LedgerAccountKind.Memorandum).Sum(a => a.BalanceCents).ShouldBe(0);
        accounts.Where(a => a.Kind == LedgerAccountKind.Memorandum).Sum(a => a.BalanceCents).ShouldBe(0);
        (await One("1100")).BalanceCents.ShouldBe(1211 - 500);
        (await One("1100?municipality=GM0014&year=2020")).BalanceCents.ShouldBe(478);
        (await One("1100?on=2020-01-01")).BalanceCents.ShouldBe(0);
        (await One("9000?year=2020&line=P.1")).CreditCents.ShouldBe(1001);
        var parts = await fund.Anybody.Pages<LedgerBalanceView>($"{Ledger}/accounts/1100/balances?by=Municipality&year=2020&limit=1");
        parts.ShouldBe([new("GM0014", 478, 0, 478), new("GM0344", 733, 500, 233)]);
        (await fund.Anybody.Pages<LedgerBalanceView>($"{Ledger}/accounts/1100/balances?by=Year")).Single().Key.ShouldBe("2020");

        Task<LedgerAccountView> One(string path) => fund.Anybody.Fetch<LedgerAccountView>($"{Ledger}/accounts/{path}");
    }

    [Fact]
    public async Task Documents_and_partners_are_for_the_fund_manager_and_auditors()
    {
        await using var fund = await Filled(DatabaseKind.Sqlite);
        foreach (
            var path in new[]
            {
                "accounts/1100?document=a",
                "accounts/2000?partner=0190a4a0-0000-7000-8000-000000000001",
                "accounts/1100/balances?by=Document",
                "accounts/1100/balances?by=Partner",
            }
        )
        {
            await fund.Anybody.GetAsync($"{Ledger}/{path}").ShouldRefuse(403, "forbidden");
            (await fund.App.As(Roles.Auditor).GetAsync($"{Ledger}/{path}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Theory, EveryDatabase]
    public async Task The_fund_manager_and_auditors_read_every_entry_and_a_municipality_its_own_postings(DatabaseKind kind)
    {
        await using var fund = await Filled(kind);
        var all = await fund.App.As(Roles.Auditor).Pages<LedgerEntryView>($"{Ledger}/entries?limit=1");
        all.Select(e => e.Number).ShouldBe([3, 2, 1]);
        var officer = fund.App.As(Roles.MunicipalityOfficer, "GM0014", "HeadOfIct");
        var own = await officer.Pages<LedgerEntryView>($"{Ledger}/entries");
        own.Select(e => (e.Number, e.BookedBy)).ShouldBe([(2, null)]);
        own.Single().Postings.Select(p => (p.Municipality, p.AmountCents)).ShouldBe([("GM0014", 478)]);
        (await officer.Pages<LedgerStatementLineView>($"{Ledger}/accounts/1100/postings")).Count.ShouldBe(1);
        (await fund.Manager.Pages<LedgerStatementLineView>($"{Ledger}/accounts/1100/postings?limit=1")).Count.ShouldBe(3);
        (await officer.Fetch<LedgerEntryView>($"{Ledger}/entries/{all[1].Id}")).Postings.Count.ShouldBe(1);
        await officer.GetAsync($"{Ledger}/entries/{all[0].Id}").ShouldRefuse(404, "not-found");
        await officer.GetAsync($"{Ledger}/entries?municipality=GM0344").ShouldRefuse(403, "not-your-municipality");
        await officer.GetAsync($"{Ledger}/accounts/1100/postings?municipality=GM0344").ShouldRefuse(403, "not-your-municipality");
        (await fund.Manager.Pages<LedgerEntryView>($"{Ledger}/entries?kind=Budget")).Count.ShouldBe(1);
        (await fund.Manager.Pages<LedgerEntryView>($"{Ledger}/entries?from=2020-03-31&until=2020-03-31")).Count.ShouldBe(1);
        (await fund.Manager.Pages<LedgerEntryView>($"{Ledger}/entries?number=3")).Single().Number.ShouldBe(3);
        (await officer.Pages<LedgerEntryView>($"{Ledger}/entries?number=3")).ShouldBeEmpty("it is not about it");
    }

    [Theory, EveryDatabase]
    public async Task An_account_is_added_closed_and_opened_again_and_those_of_Samen_stay_open(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var added = await fund.Manager.Create<LedgerAccountView>($"{Ledger}/accounts", Account);
        added.BuiltIn.ShouldBeFalse();
        added.RequiredDimensions.ShouldBe([LedgerDimension.Year]);
        await fund.Manager.SendBody("POST", $"{Ledger}/accounts", Account).ShouldRefuse(409, "code-taken");
        await fund.Manager.SendBody("POST", $"{Ledger}/accounts/1000/closing").ShouldRefuse(409, "account-needed");
        (await fund.Manager.Act<LedgerAccountView>($"{Ledger}/accounts/4711/closing")).ClosedOn.ShouldBe(fund.App.Clock.Today());
        await fund.Manager.SendBody("POST", $"{Ledger}/accounts/4711/closing").ShouldRefuse(409, "wrong-state");
        var cost = LedgerTests.Receipt(5) with
        {
            Postings =
            [
                new LedgerPosting { Account = Chart.Bank, AmountCents = -5 },
                new LedgerPosting
                {
                    Account = "4711",
                    Year = 2020,
                    AmountCents = 5,
                },
            ],
        };
        (await Should.ThrowAsync<RuleViolation>(() => fund.Post(cost))).Message.ShouldContain("4711 is closed");
        await fund.Manager.SendBody("DELETE", $"{Ledger}/accounts/4711/closing", ifMatch: "\"1\"").ShouldRefuse(412, "stale-version");
        await fund.Manager.SendBody("DELETE", $"{Ledger}/accounts/4711/closing").Read<LedgerAccountView>();
        (await fund.Post(cost)).Number.ShouldBe(1);
    }

    [Theory]
    [InlineData("accounts?on=yesterday", "on format")]
    [InlineData("accounts/1000?on=2020-02-30", "on format")]
    [InlineData("accounts/1100?municipality=GM0014&line=C.1", "year combination")]
    [InlineData("accounts/1100/balances?by=Colour", "by format")]
    [InlineData("accounts/1100/balances", "by required")]
    [InlineData("accounts/1100/balances?by=Year&year=2020", "year combination")]
    [InlineData("entries?kind=Odd", "kind format")]
    [InlineData("entries?cursor=x", "cursor format")]
    [InlineData("accounts/1100/postings?cursor=WyIxIl0", "cursor format")]
    [InlineData("manual-entries?status=Gone", "status format")]
    public async Task A_parameter_that_is_not_valid_is_refused(string path, string field)
    {
        await using var fund = await FundApp.Start();
        await fund.Manager.GetAsync($"{Ledger}/{path}").ShouldRefuse(400, "invalid-request", field);
    }

    [Theory]
    [InlineData("""{"code":"12","title":"Te kort","kind":"Asset"}""", "/code format")]
    [InlineData("""{"code":"4711","title":"Kosten","kind":"Cost"}""", "/requiredDimensions year-needed")]
    [InlineData(
        """{"code":"4711","title":"Kosten","kind":"Cost","requiredDimensions":["Year"],"optionalDimensions":["Year"]}""",
        "/optionalDimensions twice"
    )]
    [InlineData("{}", "/code required", "/title required", "/kind required")]
    public async Task An_account_that_is_not_one_is_refused_by_field(string body, params string[] fields)
    {
        await using var fund = await FundApp.Start();
        await fund.Manager.SendBody("POST", $"{Ledger}/accounts", body).ShouldRefuse(400, "invalid-request", fields);
    }

    private static readonly AddLedgerAccountRequest Account = new()
    {
        Code = "4711",
        Title = "Reiskosten",
        Kind = LedgerAccountKind.Cost,
        RequiredDimensions = [LedgerDimension.Year],
    };

    /// <summary>A budget, a final run of it over two municipalities, and a receipt of one of them.</summary>
    private static async Task<FundApp> Filled(DatabaseKind kind)
    {
        var fund = await FundApp.Start(kind);
        await fund.Register(("GM0014", 232_874), ("GM0344", 357_597));
        await fund.NewBudget(2020, 1001);
        await fund.NewRun(2020);
        await fund.Post(LedgerTests.Receipt(500));
        return fund;
    }
}
