using Samen.Contracts.Funding;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>Bad input and callers that may not: refused with the right problem, and nothing changes.</summary>
public sealed class RefusalTests(RefusalFixture fixture) : IClassFixture<RefusalFixture>, IAsyncDisposable
{
    private const string Run = """{"year":2020,"referenceDate":"2020-01-01"}""";
    private static readonly User Manager = new("fund-manager", Roles.FundManager);

    private readonly FundApp fund = fixture.Fund;

    public async ValueTask DisposeAsync() => (await fund.Snapshot()).ShouldBe(fixture.Before);

    [Theory]
    [InlineData("", "")]
    [InlineData("{\"year\":2020", "/year format")]
    [InlineData("[1]", " format")]
    [InlineData("{}", "/year required", "/referenceDate required")]
    [InlineData("""{"year":2017,"referenceDate":"2020-01-01"}""", "/year range")]
    [InlineData("""{"year":2101,"referenceDate":"2020-01-01"}""", "/year range")]
    [InlineData("""{"year":"2020","referenceDate":"2020-01-01"}""", "/year format")]
    [InlineData("""{"year":2020,"referenceDate":20200101}""", "/referenceDate format")]
    [InlineData("""{"year":2020,"referenceDate":"2020-01-01","replacesRunId":"the last one"}""", "/replacesRunId format")]
    [InlineData("""{"year":2020,"referenceDate":"2020-01-01","vat":19}""", "/vat unknown")]
    public Task A_run_that_is_not_what_the_document_says_is_refused_by_field(string body, params string[] fields) =>
        fund
            .Manager.SendBody("POST", "/funding/v1/contribution-runs", body)
            .ShouldRefuse(400, "invalid-request", body.Length == 0 ? [] : fields);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    public async Task Another_media_type_is_refused(string mediaType)
    {
        await fund
            .Manager.SendBody("POST", "/funding/v1/contribution-runs", Run, mediaType: mediaType)
            .ShouldRefuse(415, "unsupported-media-type");
    }

    [Theory]
    [InlineData("/funding/v1/budgets/2019")]
    [InlineData("/funding/v1/budgets/2019/revisions")]
    [InlineData("/funding/v1/budgets/2019/bridge")]
    [InlineData("/funding/v1/budget-proposals/0190a4a0-0000-7000-8000-000000000001")]
    [InlineData("/funding/v1/budget-proposals/0190a4a0-0000-7000-8000-000000000001/versions")]
    [InlineData("/funding/v1/fund-proposals/0190a4a0-0000-7000-8000-000000000001")]
    [InlineData("/funding/v1/annual-accounts/0190a4a0-0000-7000-8000-000000000001")]
    [InlineData("/funding/v1/annual-accounts/0190a4a0-0000-7000-8000-000000000001/lines")]
    [InlineData("/funding/v1/appropriations/0190a4a0-0000-7000-8000-000000000001")]
    [InlineData("/funding/v1/frameworks/0190a4a0-0000-7000-8000-000000000001")]
    [InlineData("/funding/v1/frameworks/budgets/2021")]
    [InlineData("/funding/v1/frameworks/starts/2017")]
    [InlineData("/funding/v1/years/2017")]
    [InlineData("/funding/v1/budgets/99999999999")]
    [InlineData("/funding/v1/budgets/twenty")]
    [InlineData("/funding/v1/invoices/0190a4a0-0000-7000-8000-000000000001")]
    [InlineData("/funding/v1/commitments/0190a4a0-0000-7000-8000-000000000001")]
    [InlineData("/funding/v1/commitments/1")]
    [InlineData("/funding/v1/contribution-runs/0190a4a0-0000-7000-8000-000000000001")]
    [InlineData("/funding/v1/contribution-runs/0190a4a0-0000-7000-8000-000000000001/contributions")]
    [InlineData("/funding/v1/ledger")]
    [InlineData("/funding/v1/ledger/accounts/7777")]
    public Task What_is_not_there_is_404(string path) => fund.Anybody.GetAsync(path).ShouldRefuse(404, "not-found");

