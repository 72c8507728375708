using Samen.Contracts;

namespace Samen.Gateway.Pages.Tasks;

/// <summary>What waits in the initiatives service: owners, municipalities and the Taskforce.</summary>
internal static class InitiativeTaskWords
{
    public static IReadOnlyDictionary<TaskKind, TaskWord> All { get; } =
        new Dictionary<TaskKind, TaskWord>([.. OfOwners, .. OfMunicipalities, .. OfTaskforce]);

    private static Dictionary<TaskKind, TaskWord> OfOwners =>
        new()
        {
            [TaskKind.AcceptOwnership] = new(
                new("Word eigenaar", "Become an owner"),
                new("Zolang u niet antwoordt, is uw gemeente geen eigenaar.", "Until you answer, your municipality is not an owner."),
                TaskWeight.Others
            ),
            [TaskKind.AcceptLead] = new(
                new("Neem de leiding over", "Take over the lead"),
                new("Zolang u niet antwoordt, blijft de leiding waar zij is.", "Until you answer, the lead stays where it is."),
                TaskWeight.Others
            ),
            [TaskKind.AnswerJoining] = new(
                new("Beantwoord het verzoek om mee te doen", "Answer the request to join"),
                new(
                    "Zolang u niet antwoordt, kan die gemeente niet meedoen als eigenaar.",
                    "Until you answer, that municipality cannot join as an owner."
                ),
                TaskWeight.Others
            ),
            [TaskKind.CompletePlan] = new(
                new("Maak het plan af", "Complete the plan"),
                new(
                    "Zolang er iets ontbreekt, kan het initiatief niet naar de Taskforce.",
                    "While something is missing, the initiative cannot go to the Taskforce."
                )
            ),
            [TaskKind.SubmitInitiative] = new(
                new("Dien het initiatief in", "Submit this initiative"),
                new("Zolang u het niet indient, adviseert de Taskforce niet.", "Until you submit it, the Taskforce does not advise."),
                TaskWeight.Others
            ),
            [TaskKind.AnswerRound] = new(
                new("Beantwoord de vragen van de jaarlijkse ronde", "Answer the questions of the yearly round"),
                new(
                    "Zonder antwoord komt het initiatief in deze ronde niet bij de Taskforce.",
                    "Without an answer, the initiative does not reach the Taskforce in this round."
                ),
                TaskWeight.Others
            ),
            [TaskKind.PrepareGate] = new(
                new("Bereid een beslismoment voor", "Prepare the next gate"),
                new("Zonder beslismoment blijft het initiatief in deze fase.", "Without a gate, the initiative stays in this phase.")
            ),
            [TaskKind.AnswerGate] = new(
                new("Beantwoord de vragen bij het beslismoment", "Answer the questions of the gate"),
                new("Zolang er iets ontbreekt, kunt u geen besluit vragen.", "While something is missing, you cannot ask for a decision.")
            ),
            [TaskKind.AskGate] = new(
                new("Vraag om een besluit", "Ask for a decision"),
                new("Zolang u niet vraagt, besluit niemand.", "Until you ask, nobody decides."),
                TaskWeight.Others
            ),
            [TaskKind.ReactToGate] = new(
                new("Reageer op het besluit", "React to this decision"),
                new(
                    "Het besluit geldt ook zonder reactie; een reactie na de termijn staat als te laat.",
                    "The decision also holds without a reaction; after the term it shows as late."
                )
            ),
            [TaskKind.MeetCondition] = new(
                new("Laat zien dat aan de voorwaarde is voldaan", "Show that the condition is met"),
                new("Zolang u dat niet doet, staat de voorwaarde bij iedereen open.", "Until you do, everyone sees the condition as open.")
            ),
            [TaskKind.RealiseBenefit] = new(
                new("Leg vast wat het opleverde", "Record what it brought"),
                new(
                    "Zonder uw cijfer telt dat jaar voor uw gemeente niet mee in wat is gerealiseerd.",
                    "Without your figure, that year does not count for your municipality in what was realised."
                ),
                TaskWeight.Money
            ),
        };

