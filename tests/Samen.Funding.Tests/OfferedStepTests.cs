using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Funding.Tests.SpendingCalls;

namespace Samen.Funding.Tests;

/// <summary>What would be refused is not offered either.</summary>
public sealed class OfferedStepTests
{
    private const string Manual = "/funding/v1/ledger/manual-entries";

    private static PrepareManualEntryRequest LateCost =>
        new()
        {
            Date = new DateOnly(2020, 1, 2),
            Basis = new LedgerBasis { Kind = LedgerBasisKind.Contract, Reference = "2019-12" },
            Text = "Nog kosten van 2019",
            Postings =
            [
                new LedgerPosting
                {
                    Account = Chart.BankCharges,
                    Year = 2019,
                    AmountCents = 5,
                },
                new LedgerPosting { Account = Chart.VatToPay, AmountCents = -5 },
            ],
        };

    [Theory, EveryDatabase]
    public async Task A_manual_entry_of_an_accounted_year_is_declined_or_withdrawn_only(DatabaseKind kind)
    {
        await using var fund = await AccountsApp.Start(kind);
        var (_, item) = await AccountsApp.HandOver(fund);
        var entry = await fund.Manager.Create<ManualEntryView>(Manual, LateCost);
        entry.AllowedActions.ShouldBe(["Withdraw"]);
        (await Offered()).ShouldBe(["Refuse"]);
        await fund.Deputy.SendBody("POST", $"{Manual}/{entry.Id}/approval").ShouldRefuse(409, "accounts-adopted");
        await AccountsApp.Decide(fund, item, ItemOutcome.Rejected);
        (await Offered()).ShouldBe(["Approve", "Refuse"], ignoreOrder: true);

        async Task<IReadOnlyList<string>> Offered() =>
            (await fund.Deputy.Pages<ManualEntryView>($"{Manual}?status=Prepared")).Single().AllowedActions;
    }

    [Theory, EveryDatabase]
    public async Task A_manual_entry_of_a_closed_year_is_not_offered_for_approval(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var entry = await fund.Manager.Create<ManualEntryView>(Manual, ManualEntryTests.Request(5));
        (await fund.Deputy.Fetch<ManualEntryView>($"{Manual}/{entry.Id}")).AllowedActions.ShouldContain("Approve");
        await fund.App.Database.Write(
            work =>
                LedgerYearStore.Put(
                    work,
                    new LedgerYear
                    {
                        Year = entry.Date.Year,
                        Status = LedgerYearStatus.Closed,
                        Version = 1,
                    }
                ),
            CancellationToken.None
        );
        (await fund.Deputy.Fetch<ManualEntryView>($"{Manual}/{entry.Id}")).AllowedActions.ShouldBe(["Refuse"]);
    }

    [Theory, EveryDatabase]
    public async Task What_is_decided_once_for_a_year_is_not_offered_twice(DatabaseKind kind)
    {
        await using var fund = await AccountsApp.Start(kind);
        var (_, accounts) = await AccountsApp.HandOver(fund);
        await AccountsApp.Decide(fund, accounts);
        var first = await AccountsApp.Appropriate(fund, AccountsApp.Part(850));
        var second = await AccountsApp.Appropriate(fund, AccountsApp.Part(850));
        second.AllowedActions.ShouldContain("Submit");
        var item = await fund.Carry(first);
        (await Offered()).ShouldBe(["Revise", "Discard"], ignoreOrder: true);
        await AccountsApp.Decide(fund, item);
        (await Offered()).ShouldBe(["Revise", "Discard"], ignoreOrder: true);
        await fund.Manager.SendBody("POST", $"{FundApp.Steps}/{second.Id}/submission").ShouldRefuse(409, "already-decided");

        async Task<IReadOnlyList<string>> Offered() =>
            (await fund.Manager.Fetch<AppropriationView>($"{AccountsApp.Appropriations}/{second.Id}")).AllowedActions;
    }

    [Theory, EveryDatabase]
    public async Task A_transfer_of_an_accounted_year_is_not_moved_back(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PrepareSpending();
        await fund.NewBudget(2019, Lines());
        var prepared = await fund.Manager.Create<LineTransferView>(
            Transfers,
            new PrepareLineTransferRequest
            {
                Year = 2019,
                FromLine = "P.1",
                ToLine = "P.2",
                AmountCents = 50,
                Reason = "Er is meer ingehuurd.",
            }
        );
        var made = await fund.Holder.Act<LineTransferView>($"{Transfers}/{prepared.Id}/approval");
        made.AllowedActions.ShouldBe(["Reverse"]);
        await AccountsApp.HandOver(fund);
        (await fund.Holder.Fetch<LineTransferView>($"{Transfers}/{made.Id}")).AllowedActions.ShouldBeEmpty();
        await fund.Manager.SendBody("POST", $"{Transfers}/{made.Id}/reversal", Because).ShouldRefuse(409, "accounts-adopted");
    }
}
