using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>The words of reminders and interest.</summary>
internal static class ReminderWords
{
    extension(Words)
    {
        public static Word Of(ReminderStage stage) =>
            stage switch
            {
                ReminderStage.FirstReminder => new("Eerste herinnering", "First reminder", "info"),
                ReminderStage.SecondReminder => new("Tweede herinnering", "Second reminder", "warning"),
                _ => new("Naar de secretaris", "To the secretary", "error"),
            };

        public static Word Of(InterestRegime regime) =>
            regime switch
            {
                InterestRegime.Off => new("Geen rente", "No interest"),
                InterestRegime.Ordinary => new("Wettelijke rente", "Statutory interest"),
                _ => new("Wettelijke handelsrente", "Statutory commercial interest"),
            };

        public static Word Of(InterestChargeStatus status) =>
            status switch
            {
                InterestChargeStatus.Prepared => new("Wacht op een tweede persoon", "Awaiting a second person", "warning"),
                InterestChargeStatus.Charged => new("In rekening gebracht", "Charged", "info"),
                InterestChargeStatus.Refused => new("Afgewezen", "Declined", "error"),
                InterestChargeStatus.Withdrawn => new("Ingetrokken", "Withdrawn"),
                _ => new("Teruggenomen", "Taken back"),
            };
    }
}
