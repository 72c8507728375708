using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>A plan that a gate changed costs the fund something else from the year after the decision on.</summary>
public sealed class PlanChangeTests
{
    private static readonly Guid Gate = FundApp.NewId();

    [Theory, EveryDatabase]
    public async Task A_cheaper_plan_frees_later_budgets_until_it_is_annulled(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        foreach (var year in new[] { 2020, 2021, 2022 })
            await fund.NewBudget(year, 1000);
        var first = await fund.Adopt(200, 700);
        var second = await fund.Adopt(0, 500);
        (await fund.Budget(2022)).UncoveredCents.ShouldBe(200);

        await fund.App.Tell("initiatives", Changed(first, 100, 400, new DateOnly(2021, 3, 4)));
        var changed = await fund.Commitment(first.Id);
        changed.PlanChanges.ShouldBe([new PlanChangeView(Gate, 2, new DateOnly(2021, 3, 4), 2022, 100, 400)]);
        (changed.OneOffCents, changed.YearlyCents).ShouldBe((200, 700));
        changed.Coverage.Select(c => (c.Year, c.AmountCents)).ShouldBe([(2020, 900), (2021, 700), (2022, 400)]);
        (await fund.App.Facts<CommitmentCoverageChanged>())
            .TakeLast(2)
            .ShouldBe([
                new CommitmentCoverageChanged(first.Id, first.InitiativeId, 2022, 400, 0),
                new CommitmentCoverageChanged(second.Id, second.InitiativeId, 2022, 500, 0),
            ]);

        await fund.App.Tell("initiatives", Changed(first, 200, 700, new DateOnly(2021, 3, 4)) with { Restored = true });
        var restored = await fund.Commitment(first.Id);
        restored.PlanChanges.ShouldBeEmpty();
        restored.Coverage[^1].ShouldBe(new CoverageView(2022, 700, 700, 0, 700));
        (await fund.Budget(2022)).UncoveredCents.ShouldBe(200);
    }

    [Theory, EveryDatabase]
    public async Task What_costs_nothing_any_more_claims_no_later_year(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.NewBudget(2020, 1000);
        await fund.NewBudget(2021, 100);
        var commitment = await fund.Adopt(200, 300);
        commitment.AwaitsBudgetChange.ShouldBeTrue();

        await fund.App.Tell("initiatives", Changed(commitment, 200, 0, new DateOnly(2020, 9, 1)));
        (await fund.Commitment(commitment.Id)).Coverage.ShouldBe([new CoverageView(2020, 500, 500, 0, 500)]);
        (await fund.Commitments(2021)).ShouldBeEmpty();
        (await fund.Commitment(commitment.Id)).AwaitsBudgetChange.ShouldBeFalse();
    }

    [Theory, EveryDatabase]
    public async Task A_dearer_plan_claims_the_difference_once(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        foreach (var year in new[] { 2020, 2021, 2022 })
            await fund.NewBudget(year, 1000);
        var commitment = await fund.Adopt(200, 0);
        await fund.App.Tell("initiatives", Changed(commitment, 900, 400, new DateOnly(2020, 9, 1)));
        (await fund.Commitment(commitment.Id)).Coverage.ShouldBe([
            new CoverageView(2020, 200, 200, 0, 200),
            new CoverageView(2021, 1100, 1000, 100, 1000),
            new CoverageView(2022, 400, 400, 0, 400),
        ]);
    }

    [Theory, EveryDatabase]
    public async Task A_plan_that_changed_before_its_first_year_is_booked_with_the_change(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.NewBudget(2023, 1000);
        var initiative = await fund.Endorse(300, 20, 2023);
        await fund.App.Tell("municipalities", FundApp.Closing(initiative, new DateOnly(2020, 6, 26)));
        var commitment = (await fund.Commitments()).Single();
        commitment.Coverage.ShouldBe([new CoverageView(2023, 320, 320, 0, 320)]);
        await fund.App.Tell("initiatives", Changed(commitment, 100, 5, new DateOnly(2021, 3, 4)));
        var changed = await fund.Commitment(commitment.Id);
        changed.Coverage.ShouldBe([new CoverageView(2023, 105, 105, 0, 105)]);
        changed.PlanChanges.Single().FromYear.ShouldBe(2023);
    }

    /// <summary>Its first year claims without a budget too, and so does what changes in it.</summary>
    [Theory, EveryDatabase]
    public async Task A_plan_that_changes_before_its_first_year_has_a_budget_claims_the_changed_amount(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var commitment = await fund.Adopt(300, 20, 2023);
        commitment.Coverage.ShouldBe([new CoverageView(2023, 320, 0, 320, 0)]);
        await fund.App.Tell("initiatives", Changed(commitment, 900, 150, new DateOnly(2022, 3, 4)));
        (await fund.Commitment(commitment.Id)).Coverage.ShouldBe([new CoverageView(2023, 1050, 0, 1050, 0)]);
        (await fund.App.Facts<CommitmentCoverageChanged>())[^1].UncoveredCents.ShouldBe(1050);
    }

    private static InitiativePlanChanged Changed(CommitmentView commitment, long oneOff, long yearly, DateOnly decidedOn) =>
        new(
            commitment.InitiativeId,
            Gate,
            2,
            commitment.Title,
            oneOff,
            yearly,
            FundApp.Costs(2020, oneOff, yearly),
            decidedOn,
            GateDecider.Taskforce,
            Restored: false
        );
}
