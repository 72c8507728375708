using Samen.Storage;

namespace Samen.Funding;

/// <summary>A municipality for which a run still has to be invoiced, or for which an earlier run of the year was.</summary>
/// <param name="Run">The run that counts.</param>
/// <param name="Debtor">The municipality; nothing is missing, unless there is nothing to invoice.</param>
/// <param name="Part">What it contributes; null: nothing any more.</param>
/// <param name="Shares">Of that, by each part of the run's key.</param>
/// <param name="Standing">Its invoices of the year of which something was not credited.</param>
/// <param name="Balances">Of those.</param>
internal sealed record DueContribution(
    ContributionRun Run,
    Debtor Debtor,
    Part? Part,
    IEnumerable<KeyShare> Shares,
    IReadOnlyList<Invoice> Standing,
    IReadOnlyDictionary<Guid, InvoiceBalance> Balances
)
{
    private string Replaced => $"De verdeling van de bijdragen van {Run.Year} is vervangen.";

    /// <summary>Those of a run that can be done now, by code.</summary>
    public static async Task<IReadOnlyList<DueContribution>> Of(Reading reading, ContributionRun run, InvoiceProfile profile)
    {
        var standing = await InvoiceStore.Standing(reading, run.Year);
        var balances = await InvoiceStore.Balances(reading, standing.Select(i => i.Id));
        var byCode = standing.ToLookup(i => i.MunicipalityCode);
        var parts = (await InvoicingStore.Parts(reading, run.Id)).ToDictionary(p => p.Code);
        var shares = KeyDivision.ByPart(
            run.Key,
            run.NetCents,
            [.. parts.Values.Select(part => new Figure { Code = part.Code, Inhabitants = part.Inhabitants })]
        );
        var settled = await InvoicingStore.Settled(reading, run.Id);
        var debtors = (await DebtorStore.OfRun(reading, run.Id)).ToDictionary(d => d.MunicipalityCode);
        return
        [
            .. parts
                .Keys.Where(code => !settled.Contains(code) && debtors[code].MissingFor(run.Year, profile).Count == 0)
                .Concat(byCode.Select(group => group.Key).Where(code => !parts.ContainsKey(code)))
                .Order(StringComparer.Ordinal)
                .Select(code => new DueContribution(
                    run,
                    debtors.GetValueOrDefault(code) ?? new Debtor { MunicipalityCode = code },
                    parts.GetValueOrDefault(code),
                    shares[code],
                    [.. byCode[code]],
                    balances
                )),
        ];
    }

    /// <summary>
    /// Leaves an invoice that asks the same; else credits what stands of earlier ones, and issues another. A contribution of nothing has no
    /// invoice.
    /// </summary>
    public async Task Settle(Work work, Issuing issuing)
    {
        if (Run.ReplacesRunId is not null)
            await issuing.TakeBackCorrections(Run.Year, Debtor.MunicipalityCode, Replaced);
        var fits = Part is { } asked && Standing is [var only] && Asks(only, asked) ? Standing[0] : null;
        if (fits is null)
        {
            foreach (var invoice in Standing)
                await issuing.Credit(invoice, Balances[invoice.Id], null, Run.Id, Replaced);
            if (Part is { NetCents: > 0 } part)
                fits = await issuing.Issue(
                    Debtor,
                    Run.Year,
                    InvoiceText.Contribution(Run, part, Shares),
                    part.VatCents,
                    Run.VatHundredths,
                    Run.Id,
                    Standing.Count == 0 ? null : Replaced
                );
        }
        if (Part is not null)
            await InvoicingStore.Settle(work, Run.Id, Debtor.MunicipalityCode, fits?.Id);
    }

    private bool Asks(Invoice invoice, Part part) =>
        Balances[invoice.Id] is var balance
        && invoice.NetCents - balance.CreditedNetCents == part.NetCents
        && invoice.VatCents - balance.CreditedVatCents == part.VatCents
        && invoice.VatHundredths == Run.VatHundredths;
}
