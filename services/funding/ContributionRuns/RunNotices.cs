using Samen.Mail;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>Tells each municipality by mail what it contributes, once a run is final; the invoice comes after it.</summary>
internal static class RunNotices
{
    /// <param name="work">The transaction of the step.</param>
    /// <param name="mail">Takes the messages.</param>
    /// <param name="run">The run that became final.</param>
    /// <param name="parts">What each municipality contributes.</param>
    public static async Task Send(Work work, MailQueue mail, ContributionRun run, IReadOnlyList<Part> parts)
    {
        if (!mail.IsOn)
            return;
        var debtors = await DebtorStore.Named(work, parts.Select(part => part.Code));
        var before = run.ReplacesRunId is { } replaced
            ? (await ContributionStore.PartsOf(work, replaced)).ToDictionary(part => part.Code)
            : [];
        foreach (var part in parts)
        {
            // A run that replaces another is news only to whom it asks another amount.
            if (
                debtors.GetValueOrDefault(part.Code)?.Email is { } address
                && before.GetValueOrDefault(part.Code) is var last
                && !Same(part, last)
            )
                await mail.Put(work, Text(run, part, last), [address]);
        }
    }

    private static bool Same(Part part, Part? last) => (part.NetCents, part.VatCents) == (last?.NetCents, last?.VatCents);

    private static MailText Text(ContributionRun run, Part part, Part? last) =>
        MailText.ToMunicipality(
            $"Bijdrage {run.Year} van uw gemeente aan het fonds",
            $"De bijdrage van uw gemeente over {run.Year} is {InvoiceText.Euros(part.NetCents)}, "
                + $"met btw {InvoiceText.Euros(part.NetCents + part.VatCents)}. "
                + (last is null ? "" : $"Dit komt in de plaats van {InvoiceText.Euros(last.NetCents)} zonder btw. ")
                + "U hoeft nu niets te doen: de factuur volgt.",
            $"/fonds/bijdragen/{run.Id}"
        );
}
