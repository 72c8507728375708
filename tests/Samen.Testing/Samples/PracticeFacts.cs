using Samen.Contracts;
using Samen.Contracts.Initiatives;
using static Samen.Testing.SampleIds;

namespace Samen.Testing;

/// <summary>A sample of each fact about people from practice, their hours and their questions.</summary>
internal static class PracticeFacts
{
    private static readonly DateOnly First = new(2026, 9, 1),
        Last = new(2027, 6, 1);

    public static IReadOnlyList<IFact> All { get; } =
    [
        new RoleAsked(InitiativeId, AskedRoleId, PracticeRole.BusinessExpert, HoursPerMonth: 40, First, Last),
        new AskedRoleRevised(InitiativeId, AskedRoleId, PracticeRole.BusinessExpert, HoursPerMonth: 60, First, Last),
        new AskedRoleClosed(InitiativeId, AskedRoleId),
        new PledgeMade(
            InitiativeId,
            AskedRoleId,
            PledgeId,
            "GM0307",
            HoursPerMonth: 16,
            First,
            Last,
            PledgeSettlement.RateTable,
            EndedPledgeId
        ),
        new PledgeAccepted(InitiativeId, PledgeId, "GM0307"),
        new PledgeAcceptanceTakenBack(InitiativeId, PledgeId, "GM0307"),
        new PledgeDeclined(InitiativeId, PledgeId, "GM0307", "This role has enough people."),
        new PledgeTakenBack(InitiativeId, PledgeId, "GM0307"),
        new PledgeEnded(InitiativeId, PledgeId, "GM0307", new DateOnly(2027, 2, 1), "Somebody takes up another task."),
        new HoursDelivered(InitiativeId, PledgeId, "GM0307", First, Hours: 14),
        new HoursConfirmed(InitiativeId, PledgeId, "GM0307", First, Hours: 14),
        new HoursConfirmationTakenBack(InitiativeId, PledgeId, "GM0307", First),
        new HoursDisputed(InitiativeId, PledgeId, "GM0307", First, "The project stood still that month."),
        new QuestionAsked(
            QuestionId,
            "GM0757",
            PartnerId: null,
            "How do you check an address at the counter?",
            QuestionAudience.Facility,
            ThemeKey: null,
            FacilityId
        ),
        new QuestionSharingChanged(QuestionId, "GM0307", Asks: true, Municipalities: 2),
        new QuestionAnswered(QuestionId, AnswerId, "GM0307", AnswerKind.Offer),
        new AnswerWithdrawn(QuestionId, AnswerId, "GM0307"),
        new AnswerAccepted(QuestionId, AnswerId),
        new QuestionClosed(QuestionId),
        new QuestionWithdrawn(QuestionId),
        new RateTableRecorded(2026, "Rates of the association", Scales: 12),
    ];
}
