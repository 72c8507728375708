using Samen.Contracts.Municipalities;
using Samen.Mail;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>An opening or a decision was annulled: mails everybody who speaks for a municipality at once.</summary>
internal static class MailAnnulment
{
    public static async Task Handle(Work work, MailQueue mail, Annulment annulment)
    {
        var title = annulment.Before.Title;
        var (subject, text) = annulment switch
        {
            { Step: AnnulledStep.Opening } => (
                $"De stemming is ongeldig: {title}",
                "De opening van de stemming is ongedaan gemaakt. Stemmen die al waren uitgebracht, tellen niet mee."
            ),
            { VoteGoesOn: true } => (
                $"De stemming is weer open: {title}",
                "De uitslag geldt niet meer. De stemming gaat verder, en stemmen die al waren uitgebracht, tellen mee. "
                    + "De stemgerechtigde van uw gemeente kan de stem nog uitbrengen of vervangen."
            ),
            _ => (
                $"De uitslag geldt niet meer: {title}",
                "De beslissing is ongedaan gemaakt. Er wordt opnieuw over beslist. Stemmen die al waren uitgebracht, tellen niet mee."
            ),
        };
        await mail.Put(
            work,
            MailText.ToMunicipality(
                subject,
                $"{text}\nHet gaat over \"{title}\".\nReden: {annulment.Reason}",
                $"/agendapunten/{annulment.ItemId}"
            ),
            await RepresentativeStore.EmailsOn(work, DutchTime.DayOf(annulment.AnnulledAt))
        );
    }
}
