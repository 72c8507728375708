using Samen.Contracts.Municipalities;
using Samen.Mail;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>An item was decided: mails the result to everybody who speaks for a municipality.</summary>
internal static class MailItemClosed
{
    public static async Task Handle(Work work, MailQueue mail, AgendaItem item, DateTimeOffset now)
    {
        var figures = item switch
        {
            { Options.Count: > 2, Tally: { } tally } => string.Join(
                '\n',
                tally.Options.Select(o => $"{o.Title}: {(o.Percentage is { } share ? AssemblyWords.Of(share) : "geen stemmen")}")
            ),
            { Result.PercentageFor: { } percentage } => $"{AssemblyWords.Of(percentage)} van de uitgebrachte stemmen was voor.",
            { Manner: DecisionManner.Acclamation } => "Er is niet geteld: niemand vroeg om een stemming.",
            _ => "Er zijn geen stemmen voor of tegen uitgebracht.",
        };
        var missed = (item.Tally?.Missed() ?? []).Select(condition =>
            $"\nNiet gehaald: {condition.Part} van {condition.Whole} "
            + $"{(condition.Condition.Measure == VoteMeasure.Heads ? "gemeenten" : "stemmen")} ({AssemblyWords.Of(condition.Share())})."
        );
        var outcome = item.Outcome is { } decided ? AssemblyWords.Of(decided) : "gesloten";
        var by = item.AssemblyKind == AssemblyKind.Consultation ? "De ledenraadpleging" : "De algemene vergadering";
        var text = item.TakenOverBy is { } body
            ? $"Over de motie \"{item.Title}\" is niet gestemd, want zij is overgenomen.\nDoor: {body}\nReden: {item.Reason}"
            : $"{by} heeft beslist over \"{item.Title}\". Het punt is {outcome}.\n{figures}{string.Concat(missed)}";
        await mail.Put(
            work,
            new MailText(
                $"Uitslag: {item.Title} is {outcome}",
                text + (item.Binding == false ? "\nDe uitkomst bindt niet, tot een vergadering haar bekrachtigt." : ""),
                $"/agendapunten/{item.Id}"
            ),
            await RepresentativeStore.EmailsOn(work, DutchTime.DayOf(now))
        );
    }
}
