using Samen.Mail;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>The vote on an item opened: mails everybody who speaks for a municipality at once.</summary>
internal static class MailItemOpened
{
    public static async Task Handle(Work work, MailQueue mail, AgendaItem item, DateTimeOffset now) =>
        await mail.Put(
            work,
            new MailText(
                $"De stemming is open: {item.Title}",
                $"De stemming over \"{item.Title}\" is geopend op {AssemblyWords.Of(now)}.\n"
                    + "De stemgerechtigde van uw gemeente kan stemmen tot de stemming sluit, en de stem tot dan vervangen.",
                $"/agendapunten/{item.Id}",
                Urgent: true
            ),
            await RepresentativeStore.EmailsOn(work, DutchTime.DayOf(now))
        );
}
