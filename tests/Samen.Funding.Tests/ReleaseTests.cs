using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>A decision that is annulled releases its commitment.</summary>
public sealed class ReleaseTests
{
    private static readonly DateOnly Assembly2020 = new(2020, 6, 26);

    [Theory, EveryDatabase]
    public async Task An_annulled_decision_releases_its_commitment_in_every_year_for_those_after_it(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.NewBudget(2020, 1000);
        await fund.NewBudget(2021, 1000);
        var first = await fund.Adopt(200, 700);
        var second = await fund.Adopt(0, 500);
        (await fund.Budget(2021)).UncoveredCents.ShouldBe(200);
        await fund.App.Tell("municipalities", Annulling(first));

        var released = await fund.Commitment(first.Id);
        (released.ReleasedAt is null, released.AwaitsBudgetChange, released.Coverage.Count).ShouldBe((false, false, 0));
        (await fund.Commitments(2020)).Select(c => c.Id).ShouldBe([second.Id]);
        foreach (var year in new[] { 2020, 2021 })
        {
            var budget = await fund.Budget(year);
            (budget.CoveredCents, budget.UncoveredCents, budget.FreeCents).ShouldBe((500, 0, 500));
        }
        (await fund.App.Facts<CommitmentReleased>()).ShouldBe([new CommitmentReleased(first.Id, first.InitiativeId, first.ItemId)]);
        (await fund.App.Facts<CommitmentCoverageChanged>())
            .TakeLast(2)
            .ShouldBe([
                new CommitmentCoverageChanged(second.Id, second.InitiativeId, 2020, 500, 0),
                new CommitmentCoverageChanged(second.Id, second.InitiativeId, 2021, 500, 0),
            ]);
    }

    [Theory, EveryDatabase]
    public async Task Adopted_again_it_is_another_commitment_last_in_the_order_of_booking(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.NewBudget(2020, 1000);
        var initiative = await fund.Endorse(700, 0);
        var closed = FundApp.Closing(initiative, Assembly2020);
        await fund.App.Tell("municipalities", closed);
        var first = (await fund.Commitments()).Single();
        await fund.Adopt(500, 0);
        await fund.App.Tell("municipalities", Annulling(first), closed);

        var again = (await fund.Commitments()).Single(c => c.InitiativeId == initiative && c.ReleasedAt is null);
        again.Id.ShouldNotBe(first.Id);
        again.Coverage.ShouldBe([new CoverageView(2020, 700, 500, 200, 500)]);
        (await fund.Commitment(first.Id)).ReleasedAt.ShouldNotBeNull();
        (await fund.App.Facts<CommitmentBooked>()).Last().CommitmentId.ShouldBe(again.Id);
    }

    [Theory, EveryDatabase]
    public async Task What_was_ratified_is_released_with_its_ratification(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var written = await fund.Endorse(300, 20);
        var closed = FundApp.Closing(written, Assembly2020, binding: false);
        var ratified = new ItemRatified(closed.ItemId, written, FundApp.NewId(), FundApp.NewId(), new DateOnly(2021, 9, 25));
        await fund.App.Tell("municipalities", closed, ratified);
        (await fund.Commitments()).Single().ReleasedAt.ShouldBeNull();
        await fund.App.Tell("municipalities", new ItemRatificationAnnulled(closed.ItemId, written, ratified.RatifyingItemId));
        (await fund.Commitments()).Single().ReleasedAt.ShouldNotBeNull();
    }

    [Theory, EveryDatabase]
    public async Task A_decision_without_a_commitment_has_nothing_to_release(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var commitment = await fund.Adopt(300, 20);
        await fund.App.Tell("municipalities", Annulling(commitment) with { ItemId = FundApp.NewId() });
        await fund.App.Tell("municipalities", Annulling(commitment), Annulling(commitment));
        (await fund.App.Facts<CommitmentReleased>()).Count.ShouldBe(1);
    }

    private static ItemClosingAnnulled Annulling(CommitmentView commitment) =>
        new(
            commitment.ItemId,
            ItemKind.Proposal,
            commitment.Title,
            commitment.InitiativeId,
            FundApp.NewId(),
            ItemOutcome.Adopted,
            VoteGoesOn: false,
            "De stemming sloot te vroeg."
        );
}
