using Samen.Contracts;
using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using static Samen.Municipalities.Tests.CouncilVoteTests;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>What waits for the clerk of a council.</summary>
public class CouncilTaskTests
{
    [Theory, EveryDatabase]
    public async Task A_council_is_asked_answers_plans_and_instructs_one_after_the_other(DatabaseKind kind)
    {
        await using var samen = await Start(kind, CouncilFixture.Clock);
        var clerk = samen.Clerk("GM0088");
        var item = await samen.Drafted(ItemKind.Proposal, "Een voorstel van het bestuur", await samen.Coming(new DateOnly(2027, 6, 17)));
        var path = $"{Items}/{item.Id}/instructions/GM0088";
        var dates = (await samen.Get<CouncilInstructionView>(path)).Dates!;
        var task = await clerk.Waits(TaskKind.AskCouncil);
        (task.Subject, task.DueAt).ShouldBe(($"agenda-items/{item.Id}", EndOf(dates.PapersDate)));
        await clerk.Act<CouncilInstructionView>($"{path}/question");
        await clerk.Waits(TaskKind.AnswerForCouncil);
        await clerk.Put<CouncilInstructionView>($"{path}/answer", new AnswerForCouncilRequest { WantsSay = true });
        await clerk.Waits(TaskKind.PlanCouncil);
        await clerk.Put<CouncilInstructionView>(
            $"{path}/planning",
            new PlanCouncilInstructionRequest { CouncilDate = dates.LastCouncilDate }
        );
        (await clerk.Waits(TaskKind.GiveInstruction)).DueAt.ShouldBe(EndOf(dates.AssemblyDate));
        (await samen.Clerk("GM0344").Waits(TaskKind.AskCouncil)).Title.ShouldBe(item.Title);
        await clerk.Put<CouncilInstructionView>(path, new GiveCouncilInstructionRequest { Position = InstructionPosition.For });
        (await clerk.Waiting(Say)).ShouldBeEmpty();
        (await samen.Officer("GM0088").Waiting(Say)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_draft_waits_to_be_completed_and_then_to_be_recorded(DatabaseKind kind)
    {
        await using var samen = await Start(kind, CouncilFixture.Clock);
        var clerk = samen.Clerk("GM0088");
        var draft = await samen.DraftedDecision(Decision() with { VotesFor = null, VotesAgainst = null });
        (await clerk.Waits(TaskKind.CompleteCouncilDecision)).Subject.ShouldBe($"council-decisions/{draft.Id}");
        await clerk.Put<CouncilDecisionView>($"{Decisions}/{draft.Id}", Decision());
        (await clerk.Waiting(TaskKind.CompleteCouncilDecision)).ShouldBeEmpty();
        (await clerk.Waits(TaskKind.RecordCouncilDecision)).Title.ShouldBe(draft.Title);
        (await samen.Clerk("GM0344").Waiting(TaskKind.RecordCouncilDecision)).ShouldBeEmpty();
        await clerk.Act<CouncilDecisionView>($"{Decisions}/{draft.Id}/recording");
        await clerk.WaitsNot(TaskKind.RecordCouncilDecision);
    }

    [Theory, EveryDatabase]
    public async Task An_undertaking_waits_until_it_is_settled(DatabaseKind kind)
    {
        await using var samen = await Start(kind, CouncilFixture.Clock);
        var recorded = await samen.Recorded(Undertaking());
        var task = await samen.Clerk("GM0088").Waits(TaskKind.SettleUndertaking);
        (task.Title, task.DueAt).ShouldBe((recorded.Title, EndOf(recorded.DueDate!.Value)));
        (await samen.Clerk("GM0344").Waiting(TaskKind.SettleUndertaking)).ShouldBeEmpty();
        await samen
            .Clerk("GM0088")
            .Put<CouncilDecisionView>(
                $"{Decisions}/{recorded.Id}/settlement",
                new SettleUndertakingRequest { SettledOn = new DateOnly(2026, 11, 20) }
            );
        await samen.Clerk("GM0088").WaitsNot(TaskKind.SettleUndertaking);
    }

    [Theory, EveryDatabase]
    public async Task What_the_fund_asks_for_a_year_waits_for_the_decision_of_the_council(DatabaseKind kind)
    {
        await using var samen = await Start(kind, CouncilFixture.Clock);
        var clerk = samen.Clerk("GM0088");
        var run = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        await samen.App.Tell("funding", new ContributionRunCompleted(run, 2027, new DateOnly(2026, 1, 1), 342, 1_000_000, 210_000, null));
        await samen.App.Tell("funding", new ContributionDetermined(run, 2027, "GM0088", 235_287, 49_410));
        var task = await clerk.Waits(TaskKind.DecideJointFacilities);
        (task.AmountCents, task.DueAt).ShouldBe((235_287, DutchTime.At(new DateOnly(2026, 11, 15), TimeOnly.MinValue)));
        (await samen.Clerk("GM0344").Waiting(TaskKind.DecideJointFacilities)).ShouldBeEmpty();
        var decision = await samen.Recorded(Decision());
        await clerk.Put<JointFacilitiesView>(
            $"{RegisterPath}/GM0088/joint-facilities/2027",
            new JointFacilitiesRequest
            {
                DecisionId = decision.Id,
                Programme = "Bestuur",
                BudgetLine = "0.4",
                BudgetedCents = 235_287,
            },
            ifMatch: "\"0\""
        );
        await clerk.WaitsNot(TaskKind.DecideJointFacilities);
        await samen.Withdraw(decision.Id, "Dubbel vastgelegd");
        await clerk.Waits(TaskKind.DecideJointFacilities);
    }

    private static readonly TaskKind[] Say =
    [
        TaskKind.AskCouncil,
        TaskKind.AnswerForCouncil,
        TaskKind.PlanCouncil,
        TaskKind.GiveInstruction,
    ];

    private static DateTimeOffset EndOf(DateOnly day) => DutchTime.At(day.AddDays(1), TimeOnly.MinValue);
}
