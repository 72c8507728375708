using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>An initiative that ended at a gate costs nothing after that year.</summary>
public sealed class EndTests
{
    [Theory, EveryDatabase]
    public async Task An_ended_initiative_claims_no_later_budget_until_that_is_annulled(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var ends = DutchYear(fund);
        foreach (var year in new[] { 2020, ends, ends + 1 })
            await fund.NewBudget(year, 1000);
        var first = await fund.Adopt(200, 700);
        var second = await fund.Adopt(0, 500);
        (await fund.Budget(ends + 1)).UncoveredCents.ShouldBe(200);

        await fund.App.Tell("initiatives", Moved(first, InitiativePhase.Operations, InitiativePhase.Ended));
        (await fund.Commitment(first.Id)).LastYear.ShouldBe(ends);
        (await fund.Commitment(first.Id)).Coverage.Select(c => c.Year).ShouldBe([2020, ends]);
        (await fund.Budget(ends + 1)).UncoveredCents.ShouldBe(0);
        (await fund.App.Facts<CommitmentCoverageChanged>())
            .TakeLast(2)
            .ShouldBe([
                new CommitmentCoverageChanged(first.Id, first.InitiativeId, ends + 1, 0, 0),
                new CommitmentCoverageChanged(second.Id, second.InitiativeId, ends + 1, 500, 0),
            ]);
        await fund.NewBudget(ends + 2, 1000);
        (await fund.Budget(ends + 2)).CoveredCents.ShouldBe(500);

        await fund.App.Tell("initiatives", Moved(first, InitiativePhase.Ended, InitiativePhase.Operations));
        var goesOn = await fund.Commitment(first.Id);
        (goesOn.LastYear, goesOn.Coverage.Count).ShouldBe((null, 4));
        (await fund.Budget(ends + 2)).UncoveredCents.ShouldBe(200);
    }

    [Theory, EveryDatabase]
    public async Task What_ends_before_it_is_booked_claims_its_first_year_only(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.NewBudget(2020, 1000);
        await fund.NewBudget(DutchYear(fund) + 1, 1000);
        var initiative = await fund.Endorse(200, 700);
        await fund.App.Tell(
            "initiatives",
            new InitiativePhaseChanged(initiative, FundApp.NewId(), InitiativePhase.Pilot, InitiativePhase.Ended, "Het werkt niet.")
        );
        await fund.App.Tell("municipalities", FundApp.Closing(initiative, new DateOnly(2020, 6, 26)));
        (await fund.Commitments()).Single().Coverage.Select(c => c.Year).ShouldBe([2020]);
    }

    [Theory, EveryDatabase]
    public async Task What_ends_before_its_first_year_claims_nothing_until_that_is_annulled(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var next = DutchYear(fund) + 1;
        var commitment = await fund.Adopt(200, 700, next);
        (await fund.Commitment(commitment.Id)).AwaitsBudgetChange.ShouldBeTrue();
        await fund.App.Tell("initiatives", Moved(commitment, InitiativePhase.ScalingUp, InitiativePhase.Ended));
        var ended = await fund.Commitment(commitment.Id);
        (ended.Coverage.Count, ended.AwaitsBudgetChange).ShouldBe((0, false));
        (await fund.App.Facts<CommitmentCoverageChanged>())[^1].UncoveredCents.ShouldBe(0);
        await fund.App.Tell("initiatives", Moved(commitment, InitiativePhase.Ended, InitiativePhase.ScalingUp));
        (await fund.Commitment(commitment.Id)).Coverage.ShouldBe([new CoverageView(next, 900, 0, 900, 0)]);
    }

    private static int DutchYear(FundApp fund) => fund.App.Clock.GetUtcNow().Year;

    private static InitiativePhaseChanged Moved(CommitmentView commitment, InitiativePhase from, InitiativePhase to) =>
        new(commitment.InitiativeId, FundApp.NewId(), from, to, "Besloten bij een beslismoment.");
}
