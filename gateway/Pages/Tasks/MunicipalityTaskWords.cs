using Samen.Contracts;

namespace Samen.Gateway.Pages.Tasks;

/// <summary>What waits in the municipalities service: the assembly and the councils.</summary>
internal static class MunicipalityTaskWords
{
    public static IReadOnlyDictionary<TaskKind, TaskWord> All { get; } =
        new Dictionary<TaskKind, TaskWord>
        {
            [TaskKind.CastVote] = new(
                new("Breng uw stem uit", "Cast your vote"),
                new("Stemt u niet, dan telt uw gemeente niet mee.", "If you do not vote, your municipality does not count."),
                TaskWeight.Vote
            ),
            [TaskKind.TakeVotingCard] = new(
                new("Neem de stemkaart in gebruik", "Activate the voting card"),
                new(
                    "Zolang niemand de kaart in gebruik neemt, kan uw gemeente niet stemmen.",
                    "Until someone activates the card, your municipality cannot vote."
                ),
                TaskWeight.Vote
            ),
            [TaskKind.NameVoter] = new(
                new("Wijs aan wie namens uw gemeente stemt", "Name who votes for your municipality"),
                new(
                    "Wijst u niemand aan, dan krijgt de eerste die namens uw gemeente stemt de stemkaart.",
                    "If you name nobody, the first person to vote for your municipality gets the voting card."
                )
            ),
            [TaskKind.RecordRepresentative] = new(
                new("Leg vast wie uw gemeente vertegenwoordigt", "Record who represents your municipality"),
                new(
                    "Zolang niemand is vastgelegd, kunt u niemand aanwijzen die stemt.",
                    "Until someone is recorded, you cannot name who votes."
                )
            ),
            [TaskKind.ConveneAssembly] = new(
                new("Roep de volgende vergadering bijeen", "Convene the next assembly"),
                new(
                    "Zonder vergadering wordt over wat hier wacht niet gestemd.",
                    "Without an assembly there is no vote on what waits here."
                ),
                TaskWeight.Others
            ),
            [TaskKind.PlaceItem] = new(
                new("Zet het punt op een agenda", "Put the item on an agenda"),
                new(
                    "Zolang het punt op geen agenda staat, wordt er niet over gestemd.",
                    "Until the item is on an agenda, there is no vote on it."
                ),
                TaskWeight.Others
            ),
            [TaskKind.DisposeAmendment] = new(
                new("Leg vast wat het bestuur met het amendement doet", "Record what the board does with the amendment"),
                new(
                    "Zolang dat niet is vastgelegd, kan de stemming over het punt niet open.",
                    "Until that is recorded, the vote on the item cannot be opened."
                ),
                TaskWeight.Others
            ),
            [TaskKind.OpenVote] = new(
                new("Open de stemming", "Open the vote on it"),
                new("Zolang de stemming niet open is, kan geen gemeente stemmen.", "Until the vote is open, no municipality can vote."),
                TaskWeight.Vote
            ),
            [TaskKind.TakeNote] = new(
                new("Leg vast dat de vergadering ervan kennisneemt", "Record that the assembly takes note of it"),
                new("Zolang u dat niet doet, blijft het punt op de agenda staan.", "Until you do, the item stays on the agenda.")
            ),
            [TaskKind.CloseVote] = new(
                new("Sluit de stemming", "Close the vote on it"),
                new("Zolang de stemming niet gesloten is, is er geen besluit.", "Until the vote is closed, there is no decision."),
                TaskWeight.Others
            ),
            [TaskKind.ConfirmDecision] = new(
                new("Bevestig wat een ander voorstelde", "Confirm what someone else proposed"),
                new("Zolang u niet bevestigt, is er geen besluit.", "Until you confirm it, there is no decision."),
                TaskWeight.Others
            ),
            [TaskKind.DeclareDecision] = new(
                new("Maak het besluit bekend", "Declare what was decided"),
                new(
                    "Het besluit geldt al; alleen blijft open of de voorzitter het bekendmaakte.",
                    "The decision stands; it only stays unknown whether the chair declared it."
                )
            ),
            [TaskKind.AssignMotion] = new(
                new("Wijs aan wie de motie uitvoert", "Name who carries out the motion"),
                new(
                    "Zolang niemand is aangewezen, kan over de uitvoering niets worden gemeld.",
                    "Until someone is named, nothing can be reported on the motion."
                )
            ),
            [TaskKind.ReportMotion] = new(
                new("Meld hoe het met de motie staat", "Report on the motion"),
                new(
                    "Is de motie niet afgedaan, dan komt zij terug op de volgende gewone vergadering.",
                    "If the motion is not settled, it returns to the next ordinary assembly."
                )
            ),
            [TaskKind.RecordInhabitants] = new(
                new("Lees de inwoners op de peildatum in", "Import the inhabitants on the reference date"),
                new(
                    "Zolang een gemeente geen inwonertal heeft, kan in deze vergadering geen stemming open.",
                    "While a municipality has no figure, no vote can be opened in this assembly."
                ),
                TaskWeight.Vote
            ),
            [TaskKind.AskCouncil] = new(
                new("Vraag de raad of hij wil meepraten", "Ask the council whether it wants a say"),
                WithoutInstruction,
                TaskWeight.Others
            ),
            [TaskKind.AnswerForCouncil] = new(
                new("Leg vast of de raad wil meepraten", "Record whether the council wants a say"),
                WithoutInstruction,
                TaskWeight.Others
            ),
            [TaskKind.PlanCouncil] = new(
                new("Plan wanneer de raad dit bespreekt", "Plan when the council discusses this"),
                WithoutInstruction,
                TaskWeight.Others
            ),
            [TaskKind.GiveInstruction] = new(
                new("Leg het mandaat van de raad vast", "Record the council's instruction"),
                WithoutInstruction,
                TaskWeight.Others
            ),
            [TaskKind.RecordCouncilDecision] = new(
                new("Leg het besluit van de raad vast", "Record this decision of the council"),
                new("Zolang het een concept is, ziet alleen uw gemeente het.", "While it is a draft, only your municipality can see it.")
            ),
            [TaskKind.CompleteCouncilDecision] = new(
                new("Vul het concept aan", "Complete the draft"),
                new(
                    "Zolang er iets ontbreekt, kan het besluit niet worden vastgelegd.",
                    "While something is missing, the decision cannot be recorded."
                )
            ),
            [TaskKind.SettleUndertaking] = new(
                new("Doe de toezegging af", "Settle this undertaking"),
                new(
                    "Wie de toezegging niet op tijd afdoet, staat bij de raad over tijd.",
                    "An undertaking that is not settled in time shows as overdue."
                )
            ),
            [TaskKind.DecideJointFacilities] = new(
                new("Leg vast wat de raad besloot over dit jaar", "Record what the council decided on this year"),
                new(
                    "Zolang dat niet is vastgelegd, telt uw gemeente bij wie nog niet besloot.",
                    "Until that is recorded, your municipality counts as one that has not decided."
                ),
                TaskWeight.Money
            ),
        };

    private static Word WithoutInstruction =>
        new("Zonder mandaat van de raad beslist wie stemt zelf hoe.", "Without an instruction of the council, whoever votes decides how.");
}