    [Theory]
    [InlineData("DELETE", "/funding/v1/budgets/2020")]
    [InlineData("PUT", "/funding/v1/budgets/2020")]
    [InlineData("POST", "/funding/v1/commitments")]
    [InlineData("PUT", "/funding/v1/contribution-runs")]
    public Task What_cannot_be_done_is_405(string method, string path) =>
        fund.Manager.SendBody(method, path, "{}").ShouldRefuse(405, "method-not-allowed");

    [Theory]
    [InlineData("/funding/v1/budgets?limit=0", "limit range")]
    [InlineData("/funding/v1/budgets?limit=101", "limit range")]
    [InlineData("/funding/v1/budgets?limit=many", "limit format")]
    [InlineData("/funding/v1/budgets?cursor=x", "cursor format")]
    [InlineData("/funding/v1/budgets?cursor=WyJ4Il0", "cursor format")] // ["x"]
    [InlineData("/funding/v1/budget-proposals?status=Gone", "status format")]
    [InlineData("/funding/v1/budget-proposals?cursor=x", "cursor format")]
    [InlineData("/funding/v1/invoices?status=Gone", "status format")]
    [InlineData("/funding/v1/invoices?kind=Bill", "kind format")]
    [InlineData("/funding/v1/invoices?number=12", "number format")]
    [InlineData("/funding/v1/invoices?runId=last", "runId format")]
    [InlineData("/funding/v1/invoices?cursor=x", "cursor format")]
    [InlineData("/funding/v1/obligations?waiting=maybe", "waiting format")]
    [InlineData("/funding/v1/obligations?cursor=WyJ4Il0", "cursor format")] // ["x"]
    [InlineData("/funding/v1/purchase-invoices?status=Gone", "status format")]
    [InlineData("/funding/v1/line-transfers?cursor=x", "cursor format")]
    [InlineData("/funding/v1/commitments?year=last", "year format")]
    [InlineData("/funding/v1/commitments?cursor=WyIxIiwiMiJd", "cursor format")] // ["1","2"]
    [InlineData("/funding/v1/contribution-runs?year=2020.5", "year format")]
    [InlineData("/funding/v1/contribution-runs?cursor=WyIxIl0", "cursor format")] // ["1"]
    public Task A_parameter_that_is_not_valid_is_refused(string path, string field) =>
        fund.Anybody.GetAsync(path).ShouldRefuse(400, "invalid-request", field);