    private static Dictionary<TaskKind, TaskWord> OfMunicipalities =>
        new()
        {
            [TaskKind.SettleMerge] = new(
                new("Beslis over het samenvoegen van behoeften", "Decide on merging the needs"),
                new("Zolang u niet beslist, blijven het twee behoeften.", "Until you decide, they stay two needs."),
                TaskWeight.Others
            ),
            [TaskKind.RecordNeed] = new(
                new("Leg de behoefte vast", "Record the need"),
                new(
                    "Zolang het een concept is, kan geen andere gemeente de behoefte steunen.",
                    "While it is a draft, no other municipality can support the need."
                )
            ),
            [TaskKind.AnswerQuestion] = new(
                new("Beantwoord de vraag", "Answer this question"),
                new(
                    "Zolang u niet antwoordt, blijft de vraag voor uw gemeente open.",
                    "Until you answer, the question stays open for your municipality."
                ),
                TaskWeight.Others
            ),
            [TaskKind.AnswerCall] = new(
                new("Beantwoord de oproep", "Answer the call"),
                new(
                    "Na de laatste dag kan uw gemeente niet meer antwoorden.",
                    "After the last day, your municipality can no longer answer."
                ),
                TaskWeight.Others
            ),
            [TaskKind.ExplainStandard] = new(
                new("Pas de standaard toe of leg uit waarom niet", "Apply the standard or explain why not"),
                new(
                    "Zonder uitleg telt uw gemeente als een gemeente die niet toepast en niet uitlegt.",
                    "Without an explanation, your municipality counts as one that neither applies nor explains."
                )
            ),
            [TaskKind.JoinProcurement] = new(
                new("Beslis of u meedoet met de inkoop", "Decide whether to join the procurement"),
                new("Na deze dag is dit instapmoment voorbij.", "After this day, this entry moment has passed."),
                TaskWeight.Money
            ),
            [TaskKind.AgreeToContract] = new(
                new("Leg het contract vast", "Record your contract"),
                new(
                    "Zolang u dat niet doet, staat uw gemeente zonder contract.",
                    "Until you do, your municipality shows without a contract."
                ),
                TaskWeight.Money
            ),
            [TaskKind.AnswerPledge] = new(
                new("Beantwoord de toezegging", "Answer this pledge"),
                new("Zolang u niet antwoordt, tellen de uren niet.", "Until you answer, the hours do not count."),
                TaskWeight.Others
            ),
            [TaskKind.RecordHours] = new(
                new("Leg uw uren vast", "Record your hours"),
                new("Uren die niet zijn vastgelegd, worden niet verrekend.", "Hours that are not recorded are not settled."),
                TaskWeight.Money
            ),
            [TaskKind.ConfirmHours] = new(
                new("Bevestig de uren", "Confirm the hours"),
                new("Uren die niet zijn bevestigd, worden niet verrekend.", "Hours that are not confirmed are not settled."),
                TaskWeight.Money
            ),
        };

    private static Dictionary<TaskKind, TaskWord> OfTaskforce =>
        new()
        {
            [TaskKind.GiveView] = new(
                new("Geef uw mening", "Give your view of it"),
                new("Zonder uw mening adviseren de anderen zonder u.", "Without your view, the others advise without you."),
                TaskWeight.Others
            ),
            [TaskKind.RecordAdvice] = new(
                new("Leg het advies vast", "Record this advice"),
                new("Zolang er geen advies is, blijft het punt op de agenda.", "Until there is an advice, the item stays on the agenda."),
                TaskWeight.Others
            ),
            [TaskKind.PlanMeeting] = new(
                new("Plan een bijeenkomst", "Plan the next meeting"),
                new("Zonder bijeenkomst kan de Taskforce niet adviseren.", "Without a meeting, the Taskforce cannot advise."),
                TaskWeight.Others
            ),
            [TaskKind.OpenMeeting] = new(
                new("Open de bijeenkomst", "Open this meeting"),
                new("Zolang de bijeenkomst niet open is, kan er geen advies komen.", "Until the meeting is open, there can be no advice."),
                TaskWeight.Others
            ),
            [TaskKind.CloseMeeting] = new(
                new("Sluit de bijeenkomst", "Close this meeting"),
                new(
                    "Zolang deze bijeenkomst open is, kan de volgende niet beginnen.",
                    "While this meeting is open, the next one cannot begin."
                )
            ),
            [TaskKind.ApproveMinutes] = new(
                new("Stel het verslag vast", "Approve these minutes"),
                new("Zolang dat niet gebeurt, is het verslag niet vastgesteld.", "Until then, the minutes are not approved.")
            ),
            [TaskKind.CompleteAction] = new(
                new("Meld dat uw actie is gedaan", "Say that your action is done"),
                new("Zolang u dat niet meldt, blijft de actie op de lijst.", "Until you say so, the action stays on the list.")
            ),
            [TaskKind.AdviseGate] = new(
                new("Leg het advies van het College van Dienstverleningszaken vast", "Record the advice of the Service Delivery Board"),
                new("Zonder dat advies kan niemand besluiten.", "Without that advice, nobody can decide."),
                TaskWeight.Others
            ),
            [TaskKind.DecideGate] = new(
                new("Leg vast wat is besloten", "Record what was decided"),
                new(
                    "Zolang dat niet is vastgelegd, blijft het initiatief in zijn fase.",
                    "Until that is recorded, the initiative stays in its phase."
                ),
                TaskWeight.Others
            ),
        };
}
