using Samen.Contracts;

namespace Samen.Gateway.Pages.Tasks;

/// <summary>What waits in the partners service.</summary>
internal static class PartnerTaskWords
{
    public static IReadOnlyDictionary<TaskKind, TaskWord> All { get; } =
        new Dictionary<TaskKind, TaskWord>
        {
            [TaskKind.DecideAdmission] = new(
                new("Beslis of de partner meedoet", "Decide whether the partner takes part"),
                new("Tot dan krijgt de partner geen gebeurtenissen.", "Until then the partner gets no events."),
                TaskWeight.Others
            ),
            [TaskKind.RepairDelivery] = new(
                new("Zoek uit waarom de aflevering mislukt", "Find out why the delivery fails"),
                new("Blijft het mislukken, dan pauzeert dit abonnement.", "If it keeps failing, this subscription pauses."),
                TaskWeight.Others
            ),
            [TaskKind.ResumeSubscription] = new(
                new("Hervat het abonnement", "Resume the subscription"),
                new("Zolang het gepauzeerd is, krijgt u geen gebeurtenissen.", "While it is paused, you get no events."),
                TaskWeight.Others
            ),
            [TaskKind.LeaveVersion] = new(
                new("Leg vast wanneer u van deze versie af gaat", "Record when you leave this version"),
                new("Zonder ondersteuning lost de leverancier geen fouten meer op.", "Without support the supplier no longer fixes faults.")
            ),
        };
}