    [Fact]
    public async Task A_year_without_anything_is_an_empty_list()
    {
        (await fund.Anybody.Pages<CommitmentView>("/funding/v1/commitments?year=1900")).ShouldBeEmpty();
        (await fund.Anybody.Pages<ContributionRunView>("/funding/v1/contribution-runs?year=1900")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("POST", "/funding/v1/budget-proposals", "{}")]
    [InlineData("PUT", "/funding/v1/budget-proposals/0190a4a0-0000-7000-8000-000000000001", "{}")]
    [InlineData("DELETE", "/funding/v1/fund-proposals/0190a4a0-0000-7000-8000-000000000001", "{}")]
    [InlineData("POST", "/funding/v1/fund-proposals/0190a4a0-0000-7000-8000-000000000001/submission", "{}")]
    [InlineData("POST", "/funding/v1/fund-proposals/0190a4a0-0000-7000-8000-000000000001/check", "{}")]
    [InlineData("POST", "/funding/v1/frameworks", "{}")]
    [InlineData("PUT", "/funding/v1/frameworks/0190a4a0-0000-7000-8000-000000000001", "{}")]
    [InlineData("PUT", "/funding/v1/indexations/cpi", "{}")]
    [InlineData("POST", "/funding/v1/annual-accounts", "{}")]
    [InlineData("PUT", "/funding/v1/annual-accounts/0190a4a0-0000-7000-8000-000000000001", "{}")]
    [InlineData("POST", "/funding/v1/appropriations", "{}")]
    [InlineData("PUT", "/funding/v1/appropriations/0190a4a0-0000-7000-8000-000000000001", "{}")]
    [InlineData("POST", "/funding/v1/discharges", "{}")]
    [InlineData("PUT", "/funding/v1/discharges/0190a4a0-0000-7000-8000-000000000001", "{}")]
    [InlineData("POST", "/funding/v1/fund-proposals/0190a4a0-0000-7000-8000-000000000001/recording", "{}")]
    [InlineData("POST", "/funding/v1/fund-proposals/0190a4a0-0000-7000-8000-000000000001/recording/annulment", "{}")]
    [InlineData("POST", "/funding/v1/contribution-runs/0190a4a0-0000-7000-8000-000000000001/invoicing", "{}")]
    [InlineData("POST", "/funding/v1/invoices/0190a4a0-0000-7000-8000-000000000001/credit-proposals", "{}")]
    [InlineData("POST", "/funding/v1/credit-proposals/0190a4a0-0000-7000-8000-000000000001/approval", "{}")]
    [InlineData("POST", "/funding/v1/credit-proposals/0190a4a0-0000-7000-8000-000000000001/refusal", "{}")]
    [InlineData("POST", "/funding/v1/credit-proposals/0190a4a0-0000-7000-8000-000000000001/withdrawal", "{}")]
    [InlineData("POST", "/funding/v1/statements", "{}")]
    [InlineData("POST", "/funding/v1/statement-lines/0190a4a0-0000-7000-8000-000000000001/matches", "{}")]
    [InlineData("POST", "/funding/v1/statement-lines/0190a4a0-0000-7000-8000-000000000001/matches/annulment", "{}")]
    [InlineData("POST", "/funding/v1/statement-lines/0190a4a0-0000-7000-8000-000000000001/bookings", "{}")]
    [InlineData("POST", "/funding/v1/contribution-runs", Run)]
    [InlineData("POST", "/funding/v1/contribution-runs/0190a4a0-0000-7000-8000-000000000001/check", "{}")]
    [InlineData("POST", "/funding/v1/contribution-runs/0190a4a0-0000-7000-8000-000000000001/finalisation", "{}")]
    [InlineData("POST", "/funding/v1/contribution-runs/0190a4a0-0000-7000-8000-000000000001/refusal", "{}")]
    [InlineData("POST", "/funding/v1/contribution-runs/0190a4a0-0000-7000-8000-000000000001/withdrawal", "{}")]
    [InlineData("POST", "/funding/v1/ledger/accounts", "{}")]
    [InlineData("POST", "/funding/v1/ledger/accounts/1000/closing", "{}")]
    [InlineData("DELETE", "/funding/v1/ledger/accounts/1000/closing", "{}")]
    [InlineData("POST", "/funding/v1/ledger/entries/0190a4a0-0000-7000-8000-000000000001/reversal", "{}")]
    [InlineData("POST", "/funding/v1/ledger/manual-entries", "{}")]
    [InlineData("POST", "/funding/v1/ledger/manual-entries/0190a4a0-0000-7000-8000-000000000001/approval", "{}")]
    [InlineData("POST", "/funding/v1/ledger/manual-entries/0190a4a0-0000-7000-8000-000000000001/refusal", "{}")]
    [InlineData("POST", "/funding/v1/ledger/manual-entries/0190a4a0-0000-7000-8000-000000000001/withdrawal", "{}")]
    [InlineData("POST", "/funding/v1/ledger/years/2020/closing", "{}")]
    [InlineData("POST", "/funding/v1/ledger/years/2020/reopening", "{}")]
    [InlineData("DELETE", "/funding/v1/ledger/years/2020/proposal", "{}")]
    public async Task Only_a_fund_manager_with_a_good_token_changes_something(string method, string path, string body)
    {
        await fund.Anybody.SendBody(method, path, body).ShouldRefuse(401, "unauthenticated");
        foreach (var role in Roles.All.Except([Roles.FundManager]))
            await fund.App.As(role, "GM0344", "MunicipalSecretary").SendBody(method, path, body).ShouldRefuse(403, "forbidden");
        foreach (var forgery in Enum.GetValues<Forgery>())
        {
            var forger = forgery == Forgery.ChangedRole ? new User("forger", Roles.MunicipalityOfficer) : Manager;
            await fund
                .App.With(fund.App.Gateway.Forge(forgery, FundingService.Name, forger))
                .SendBody(method, path, body)
                .ShouldRefuse(401, "unauthenticated");
        }
        await fund.App.With("not.a.token").SendBody(method, path, body).ShouldRefuse(401, "unauthenticated");
        await fund
            .App.With(fund.App.Gateway.Token("initiatives", Manager))
            .SendBody(method, path, body)
            .ShouldRefuse(401, "unauthenticated");
    }

    [Theory]
    [InlineData("entries", Roles.FundManager, Roles.Auditor, Roles.MunicipalityOfficer, Roles.CouncilClerk)]
    [InlineData("accounts/1100/postings", Roles.FundManager, Roles.Auditor, Roles.MunicipalityOfficer, Roles.CouncilClerk)]
    [InlineData("manual-entries", Roles.FundManager, Roles.Auditor)]
    public async Task Entries_are_for_those_who_may_see_them(string path, params string[] readers)
    {
        await fund.Anybody.GetAsync($"/funding/v1/ledger/{path}").ShouldRefuse(401, "unauthenticated");
        foreach (var role in Roles.All.Except(readers))
            await fund.App.As(role, "GM0344", "MunicipalSecretary").GetAsync($"/funding/v1/ledger/{path}").ShouldRefuse(403, "forbidden");
        foreach (var role in readers)
            (await fund.App.As(role, "GM0344", "MunicipalSecretary").GetAsync($"/funding/v1/ledger/{path}")).EnsureSuccessStatusCode();
    }

    [Theory]
    [InlineData("GET", "/funding/v1/parked-facts")]
    [InlineData("POST", "/funding/v1/parked-facts/municipalities/1/retries")]
    [InlineData("DELETE", "/funding/v1/parked-facts/municipalities/1")]
    public async Task Parked_facts_are_for_admins(string method, string path)
    {
        await fund.Anybody.SendBody(method, path).ShouldRefuse(401, "unauthenticated");
        await fund.Manager.SendBody(method, path).ShouldRefuse(403, "forbidden");
        if (method != "GET")
            await fund.App.As(Roles.Admin).SendBody(method, path).ShouldRefuse(404, "not-found");
    }

    [Theory]
    [InlineData("/funding/v1/budgets")]
    [InlineData("/funding/v1/budgets/2020")]
    [InlineData("/funding/v1/budgets/2020/revisions")]
    [InlineData("/funding/v1/budgets/2020/bridge")]
    [InlineData("/funding/v1/budget-proposals")]
    [InlineData("/funding/v1/commitments")]
    [InlineData("/funding/v1/invoices")]
    [InlineData("/funding/v1/contribution-runs?year=2020")]
    [InlineData("/funding/v1/ledger/accounts")]
    [InlineData("/funding/v1/ledger/accounts/1100")]
    [InlineData("/funding/v1/ledger/accounts/1100/balances?by=Municipality")]
    [InlineData("/funding/v1/ledger/years")]
    [InlineData("/funding/v1/ledger/checks")]
    [InlineData("/funding/v1/obligations")]
    [InlineData("/funding/v1/purchase-invoices")]
    [InlineData("/funding/v1/line-transfers")]
    [InlineData("/funding/v1/openapi.json")]
    public async Task Public_facts_need_no_sign_in(string path) => (await fund.Anybody.GetAsync(path)).EnsureSuccessStatusCode();
}
