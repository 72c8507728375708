using Samen.Mail;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>An assembly was convened, moved or corrected: mails everybody who speaks for a municipality.</summary>
internal static class InviteToAssembly
{
    public static async Task Handle(
        Work work,
        MailQueue mail,
        Assembly assembly,
        IReadOnlyList<Deadline> deadlines,
        DateTimeOffset now,
        string? reason = null
    )
    {
        if (assembly.Date < DutchTime.DayOf(now))
            return; // It is over: only its decisions are imported.
        var kind = AssemblyWords.Of(assembly.Kind);
        var lines = deadlines
            .Where(deadline => deadline.DueAt > now)
            .Select(deadline => $"{AssemblyWords.Of(deadline.Kind)}: {AssemblyWords.Of(deadline.DueAt)}.");
        if (reason is not null)
            lines = lines.Prepend($"Reden: {reason}");
        await mail.Put(
            work,
            MailText.ToMunicipality(
                $"{(assembly.Version == 1 ? "Uitnodiging" : "Gewijzigd")}: {kind} op {AssemblyWords.Of(assembly.Date)}",
                string.Join(
                    '\n',
                    lines.Prepend(
                        $"De {kind.ToLowerInvariant()} is op {AssemblyWords.Of(assembly.Date)}. "
                            + (assembly.Place.Length == 0 ? "Stemmen kan tot het einde van die dag." : $"Plaats: {assembly.Place}.")
                    )
                ),
                $"/vergaderingen/{assembly.Id}"
            ),
            await RepresentativeStore.EmailsOn(work, DutchTime.DayOf(now))
        );
    }
}
