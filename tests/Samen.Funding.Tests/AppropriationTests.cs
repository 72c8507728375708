using Microsoft.Extensions.DependencyInjection;
using Samen.Contracts.Funding;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>What becomes of a result, and the discharge that ends a year.</summary>
public sealed class AppropriationTests
{
    [Theory, EveryDatabase]
    public async Task Adopted_it_leaves_nothing_of_the_result_and_annulled_it_leaves_all(DatabaseKind kind)
    {
        await using var fund = await AccountsApp.Start(kind);
        var (_, accounts) = await AccountsApp.HandOver(fund);
        var parts = new[] { AccountsApp.Part(1_000, "ICT"), AccountsApp.Part(-150) };
        var item = await fund.Carry(await AccountsApp.Appropriate(fund, parts));
        await AccountsApp.Decide(fund, accounts);
        await AccountsApp.Decide(fund, item);
        (await AccountsApp.Result(fund)).ShouldBe(0);
        (await fund.Balance(Chart.EarmarkedReserves, new LedgerFilter { Line = "ICT" })).ShouldBe(-2_500);
        (await fund.Balance(Chart.GeneralReserve)).ShouldBe(-350);
        (await fund.Entries())[^1]
            .ShouldSatisfyAllConditions(
                entry => entry.Kind.ShouldBe(LedgerEntryKind.Appropriation),
                entry => entry.BasisReference.ShouldBe(item.ToString())
            );
        await AnnualAccountsTests.Checks(fund);

        await fund.Annul(item);
        (await AccountsApp.Result(fund)).ShouldBe(850);
        (await fund.App.Facts<ResultAppropriationAnnulled>()).Count.ShouldBe(1);
        await AnnualAccountsTests.Checks(fund);
    }

