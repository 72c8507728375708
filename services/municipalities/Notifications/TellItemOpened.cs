using Samen.Hosting;
using Samen.Hosting.Mail;
using Samen.Municipalities.Assembly;
using Samen.Municipalities.Representatives;
using Samen.Storage;

namespace Samen.Municipalities.Notifications;

/// <summary>The vote on an item is open: everybody who speaks for a municipality hears it by mail, at once.</summary>
internal static class TellItemOpened
{
    public static async Task Handle(Work work, MailQueue mail, AgendaItem item, DateTimeOffset now) => await mail.Put(
        work,
        new MailText(
            $"De stemming is open: {item.Title}",
            $"De stemming over \"{item.Title}\" is geopend op {AssemblyWords.Of(now)}.\nDe stemgerechtigde van uw gemeente kan stemmen tot de stemming sluit, en de stem tot dan vervangen.",
            $"/agendapunten/{item.Id}",
            Urgent: true),
        await RepresentativeStore.EmailsOn(work, DutchTime.DayOf(now)));
}
