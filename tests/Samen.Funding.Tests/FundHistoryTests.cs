using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>
/// Whatever is proposed, decided, annulled, recorded, booked and released, in whatever order: revisions never change, the latest that
/// stands counts, no budget covers more than it has without saying so, and sums are right to the cent.
/// </summary>
public sealed class FundHistoryTests
{
    private static readonly int[] Years = [2020, 2021, 2022];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task The_fund_adds_up_after_every_step(int seed)
    {
        await using var fund = await FundApp.Start();
        var history = new History(fund, new Random(seed));
        for (var step = 0; step < 40; step++)
        {
            await history.Step();
            foreach (var year in Years)
                await history.Check(year, $"seed {seed}, step {step}");
        }
        history.Adopted.ShouldBeGreaterThan(0);
    }

    private sealed class History(FundApp fund, Random random)
    {
        private readonly List<Guid> waiting = [],
            decided = [];
        private readonly List<CommitmentView> booked = [];
        private readonly Dictionary<(int, int), string> seen = [];

        public int Adopted { get; private set; }

        public Task Step() =>
            random.Next(9) switch
            {
                0 or 1 => Propose(),
                2 or 3 => Decide(ItemOutcome.Adopted),
                4 => Decide(random.Next(2) == 0 ? ItemOutcome.Rejected : ItemOutcome.NoQuorum),
                5 => Annul(),
                6 => Record(),
                7 => Book(),
                _ => Release(),
            };

        public async Task Check(int year, string when)
        {
            var commitments = (await fund.Commitments(year)).Select(c => c.Coverage.Single(v => v.Year == year)).ToList();
            commitments.ShouldAllBe(c => c.CoveredCents >= 0 && c.CoveredCents + c.UncoveredCents == c.AmountCents, when);
            using var response = await fund.Anybody.GetAsync($"/funding/v1/budgets/{year}/revisions");
            if (!response.IsSuccessStatusCode)
            {
                commitments.Sum(c => c.CoveredCents).ShouldBe(0, when);
                return;
            }
            var revisions = await fund.Anybody.Fetch<BudgetRevisionView[]>($"/funding/v1/budgets/{year}/revisions");
            foreach (var one in revisions)
            {
                one.Lines.Where(l => l.IsIncome).Sum(l => l.AmountCents).ShouldBe(one.TotalCents, when);
                one.Lines.Where(l => !l.IsIncome).Sum(l => l.AmountCents).ShouldBe(one.TotalCents, when);
                var said = $"{one.TotalCents} {one.AdoptedOn} {one.ItemId} {one.ProposalVersion} {string.Join(' ', one.Lines)}";
                seen.TryAdd((year, one.Revision), said);
                seen[(year, one.Revision)].ShouldBe(said, when);
            }
            var standing = revisions.FirstOrDefault(r => r.AnnulledAt is null);
            revisions.Where(r => r.Counts).Select(r => r.Revision).ShouldBe(standing is null ? [] : [standing.Revision], when);
            if (standing is null)
            {
                commitments.Sum(c => c.CoveredCents).ShouldBe(0, when);
                return;
            }
            var budget = await fund.Budget(year);
            var claimed = commitments.Sum(c => c.AmountCents);
            budget.CoveredCents.ShouldBe(Math.Min(claimed, standing.TotalCents - standing.ReserveAdditionsCents), when);
            (budget.CoveredCents + budget.UncoveredCents).ShouldBe(claimed, when);
            (budget.CoveredCents + budget.FreeCents + budget.ReserveAdditionsCents).ShouldBe(budget.TotalCents, when);
        }

        private IReadOnlyList<BudgetLine> Lines()
        {
            var (contributions, reserve) = (random.Next(1, 2000), random.Next(1, 300));
            return
            [
                FundApp.Line("C.1", BudgetLineKind.Contributions, contributions + reserve),
                FundApp.Line("P.1", BudgetLineKind.Staff, contributions),
                FundApp.Line("R.1", BudgetLineKind.ReserveAddition, reserve),
            ];
        }

        private async Task Propose()
        {
            var proposal = await fund.Prepare(Years[random.Next(3)], Lines());
            using var response = await fund.Manager.SendBody("POST", $"{FundApp.Steps}/{proposal.Id}/submission");
            if (!response.IsSuccessStatusCode)
                return; // Another one of the year is before the assembly.
            var item = FundApp.NewId();
            await fund.App.Tell(
                "municipalities",
                new ItemDrafted(item, ItemKind.Budget, proposal.Title, null, null, null, [], proposal.Id, proposal.Kind)
            );
            waiting.Add(item);
        }

        private async Task Decide(ItemOutcome outcome)
        {
            if (waiting.Count == 0)
                return;
            await fund.Decide(waiting[0], outcome);
            decided.Add(waiting[0]);
            waiting.RemoveAt(0);
            Adopted += outcome == ItemOutcome.Adopted ? 1 : 0;
        }

        private async Task Annul()
        {
            if (decided.Count == 0)
                return;
            var item = decided[random.Next(decided.Count)];
            await fund.Annul(item, random.Next(2) == 0);
            decided.Remove(item);
            waiting.Add(item);
        }

        private async Task Record()
        {
            var proposal = await fund.Prepare(Years[random.Next(3)], Lines());
            (await fund.PostRecording(proposal.Id, await fund.Report(FundApp.Assembly.AddDays(-random.Next(200))))).Dispose();
        }

        private async Task Book() => booked.Add(await fund.Adopt(random.Next(700), random.Next(400), Years[random.Next(3)]));

        private async Task Release()
        {
            if (booked.Count == 0)
                return;
            var one = booked[random.Next(booked.Count)];
            booked.Remove(one);
            await fund.App.Tell(
                "municipalities",
                new ItemClosingAnnulled(
                    one.ItemId,
                    ItemKind.Proposal,
                    one.Title,
                    one.InitiativeId,
                    FundApp.NewId(),
                    ItemOutcome.Adopted,
                    false,
                    "De telling klopte niet."
                )
            );
        }
    }
}