    /// <summary>An assembly may decide them in the other order.</summary>
    [Theory, EveryDatabase]
    public async Task It_takes_effect_once_the_accounts_are_adopted_too(DatabaseKind kind)
    {
        await using var fund = await AccountsApp.Start(kind);
        var (_, accounts) = await AccountsApp.HandOver(fund);
        var item = await fund.Carry(await AccountsApp.Appropriate(fund, AccountsApp.Part(850)));
        await AccountsApp.Decide(fund, item);
        (await AccountsApp.Result(fund)).ShouldBe(1_850);
        await AccountsApp.Decide(fund, accounts);
        (await AccountsApp.Result(fund)).ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task When_the_accounts_fall_it_falls_with_them(DatabaseKind kind)
    {
        await using var fund = await AccountsApp.Start(kind);
        var (_, accounts) = await AccountsApp.HandOver(fund);
        await AccountsApp.Decide(fund, accounts);
        var appropriation = await AccountsApp.Appropriate(fund, AccountsApp.Part(850));
        await AccountsApp.Decide(fund, await fund.Carry(appropriation));
        var discharge = await AccountsApp.Discharge(fund);
        await AccountsApp.Decide(fund, await fund.Carry(discharge));
        (await fund.Anybody.Fetch<FundYearView>($"{AccountsApp.Years}/2019")).Next.ShouldBe(FundYearStep.Done);

        await fund.Annul(accounts, voteGoesOn: true);
        foreach (var id in new[] { appropriation.Id, discharge.Id })
        {
            var fallen = await fund.Manager.Fetch<FundProposalView>($"{FundApp.Steps}/{id}");
            (fallen.Status, fallen.ItemId, fallen.Reason is not null).ShouldBe((FundProposalStatus.Draft, null, true));
        }
        (await AccountsApp.Result(fund)).ShouldBe(1_850);
        await AnnualAccountsTests.Checks(fund);
        await AccountsApp.Decide(fund, accounts);
        (await AccountsApp.Result(fund)).ShouldBe(850);
        (await fund.Anybody.Fetch<FundYearView>($"{AccountsApp.Years}/2019")).Next.ShouldBe(FundYearStep.Appropriation);
    }

    [Theory, EveryDatabase]
    public async Task It_is_the_result_after_reserves_to_the_cent_and_comes_after_the_accounts(DatabaseKind kind)
    {
        await using var fund = await AccountsApp.Start(kind);
        await AccountsApp.PostAppropriation(fund, AccountsApp.Part(850)).ShouldRefuse(409, "accounts-first");
        await AccountsApp.Close(fund);
        await AccountsApp.Prepare(fund);
        var early = await AccountsApp.Appropriate(fund, AccountsApp.Part(850));
        await Submit(fund, early).ShouldRefuse(409, "accounts-first");
        var (_, accounts) = await AccountsApp.HandOver(fund);
        await Submit(fund, await AccountsApp.Appropriate(fund, AccountsApp.Part(849))).ShouldRefuse(409, "result-differs");
        await Submit(fund, await AccountsApp.Appropriate(fund, AccountsApp.Part(900), AccountsApp.Part(-50, "X")))
            .ShouldRefuse(409, "reserve-short");
        await AccountsApp
            .PostAppropriation(fund, AccountsApp.Part(0), AccountsApp.Part(850))
            .ShouldRefuse(400, "invalid-request", "/parts/0/amountCents zero", "/parts/1/reserve twice");
        await AccountsApp.Decide(fund, accounts);
        await AccountsApp.Decide(fund, await fund.Carry(early));
        await Submit(fund, await AccountsApp.Appropriate(fund, AccountsApp.Part(850))).ShouldRefuse(409, "already-decided");
    }

    [Theory, EveryDatabase]
    public async Task Discharge_may_be_on_the_agenda_of_the_accounts_on_which_it_rests(DatabaseKind kind)
    {
        await using var fund = await AccountsApp.Start(kind);
        var discharge = await AccountsApp.Discharge(fund);
        await Submit(fund, discharge).ShouldRefuse(409, "accounts-first");
        var (_, accounts) = await AccountsApp.HandOver(fund);
        var item = await fund.Carry(discharge);
        await AccountsApp.Decide(fund, accounts);
        await AccountsApp.Decide(fund, item);
        (await fund.App.Facts<BoardDischarged>()).Single().Year.ShouldBe(2019);
    }

    [Theory, EveryDatabase]
    public async Task Discharges_of_the_first_years_are_recorded_with_what_was_reported(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var discharge = await AccountsApp.Discharge(fund, 2018);
        await fund.PostRecording(discharge.Id, await fund.Report(new DateOnly(2018, 6, 5)))
            .ShouldRefuse(400, "invalid-request", "/itemId year");
        var recorded = await fund.PostRecording(discharge.Id, await fund.Report(new DateOnly(2019, 6, 5))).Read<FundProposalView>();
        (recorded.Status, recorded.Reported, recorded.Year).ShouldBe((FundProposalStatus.Adopted, true, 2018));
        (await fund.App.Facts<BoardDischarged>()).Single().On.ShouldBe(new DateOnly(2019, 6, 5));
        var why = new TakeBackFundRecordingRequest { Reason = "Het was een ander besluit." };
        await fund.Manager.SendBody("POST", $"{FundApp.Steps}/{discharge.Id}/recording/annulment", why, "*").Read<FundProposalView>();
        (await fund.App.Facts<BoardDischargeAnnulled>()).Count.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task Recorded_accounts_are_taken_back_by_another_once_nothing_rests_on_them(DatabaseKind kind)
    {
        await using var fund = await AccountsApp.Start(kind);
        await AccountsApp.Close(fund);
        var accounts = await AccountsApp.Prepare(fund);
        await fund.App.Services.GetRequiredService<LedgerChecks>().Run(CancellationToken.None);
        await fund.Deputy.Act<FundProposalView>($"{FundApp.Steps}/{accounts.Id}/check");
        var recorded = await Record(accounts.Id);
        recorded.AllowedActions.ShouldNotContain("TakeBack", "who recorded them doesn't");
        await TakeBack(fund.Deputy, accounts.Id).ShouldRefuse(409, "second-person");
        var (appropriation, discharge) = (await AccountsApp.Appropriate(fund, AccountsApp.Part(850)), await AccountsApp.Discharge(fund));
        foreach (var id in new[] { appropriation.Id, discharge.Id })
            await Record(id);
        using var refused = await TakeBack(fund.Manager, accounts.Id);
        var said = await refused.Content.ReadAsStringAsync();
        await Task.FromResult(refused).ShouldRefuse(409, "built-upon");
        (said.Contains(appropriation.Title, StringComparison.Ordinal), said.Contains(discharge.Title, StringComparison.Ordinal)).ShouldBe(
            (true, true)
        );
        foreach (var id in new[] { discharge.Id, appropriation.Id })
            await TakeBack(fund.Manager, id).Read<FundProposalView>();
        (await TakeBack(fund.Manager, accounts.Id).Read<FundProposalView>()).Status.ShouldBe(FundProposalStatus.Draft);

        async Task<FundProposalView> Record(Guid id) =>
            await fund.PostRecording(id, await fund.Report(AccountsApp.Assembly2020)).Read<FundProposalView>();
    }

    private static Task<HttpResponseMessage> TakeBack(HttpClient by, Guid id) =>
        by.SendBody(
            "POST",
            $"{FundApp.Steps}/{id}/recording/annulment",
            new TakeBackFundRecordingRequest { Reason = "Het was een ander besluit." },
            "*"
        );

    private static Task<HttpResponseMessage> Submit(FundApp fund, FundProposalView proposal) =>
        fund.Manager.SendBody("POST", $"{FundApp.Steps}/{proposal.Id}/submission");
}
