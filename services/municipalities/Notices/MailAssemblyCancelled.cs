using Samen.Mail;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>An assembly was cancelled: mails everybody who speaks for a municipality at once.</summary>
internal static class MailAssemblyCancelled
{
    public static async Task Handle(Work work, MailQueue mail, Assembly cancelled)
    {
        var now = cancelled.CancelledAt!.Value;
        if (cancelled.Date < DutchTime.DayOf(now))
            return; // Nobody is still coming.
        var kind = AssemblyWords.Of(cancelled.Kind);
        await mail.Put(
            work,
            MailText.ToMunicipality(
                $"Afgelast: {kind} van {AssemblyWords.Of(cancelled.Date)}",
                $"De {kind.ToLowerInvariant()} van {AssemblyWords.Of(cancelled.Date)} gaat niet door.\n"
                    + $"Reden: {cancelled.CancellationReason}\n"
                    + "De punten van de agenda zijn aangehouden. Zij komen op de agenda van een andere vergadering of worden ingetrokken.",
                $"/vergaderingen/{cancelled.Id}"
            ),
            await RepresentativeStore.EmailsOn(work, DutchTime.DayOf(now))
        );
    }
}
