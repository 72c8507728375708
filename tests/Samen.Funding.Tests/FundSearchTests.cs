using Samen.Contracts;
using Samen.Contracts.Funding;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>What is found in the fund, and by whom.</summary>
public sealed class FundSearchTests
{
    [Theory, EveryDatabase]
    public async Task Lines_commitments_and_proposals_are_found_by_everybody(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.NewBudget(2020, 1000);
        await fund.Adopt(10, 0);
        (await Found(fund.Anybody, "regel p.1")).ShouldBe(["budget-line P.1 Regel P.1 (2020)"]);
        (await Found(fund.Anybody, "samen beter")).ShouldBe(["commitment Samen beter, vanaf 2020"]);
        (await Found(fund.Anybody, "wat wij samen doen")).ShouldBe(["fund-proposal Begroting 2020"]);
    }

    [Theory, EveryDatabase]
    public async Task A_draft_is_found_by_insiders_until_it_is_handed_over_and_not_once_it_is_discarded(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var proposal = await fund.Prepare(2021, FundApp.Lines(1000));
        (await Found(fund.Anybody, "begroting 2021")).ShouldBeEmpty();
        (await Found(fund.App.As(Roles.Auditor), "begroting 2021")).Count.ShouldBe(1);
        await fund.Manager.Act<FundProposalView>($"/funding/v1/fund-proposals/{proposal.Id}/submission");
        (await Found(fund.Anybody, "begroting 2021")).Count.ShouldBe(1);
        var other = await fund.Prepare(2022, FundApp.Lines(1000));
        (await fund.Manager.SendBody("DELETE", $"/funding/v1/fund-proposals/{other.Id}")).EnsureSuccessStatusCode();
        (await Found(fund.Manager, "begroting 2022")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_that_the_budget_has_no_more_is_not_found()
    {
        await using var fund = await FundApp.Start();
        await fund.NewBudget(2020, 1000, 200);
        (await Found(fund.Anybody, "regel s.1")).ShouldContain("budget-line S.1 Regel S.1 (2020)");
        await fund.NewBudget(2020, 1000);
        (await Found(fund.Anybody, "regel s.1")).ShouldNotContain("budget-line S.1 Regel S.1 (2020)");
    }

    [Fact]
    public async Task Invoices_are_found_by_the_fund_manager_and_auditors_alone()
    {
        var (fund, run) = await FundApp.WithRun(DatabaseKind.Sqlite);
        await using var _ = fund;
        await fund.Know("GM0344");
        await fund.MakeInvoices(run.Id);
        var invoice = (await fund.AllInvoices()).Single();
        (await Found(fund.Manager, invoice.Number)).ShouldBe([$"invoice {invoice.Number}, Gemeente GM0344"]);
        (await Found(fund.Anybody, invoice.Number)).ShouldBeEmpty();
        (await Found(fund.App.As(Roles.MunicipalityOfficer, "GM0014", "HeadOfIct"), invoice.Number)).ShouldBeEmpty();
        (await Kinds(fund.Manager, invoice.Number)).ShouldBe([new SearchKindView("invoice", 1)]);
        (await Kinds(fund.Anybody, invoice.Number)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Obligations_are_found_by_everybody_once_they_count_and_purchase_invoices_by_insiders(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PrepareSpending();
        var prepared = await fund.PrepareObligation(SpendingCalls.Order(300));
        (await Found(fund.Anybody, "koppeling")).ShouldBeEmpty();
        (await Found(fund.Manager, "koppeling INK-7")).ShouldBe(["obligation 1: Onderhoud van de koppeling"]);
        await fund.ApproveObligation(prepared.Id);
        (await Found(fund.Anybody, "koppeling")).ShouldBe(["obligation 1: Onderhoud van de koppeling"]);
        await fund.Buy(SpendingCalls.Invoice(prepared.Id, 100, number: "LEV-2020"));
        (await Found(fund.Manager, "lev-2020")).ShouldBe(["purchase-invoice LEV-2020: Onderhoud van de koppeling"]);
        (await Found(fund.Anybody, "lev-2020")).ShouldBeEmpty();
    }

    private static Task<SearchKindView[]> Kinds(HttpClient by, string words) =>
        by.Fetch<SearchKindView[]>($"/funding/v1/search-kinds?q={Uri.EscapeDataString(words)}");

    private static async Task<IReadOnlyList<string>> Found(HttpClient by, string words) =>
        [
            .. (await by.Fetch<SearchResultView[]>($"/funding/v1/search-results?q={Uri.EscapeDataString(words)}")).Select(found =>
                $"{found.Kind} {found.Title}"
            ),
        ];
}
