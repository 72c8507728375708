using Samen.Contracts.Initiatives;
using Samen.Mail;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// Job: mails those who speak for the municipality that leads an initiative that something of it comes due, once. Without a mail server the
/// terms are dropped, so that nothing waits for ever.
/// </summary>
internal static class MailTerms
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    public static async Task Run(MunicipalitiesDatabase database, MailQueue mail, TimeProvider clock, CancellationToken ct)
    {
        IReadOnlyList<InitiativeTerm> terms;
        await using (var reading = await database.Read(ct))
            terms = await InitiativeTermStore.List(reading);
        foreach (var term in terms)
            await database.Write(
                async work =>
                {
                    if (await InitiativeTermStore.Take(work, term))
                        await mail.Put(work, Text(term), await RepresentativeStore.EmailsOf(work, term.MunicipalityCode, clock.Today()));
                },
                ct
            );
    }

    private static MailText Text(InitiativeTerm term)
    {
        var day = AssemblyWords.Of(term.DueOn);
        var what = term.Kind switch
        {
            TermKind.NextGate => $"Voor {day} is het volgende beslismoment gepland.",
            TermKind.Reaction => $"U kunt tot en met {day} reageren op het besluit.",
            TermKind.Condition => $"Op {day} moet aan een voorwaarde zijn voldaan.",
            _ => $"Vanaf {day} kunt u het besluit opnieuw vragen.",
        };
        return new MailText(
            $"{term.Title}: {day}",
            $"Dit gaat over het initiatief \"{term.Title}\", dat uw gemeente trekt.\n{what}\nOp die dag gebeurt er niets vanzelf.",
            term.Path
        );
    }
}
