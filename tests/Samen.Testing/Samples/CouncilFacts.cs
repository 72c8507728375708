using Samen.Contracts;
using Samen.Contracts.Municipalities;
using static Samen.Testing.SampleIds;

namespace Samen.Testing;

/// <summary>A sample of each fact that municipalities publishes about councils.</summary>
internal static class CouncilFacts
{
    public static IReadOnlyList<IFact> All { get; } =
    [
        new CouncilDecided(
            DecisionId,
            "GM0344",
            CouncilDecisionKind.Decision,
            new DateOnly(2020, 11, 5),
            CouncilSubject.Strategic,
            ItemId: null,
            CouncilOutcome.Adopted,
            VotesFor: 30,
            VotesAgainst: 12,
            Corrections: 0
        ),
        new CouncilDecisionWithdrawn(WithdrawnDecisionId, "GM0344"),
        new CouncilUndertakingSettled(CouncilUndertakingId, "GM0344", new DateOnly(2021, 6, 30)),
        new JointFacilitiesDecided(
            "GM0344",
            Year: 2021,
            DecisionId,
            CouncilOutcome.Adopted,
            ContributionCents: 88_846_731,
            BudgetedCents: 88_900_000
        ),
        new InstructionGiven(ItemId, "GM0344"),
    ];
}
