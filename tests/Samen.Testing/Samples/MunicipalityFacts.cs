using Samen.Contracts;
using Samen.Contracts.Municipalities;
using static Samen.Testing.SampleIds;

namespace Samen.Testing;

/// <summary>A sample of each fact that municipalities publishes.</summary>
internal static class MunicipalityFacts
{
    private static readonly RuleSet Rules = new(
        "ordinary",
        Version: 1,
        InhabitantsPerVote: 1000,
        WeightRounding.Up,
        MaximumWeight: 75,
        Binding: true,
        [new VoteCondition(ConditionKind.Majority, VoteMeasure.Weight, VoteBase.Cast, Numerator: 1, Denominator: 2, MoreThan: true)]
    );

    public static IReadOnlyList<IFact> All { get; } =
    [
        new MunicipalityRegistered("GM0757", "Boxtel", "Noord-Brabant", new DateOnly(2020, 1, 1), Inhabitants: 30_801),
        new InhabitantsRecorded("GM0757", new DateOnly(2020, 1, 1), Inhabitants: 30_801),
        new MunicipalitiesReorganised(
            ReorganisationId,
            new DateOnly(2021, 1, 1),
            ReorganisationKind.Merger,
            [new EstablishedMunicipality(EstablishedId, "GM1979", "Eemsdelta", "Groningen")],
            [
                new AbolishedMunicipality(AbolishedId, "GM0003", [new SuccessorMunicipality("GM1979", SharePercentage: null)]),
                new AbolishedMunicipality(SecondAbolishedId, "GM0010", [new SuccessorMunicipality("GM1979", SharePercentage: null)]),
            ],
            []
        ),
        new AssemblyConvened(AssemblyId, AssemblyKind.Extraordinary, new DateOnly(2020, 11, 27), "Utrecht", new DateOnly(2020, 1, 1)),
        new AssemblyRevised(
            AssemblyId,
            AssemblyKind.Extraordinary,
            new DateOnly(2020, 12, 2),
            "Utrecht",
            new DateOnly(2020, 1, 1),
            "De zaal is op die dag niet vrij."
        ),
        new AssemblyCancelled(AssemblyId, AssemblyKind.Extraordinary, new DateOnly(2020, 12, 2), "Er is geen zaal beschikbaar."),
        new ItemProposed(ItemId, InitiativeId, "One way to verify an address at the counter"),
        new ItemDrafted(
            ItemId,
            ItemKind.Motion,
            "Motie over open standaarden",
            InitiativeId: null,
            PartOfItemId: null,
            FollowsItemId: null,
            ["GM0344"],
            FundProposalId: null,
            FundProposalKind: null
        ),
        new ItemCoSubmitted(ItemId, ["GM0344", "GM0363", "GM1680"]),
        new ItemPlaced(
            ItemId,
            ItemKind.Proposal,
            "Gezamenlijke verhuisbalie",
            InitiativeId,
            AssemblyId,
            new DateOnly(2020, 11, 27),
            Recommendation.Adopt,
            Recommendation.Adopt
        ),
        new ItemAmended(ItemId, AmendmentId, Number: 1, ["GM0344"], AmendmentStatus.Beside),
        new ItemOpened(
            ItemId,
            ItemKind.Proposal,
            InitiativeId,
            AssemblyId,
            Rules,
            [new VoteOption("For", "Voor", Carries: true), new VoteOption("Against", "Tegen", Carries: false)],
            EntitledWeight: 13_232,
            EntitledMunicipalities: 355
        ),
        new ItemClosed(
            ItemId,
            ItemKind.Proposal,
            "Gezamenlijke verhuisbalie",
            InitiativeId,
            AssemblyId,
            new DateOnly(2020, 11, 27),
            DecisionManner.Vote,
            ItemOutcome.Adopted,
            "For",
            Binding: true,
            Rules,
            new VoteResult(
                WeightFor: 9000,
                WeightAgainst: 1000,
                WeightAbstain: 500,
                MunicipalitiesFor: 240,
                MunicipalitiesAgainst: 30,
                MunicipalitiesAbstain: 12,
                EntitledWeight: 13_232,
                EntitledMunicipalities: 355,
                PercentageFor: 90m,
                TurnoutPercentage: 79.35m
            ),
            [
                new OptionResult("For", "Voor", Carries: true, Weight: 9000, Municipalities: 240, Percentage: 90m),
                new OptionResult("Against", "Tegen", Carries: false, Weight: 1000, Municipalities: 30, Percentage: 10m),
            ],
            Missed: [],
            Source: null,
            TakenOverBy: null,
            Reason: null
        ),
        new ItemHeld(ItemId, InitiativeId, AssemblyId),
        new ItemWithdrawn(ItemId, InitiativeId),
        new ItemSplit(ItemId, [FirstPartId, SecondPartId]),
        new ItemRatified(ItemId, InitiativeId, RatifyingItemId, AssemblyId, new DateOnly(2020, 11, 27)),
        new ItemOpeningAnnulled(ItemId, ItemKind.Proposal, InitiativeId, AssemblyId, "De gewichten kwamen van een verkeerde peildatum."),
        new ItemClosingAnnulled(
            ItemId,
            ItemKind.Proposal,
            "Gezamenlijke verhuisbalie",
            InitiativeId,
            AssemblyId,
            ItemOutcome.Adopted,
            VoteGoesOn: false,
            "De stemming sloot voordat iedereen kon stemmen."
        ),
        new ItemRatificationAnnulled(ItemId, InitiativeId, RatifyingItemId),
        new MotionAssigned(ItemId, "Bestuur", new DateOnly(2021, 6, 16)),
        new MotionDue(ItemId, "Bestuur", new DateOnly(2021, 6, 16)),
        new MotionSettled(ItemId, Executed: true),
    ];
}
