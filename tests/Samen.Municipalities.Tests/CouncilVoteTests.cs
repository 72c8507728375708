using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities.Tests;

/// <summary>The rules of a council: seats, quorum, majority, ties, and the life cycles.</summary>
public class CouncilVoteTests
{
    private const CouncilMeetingKind Ordinary = CouncilMeetingKind.Ordinary,
        Reconvened = CouncilMeetingKind.Reconvened,
        AfterTie = CouncilMeetingKind.AfterTie;
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 26);

    [Theory]
    [InlineData(1, 9)]
    [InlineData(3_000, 9)]
    [InlineData(3_001, 11)]
    [InlineData(6_000, 11)]
    [InlineData(6_001, 13)]
    [InlineData(10_000, 13)]
    [InlineData(10_001, 15)]
    [InlineData(15_000, 15)]
    [InlineData(15_001, 17)]
    [InlineData(20_000, 17)]
    [InlineData(20_001, 19)]
    [InlineData(25_000, 19)]
    [InlineData(25_001, 21)]
    [InlineData(30_000, 21)]
    [InlineData(30_001, 23)]
    [InlineData(35_000, 23)]
    [InlineData(35_001, 25)]
    [InlineData(40_000, 25)]
    [InlineData(40_001, 27)]
    [InlineData(45_000, 27)]
    [InlineData(45_001, 29)]
    [InlineData(50_000, 29)]
    [InlineData(50_001, 31)]
    [InlineData(60_000, 31)]
    [InlineData(60_001, 33)]
    [InlineData(70_000, 33)]
    [InlineData(70_001, 35)]
    [InlineData(80_000, 35)]
    [InlineData(80_001, 37)]
    [InlineData(100_000, 37)]
    [InlineData(100_001, 39)]
    [InlineData(200_000, 39)]
    [InlineData(200_001, 45)]
    [InlineData(872_757, 45)]
    public void Seats_follow_the_inhabitants(int inhabitants, int seats) => CouncilSeats.For(inhabitants).ShouldBe(seats);

    [Theory]
    // More than half of the sitting members that need not abstain.
    [InlineData(9, 9, 0, 5, 5, 0, Ordinary, CouncilOutcome.Adopted)]
    [InlineData(9, 9, 0, 4, 4, 0, Ordinary, null)]
    [InlineData(9, 8, 0, 4, 4, 0, Ordinary, null)]
    [InlineData(9, 8, 1, 4, 4, 0, Ordinary, CouncilOutcome.Adopted)]
    [InlineData(9, 9, 0, 4, 4, 0, AfterTie, null)]
    [InlineData(9, 9, 0, 2, 2, 0, Reconvened, CouncilOutcome.Adopted)]
    [InlineData(9, 9, 0, 2, 0, 2, Reconvened, CouncilOutcome.NotAdopted)]
    // Who took part without a vote counts for the quorum, not for the majority.
    [InlineData(9, 9, 0, 5, 2, 1, Ordinary, CouncilOutcome.Adopted)]
    [InlineData(9, 9, 0, 5, 1, 2, Ordinary, CouncilOutcome.NotAdopted)]
    // Ties.
    [InlineData(9, 9, 0, 8, 4, 4, Ordinary, CouncilOutcome.Postponed)]
    [InlineData(9, 9, 1, 8, 4, 4, Ordinary, CouncilOutcome.NotAdopted)] // All voted but the one who must not.
    [InlineData(9, 8, 0, 8, 4, 4, Ordinary, CouncilOutcome.Postponed)] // All who sit, but a seat is vacant.
    [InlineData(9, 9, 0, 8, 4, 4, AfterTie, CouncilOutcome.NotAdopted)]
    [InlineData(9, 9, 0, 2, 1, 1, Reconvened, CouncilOutcome.NotAdopted)]
    public void The_outcome_follows_from_the_figures(
        int seats,
        int sitting,
        int abstain,
        int tookPart,
        int yes,
        int no,
        CouncilMeetingKind meeting,
        CouncilOutcome? outcome
    )
    {
        var vote = new CouncilVote(seats, sitting, abstain, tookPart, yes, no, meeting);
        if (outcome is null)
            Should.Throw<RuleViolation>(() => vote.Decide()).Code.ShouldBe("no-quorum");
        else
            vote.Decide().ShouldBe(outcome.Value);
    }

    [Fact]
    public void A_decision_lives_by_its_table_and_no_other_step_is_taken()
    {
        foreach (var status in Enum.GetValues<CouncilDecisionStatus>())
        {
            foreach (var action in Enum.GetValues<DecisionAction>())
            {
                var decision = CouncilDecision.Draft(Guid.Empty, "GM0344", Undertaking(), 9) with
                {
                    Status = status,
                    RecordedAt = status == CouncilDecisionStatus.Draft ? null : Now,
                };
                CouncilDecision Step() => Take(decision, action);
                if (CouncilDecision.LifeCycle.TryGetValue((status, action), out var next))
                    Step().ShouldSatisfyAllConditions(d => d.Status.ShouldBe(next), d => d.Version.ShouldBe(2));
                else
                    Should.Throw<RuleViolation>(Step, $"{status} {action}").Code.ShouldBe("wrong-state");
                decision
                    .View()
                    .AllowedActions.Contains(action.ToString())
                    .ShouldBe(CouncilDecision.LifeCycle.ContainsKey((status, action)));
            }
        }
    }

    [Fact]
    public void An_instruction_lives_by_its_table_and_no_other_step_is_taken_nor_any_after_the_closing()
    {
        foreach (var closed in new[] { false, true })
        {
            var item = new AgendaItem { Status = closed ? ItemStatus.Closed : ItemStatus.Placed, AssemblyDate = new DateOnly(2026, 12, 2) };
            foreach (var status in Enum.GetValues<CouncilInstructionStatus>())
            {
                foreach (var action in Enum.GetValues<InstructionAction>())
                {
                    var instruction = new CouncilInstruction
                    {
                        MunicipalityCode = "GM0344",
                        Status = status,
                        Version = 3,
                    };
                    CouncilInstruction Step() => Take(instruction, action, item);
                    var allowed = CouncilInstruction.LifeCycle.TryGetValue((status, action), out var next);
                    if (allowed && !closed)
                        Step().ShouldSatisfyAllConditions(m => m.Status.ShouldBe(next), m => m.Version.ShouldBe(4));
                    else
                        Should.Throw<RuleViolation>(Step, $"{status} {action}").Code.ShouldBe(closed ? "item-closed" : "wrong-state");
                    instruction
                        .View(item, null, new CouncilInstructionSettings())
                        .AllowedActions.Contains(action.ToString())
                        .ShouldBe(allowed && !closed);
                }
            }
        }
    }

    [Theory]
    [InlineData(InstructionPosition.For, InstructionPosition.For, false)]
    [InlineData(InstructionPosition.For, InstructionPosition.Against, true)]
    [InlineData(InstructionPosition.For, InstructionPosition.Abstain, true)]
    [InlineData(InstructionPosition.Against, InstructionPosition.For, true)]
    [InlineData(InstructionPosition.Against, InstructionPosition.Against, false)]
    [InlineData(InstructionPosition.Abstain, InstructionPosition.Abstain, false)]
    [InlineData(InstructionPosition.Abstain, InstructionPosition.For, true)]
    [InlineData(InstructionPosition.Free, InstructionPosition.For, false)]
    [InlineData(InstructionPosition.Free, InstructionPosition.Against, false)]
    [InlineData(InstructionPosition.For, null, null)]
    [InlineData(null, InstructionPosition.For, null)]
    public void A_ballot_deviates_when_it_is_another_than_the_council_wanted(
        InstructionPosition? position,
        InstructionPosition? ballot,
        bool? deviates
    ) =>
        new CouncilInstruction { Position = position }
            .Deviates(ballot)
            .ShouldBe(deviates);

    [Theory]
    [InlineData("2026-06-17", null, "2026-06-10", "2026-05-27", "2026-11-09", "2026-11-15")]
    // From the planned day, over Whit Monday and Ascension Day.
    [InlineData("2026-06-17", "2026-05-28", "2026-06-10", "2026-05-12", "2026-11-09", "2026-11-15")]
    // After 15 November it is the budget of the year after.
    [InlineData("2026-12-02", null, "2026-11-25", "2026-11-11", "2027-11-08", "2027-11-15")]
    [InlineData("2026-11-15", null, "2026-11-09", "2026-10-26", "2027-11-08", "2027-11-15")]
    public void Days_are_counted_back_from_the_assembly(
        string assembly,
        string? council,
        string last,
        string papers,
        string adopted,
        string sent
    )
    {
        var dates = new CouncilInstructionSettings().For(
            DateOnly.Parse(assembly, null),
            null,
            council is null ? null : DateOnly.Parse(council, null)
        );
        dates.ShouldBe(
            new CouncilInstructionDates(
                DateOnly.Parse(assembly, null),
                DateOnly.Parse(last, null),
                DateOnly.Parse(papers, null),
                DateOnly.Parse(adopted, null),
                DateOnly.Parse(sent, null)
            )
        );
        dates
            .PapersDate.AddDays(14)
            .ShouldBeLessThanOrEqualTo(council is null ? dates.LastCouncilDate : DateOnly.Parse(council, null), "two weeks at least");
    }

    private static CouncilDecision Take(CouncilDecision decision, DecisionAction action) =>
        action switch
        {
            DecisionAction.Revise => decision.Revise(Undertaking(), 9),
            DecisionAction.Record => decision.Record(Today, Now).Item1,
            DecisionAction.Correct => decision.Correct(Undertaking() with { CorrectionReason = "Verkeerde datum" }, 9, Today).Item1,
            DecisionAction.Settle => decision.Settle(Today).Item1,
            _ => decision.Withdraw("Dubbel vastgelegd").Item1,
        };

    private static CouncilInstruction Take(CouncilInstruction instruction, InstructionAction action, AgendaItem item) =>
        action switch
        {
            InstructionAction.Ask => instruction.Ask(item),
            InstructionAction.Want => instruction.Want(item),
            InstructionAction.Plan => instruction.Plan(item, new DateOnly(2026, 11, 19)),
            InstructionAction.Give => instruction
                .Give(item, new GiveCouncilInstructionRequest { Position = InstructionPosition.For }, Now)
                .Item1,
            _ => instruction.Waive(item),
        };

    internal static CouncilDecisionRequest Undertaking() =>
        new()
        {
            Kind = CouncilDecisionKind.Undertaking,
            DecidedOn = new DateOnly(2026, 11, 1),
            Title = "Rapportage over informatieveiligheid",
            Text = "Het college rapporteert elk jaar over informatieveiligheid.",
            Subject = CouncilSubject.Strategic,
            SubjectReason = "De raad stuurt op de kaders van informatieveiligheid.",
            OwnerRole = RepresentativeRole.Alderman,
            DueDate = new DateOnly(2027, 6, 30),
        };

    internal static CouncilDecisionRequest Decision() =>
        new()
        {
            Kind = CouncilDecisionKind.Decision,
            DecidedOn = new DateOnly(2026, 11, 5),
            Title = "Gezamenlijke voorzieningen 2027",
            Text = "De raad stelt de bijdrage aan het fonds beschikbaar.",
            Subject = CouncilSubject.Strategic,
            SubjectReason = "De raad stelt het budget beschikbaar.",
            VotesFor = 6,
            VotesAgainst = 2,
        };
}
