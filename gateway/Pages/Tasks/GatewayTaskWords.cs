using Samen.Contracts;

namespace Samen.Gateway.Pages.Tasks;

/// <summary>What waits at the gateway itself, and of settings in every service.</summary>
internal static class GatewayTaskWords
{
    public static IReadOnlyDictionary<TaskKind, TaskWord> All { get; } =
        new Dictionary<TaskKind, TaskWord>
        {
            [TaskKind.ApproveSetting] = new(
                new("Beoordeel een andere instelling", "Decide on another setting"),
                new("Tot dan blijft de oude waarde gelden.", "Until then the old value stays in force."),
                TaskWeight.Others
            ),
            [TaskKind.RenewCredential] = new(
                new("Maak een nieuwe sleutel", "Make a new key"),
                new("Na die tijd komt uw programma er niet meer in.", "After that your program can no longer sign in."),
                TaskWeight.Others
            ),
            [TaskKind.RenewMandate] = new(
                new("Geef het mandaat opnieuw", "Give the mandate again"),
                new(
                    "Na die tijd kan de partner dit niet meer voor uw gemeente doen.",
                    "After that the partner can no longer do this for your municipality."
                ),
                TaskWeight.Others
            ),
            [TaskKind.RenewInvitation] = new(
                new("Geef een nieuwe uitnodiging", "Give a new invitation"),
                new("Zonder geldige link kan deze persoon niet beginnen.", "Without a valid link this person cannot start."),
                TaskWeight.Others
            ),
            [TaskKind.ExtendStandIn] = new(
                new("Regel verdere waarneming", "Arrange further cover"),
                new(
                    "Na die tijd neemt niemand voor deze persoon waar, en blijft werk liggen.",
                    "After that nobody stands in for this person, and work is left undone."
                ),
                TaskWeight.Others
            ),
            [TaskKind.AskSecondFactor] = new(
                new("Vraag om een tweede factor", "Ask for a second factor"),
                new(
                    "Wie hun wachtwoord raadt of vindt, komt met hun rechten binnen.",
                    "Whoever guesses or finds their password gets in with their rights."
                ),
                TaskWeight.Others
            ),
            [TaskKind.HandleParkedFact] = new(
                new("Verwerk berichten die vastlopen", "Handle facts that are stuck"),
                new(
                    "Deze dienst loopt achter op de andere, en alles over hetzelfde onderwerp wacht mee.",
                    "This service falls behind the others, and everything about the same subject waits too."
                ),
                TaskWeight.Others
            ),
            [TaskKind.LookAtMail] = new(
                new("Kijk naar post die niet aankwam", "Look at mail that did not arrive"),
                new(
                    "Wie de post had moeten krijgen, weet van niets. De post wordt niet opnieuw geprobeerd.",
                    "Whoever should have got the mail does not know. It is not tried again."
                ),
                TaskWeight.Others
            ),
        };
}
