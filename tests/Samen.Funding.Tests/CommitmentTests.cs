using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Samen.Contracts;
using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>What the assembly adopts becomes a commitment, and the budgets cover it or not.</summary>
public sealed class CommitmentTests
{
    private static readonly DateOnly Assembly2020 = new(2020, 6, 26);

    [Theory, EveryDatabase]
    public async Task A_decision_after_the_budget_is_covered_by_it(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.NewBudget(2020, 900, 100);
        var commitment = await fund.Adopt(400, 50);

        commitment.Title.ShouldBe("Samen beter");
        (commitment.Year, commitment.OneOffCents, commitment.YearlyCents, commitment.AwaitsBudgetChange).ShouldBe((2020, 400, 50, false));
        commitment.Coverage.ShouldBe([new CoverageView(2020, 450, 450, 0, 450)]);
        var budget = await fund.Budget(2020);
        (budget.CoveredCents, budget.UncoveredCents, budget.FreeCents).ShouldBe((450, 0, 550));
        (await fund.App.Facts<CommitmentBooked>()).ShouldBe([
            new CommitmentBooked(commitment.Id, commitment.InitiativeId, commitment.ItemId, 2020, 400, 50, 450, 0),
        ]);
        (await fund.App.Facts<CommitmentCoverageChanged>()).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task What_a_consultation_adopts_is_booked_once_it_is_ratified(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var written = await fund.Endorse(300, 20);
        var closed = FundApp.Closing(written, Assembly2020, binding: false);
        await fund.App.Tell("municipalities", closed);
        (await fund.Commitments()).ShouldBeEmpty();

        await fund.App.Tell(
            "municipalities",
            new ItemRatified(closed.ItemId, written, FundApp.NewId(), FundApp.NewId(), new DateOnly(2021, 9, 25))
        );
        (await fund.Commitments())
            .Single()
            .ShouldSatisfyAllConditions(
                c => c.ItemId.ShouldBe(closed.ItemId),
                c => c.Year.ShouldBe(2022),
                c => c.OneOffCents.ShouldBe(300)
            );
    }

    /// <summary>The councils have adopted the budget of the year itself by then.</summary>
    [Theory]
    [InlineData(null, 2021)]
    [InlineData(2019, 2021)]
    [InlineData(2020, 2020)]
    [InlineData(2023, 2023)]
    public async Task It_costs_from_the_year_of_its_plan_or_the_year_after_the_assembly(int? startYear, int first)
    {
        await using var fund = await FundApp.Start();
        await fund.App.Tell("municipalities", FundApp.Closing(await fund.Endorse(300, 20, startYear), new DateOnly(2020, 9, 25)));
        (await fund.Commitments()).Single().Year.ShouldBe(first);
    }

    [Theory, EveryDatabase]
    public async Task Only_an_adopted_initiative_is_booked(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var initiative = await fund.Endorse(300, 20);
        await fund.App.Tell(
            "municipalities",
            FundApp.Closing(null, Assembly2020),
            FundApp.Closing(initiative, Assembly2020, ItemOutcome.NoQuorum),
            FundApp.Closing(initiative, Assembly2020, ItemOutcome.Rejected)
        );
        (await fund.Commitments()).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_decision_before_the_budget_stands_uncovered_until_it_is_recorded(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var commitment = await fund.Adopt(400, 50);
        commitment.AwaitsBudgetChange.ShouldBeTrue();
        commitment.Coverage.ShouldBe([new CoverageView(2020, 450, 0, 450, 0)]);
        (await fund.App.Facts<CommitmentBooked>()).Single().UncoveredCents.ShouldBe(450);

        await fund.NewBudget(2020, 1000);
        var covered = await fund.Commitment(commitment.Id);
        (covered.AwaitsBudgetChange, covered.Coverage.Single().CoveredCents).ShouldBe((false, 450));
        (await fund.App.Facts<CommitmentCoverageChanged>()).ShouldBe([
            new CommitmentCoverageChanged(commitment.Id, commitment.InitiativeId, 2020, 450, 0),
        ]);
    }

    [Theory, EveryDatabase]
    public async Task What_the_budget_does_not_hold_is_uncovered_in_the_order_of_booking(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.NewBudget(2020, 1000);
        await fund.Adopt(700, 0);
        var second = await fund.Adopt(500, 0);
        var third = await fund.Adopt(10, 0);
        second.Coverage.ShouldBe([new CoverageView(2020, 500, 300, 200, 300)]);
        third.Coverage.ShouldBe([new CoverageView(2020, 10, 0, 10, 0)]);
        var budget = await fund.Budget(2020);
        (budget.CoveredCents, budget.UncoveredCents, budget.FreeCents).ShouldBe((1000, 210, 0));
    }

    [Theory, EveryDatabase]
    public async Task A_larger_budget_covers_what_waited_and_tells_only_what_changed(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.NewBudget(2020, 1000);
        await fund.Adopt(700, 0);
        var second = await fund.Adopt(500, 0);
        await fund.NewBudget(2020, 1000, 250);
        (await fund.App.Facts<CommitmentCoverageChanged>()).ShouldBe([
            new CommitmentCoverageChanged(second.Id, second.InitiativeId, 2020, 500, 0),
        ]);
        (await fund.Budget(2020)).FreeCents.ShouldBe(50);
    }

    [Theory, EveryDatabase]
    public async Task A_budget_below_what_was_covered_is_allowed_and_shows_as_uncovered(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.NewBudget(2020, 1000);
        var first = await fund.Adopt(700, 0);
        var second = await fund.Adopt(200, 0);
        await fund.NewBudget(2020, 750);
        await fund.NewBudget(2020, 600);

        (await fund.App.Facts<CommitmentCoverageChanged>()).ShouldBe([
            new CommitmentCoverageChanged(second.Id, second.InitiativeId, 2020, 50, 150),
            new CommitmentCoverageChanged(first.Id, first.InitiativeId, 2020, 600, 100),
            new CommitmentCoverageChanged(second.Id, second.InitiativeId, 2020, 0, 200),
        ]);
        var budget = await fund.Budget(2020);
        (budget.CoveredCents, budget.UncoveredCents, budget.FreeCents).ShouldBe((600, 300, 0));
    }

    [Theory, EveryDatabase]
    public async Task The_budget_of_a_later_year_carries_the_yearly_amounts_of_earlier_commitments(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.NewBudget(2020, 10_000);
        var yearly = await fund.Adopt(400, 50);
        await fund.Adopt(300, 0);
        await fund.NewBudget(2021, 80);
        var late = await fund.Adopt(0, 40, year: 2021);

        (await fund.Commitment(yearly.Id)).Coverage.ShouldBe([
            new CoverageView(2020, 450, 450, 0, 450),
            new CoverageView(2021, 50, 50, 0, 50),
        ]);
        (await fund.Commitment(late.Id)).Coverage.ShouldBe([new CoverageView(2021, 40, 30, 10, 30)]);
        (await fund.Commitments(2021)).Select(c => c.Id).ShouldBe([yearly.Id, late.Id]);
        (await fund.Commitments(2020)).Count.ShouldBe(2);
        (await fund.App.Facts<CommitmentCoverageChanged>()).ShouldBe([
            new CommitmentCoverageChanged(yearly.Id, yearly.InitiativeId, 2021, 50, 0),
        ]);
    }

    [Theory, EveryDatabase]
    public async Task A_commitment_booked_later_with_an_earlier_year_weighs_on_the_later_budgets_too(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.NewBudget(2021, 100);
        await fund.NewBudget(2022, 1000);
        var first = await fund.Adopt(90, 0, year: 2021);
        var earlier = await fund.Adopt(500, 30, year: 2020);

        earlier.Coverage.ShouldBe([
            new CoverageView(2020, 530, 0, 530, 0),
            new CoverageView(2021, 30, 10, 20, 10),
            new CoverageView(2022, 30, 30, 0, 30),
        ]);
        (await fund.Commitment(first.Id)).Coverage.ShouldBe([new CoverageView(2021, 90, 90, 0, 90)]);
        var facts = (await fund.App.Facts()).Where(f => f.Subject == $"commitments/{earlier.Id}").Select(f => f.Type);
        facts.ShouldBe([
            "nl.samen.funding.commitment-booked.v1",
            "nl.samen.funding.commitment-coverage-changed.v1",
            "nl.samen.funding.commitment-coverage-changed.v1",
        ]);
    }

    [Theory, EveryDatabase]
    public async Task A_decision_in_a_year_without_a_budget_leaves_earlier_commitments_alone(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var earlier = await fund.Adopt(100, 20, year: 2020);
        await fund.Adopt(10, 0, year: 2021);
        (await fund.Commitment(earlier.Id)).Coverage.Select(c => c.Year).ShouldBe([2020]);
        await fund.NewBudget(2021, 25);
        (await fund.Commitments(2021)).Select(c => c.Coverage.Single(v => v.Year == 2021).CoveredCents).ShouldBe([20, 5]);
    }

    [Theory, EveryDatabase]
    public async Task Commitments_are_listed_in_the_order_of_booking_page_by_page(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var booked = new List<Guid>();
        for (var i = 0; i < 5; i++)
            booked.Add((await fund.Adopt(i, 0)).Id);
        (await fund.Anybody.Pages<CommitmentView>("/funding/v1/commitments?year=2020&limit=2")).Select(c => c.Id).ShouldBe(booked);
        (await fund.Commitments(2021)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_rejected_initiative_books_nothing()
    {
        await using var fund = await FundApp.Start();
        await fund.App.Tell("municipalities", FundApp.Closing(await fund.Endorse(100, 10), Assembly2020, ItemOutcome.Rejected));
        (await fund.Commitments()).ShouldBeEmpty();
        (await fund.App.Facts()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_commitment_names_the_decision_as_its_cause_and_a_budget_has_none()
    {
        await using var fund = await FundApp.Start();
        await fund.NewBudget(2021, 100);
        var initiative = await fund.Endorse(100, 10);
        await fund.Register(("GM0344", 357_597));
        var position = (await fund.App.Tell("municipalities", FundApp.Closing(initiative, Assembly2020))).Single();
        var facts = await fund.App.Facts();
        facts
            .Select(f => (f.CauseSource, f.CausePosition))
            .ShouldBe([(null, null), ("municipalities", position), ("municipalities", position)]);
    }

    private static InitiativeEndorsed Endorsed() =>
        new(FundApp.NewId(), "Samen beter", "GM0344", 100, 10, "Het is goed onderbouwd.", 2020, FundApp.Costs(2020, 100, 10));

    [Fact]
    public async Task A_decision_waits_for_the_endorsement_that_caused_it()
    {
        await using var fund = await FundApp.Start();
        await fund.NewBudget(2020, 1000);
        var endorsed = Endorsed();
        var closed = FundApp.Closing(endorsed.InitiativeId, Assembly2020);
        // The agenda item was proposed because of the endorsement, which comes later than the decision.
        await Apply(fund, "municipalities", 2, new ItemProposed(closed.ItemId, endorsed.InitiativeId, "Samen beter"), ("initiatives", 1));
        await Apply(fund, "municipalities", 3, closed, null);
        (await fund.Commitments()).ShouldBeEmpty();
        await Apply(fund, "initiatives", 1, endorsed, null);
        (await fund.Commitments()).Single().Coverage.ShouldBe([new CoverageView(2020, 110, 110, 0, 110)]);
    }

    [Fact]
    public async Task Redelivered_facts_change_nothing()
    {
        await using var fund = await FundApp.Start();
        await fund.NewBudget(2020, 1000);
        var endorsed = Endorsed();
        var closed = FundApp.Closing(endorsed.InitiativeId, Assembly2020);
        var registered = new MunicipalityRegistered("GM0344", "Utrecht", "Utrecht", FundApp.NewYear2020, 357_597);
        await Deliver();
        await fund.NewRun(2020);
        var before = await fund.Snapshot();
        await Deliver();
        await Deliver();
        (await fund.Snapshot()).ShouldBe(before);
        (await fund.Commitments()).Count.ShouldBe(1);

        async Task Deliver()
        {
            await Apply(fund, "initiatives", 1, endorsed, null);
            await Apply(fund, "municipalities", 2, registered, null);
            await Apply(fund, "municipalities", 3, closed, null);
        }
    }

    [Theory, EveryDatabase]
    public async Task Decisions_and_budget_changes_at_the_same_moment_leave_nothing_out(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var closings = new List<ItemClosed>();
        for (var i = 0; i < 20; i++)
            closings.Add(FundApp.Closing(await fund.Endorse(100, 1), Assembly2020));
        var decisions = new List<Guid>();
        for (var i = 1; i <= 20; i++)
            decisions.Add(await fund.Report(FundApp.Adopted));
        var deciding = Task.Run(async () =>
        {
            foreach (var closed in closings)
                await fund.App.Tell("municipalities", closed);
        });
        var changing = Task.Run(async () =>
        {
            for (var i = 1; i <= 20; i++)
                await fund.Record(i % 2 == 0 ? 2020 : 2021, decisions[i - 1], 500 + i);
        });
        await Task.WhenAll(deciding, changing);

        var (first, next) = (await fund.Budget(2020), await fund.Budget(2021));
        (first.CoveredCents, first.UncoveredCents).ShouldBe((520, (20 * 101) - 520));
        (next.CoveredCents, next.UncoveredCents).ShouldBe((20, 0));
        (await fund.Commitments(2020)).Sum(c => c.Coverage.Single(v => v.Year == 2020).CoveredCents).ShouldBe(520);
    }

    private static Task Apply(FundApp fund, string source, long position, IFact fact, (string Source, long Position)? cause) =>
        fund
            .App.Services.GetRequiredKeyedService<Inbox>(FundingService.Name)
            .Apply(
                new FactBatch(
                    source,
                    position,
                    [
                        new FactEnvelope
                        {
                            Position = position,
                            FactId = FundApp.NewId(),
                            Type = FactType.NameOf(fact.GetType()),
                            Subject = fact.Subject,
                            Number = 1,
                            CauseSource = cause?.Source,
                            CausePosition = cause?.Position,
                            RecordedAt = TimeProvider.System.GetUtcNow(),
                            Body = JsonSerializer.Serialize(fact, fact.GetType(), FactJson.Options),
                        },
                    ],
                    position
                ),
                CancellationToken.None
            );
}
