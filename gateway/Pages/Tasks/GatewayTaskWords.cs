using Samen.Contracts;

namespace Samen.Gateway.Pages.Tasks;

/// <summary>What waits at the gateway itself.</summary>
internal static class GatewayTaskWords
{
    public static IReadOnlyDictionary<TaskKind, TaskWord> All { get; } =
        new Dictionary<TaskKind, TaskWord>
        {
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
        };
}
