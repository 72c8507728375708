using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: invoices for which a line that waits could be, the likeliest first; a person decides. By a reference in its text; by the amount,
/// from an account that paid before; by the sum of open invoices of one municipality; by an amount that one open invoice has.
/// </summary>
internal static class ListSuggestions
{
    /// <summary>Of more than so many open invoices no sums are tried.</summary>
    private const int MostToAdd = 12;

    public static async Task<Ok<IReadOnlyList<StatementSuggestionView>>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var line = await StatementLineStore.Get(reading, id) ?? throw Refused.NotFound("statement line");
        var found = new List<(string Why, IReadOnlyList<Invoice> Invoices)>();
        if (line is { AmountCents: > 0, OpenCents: > 0 })
        {
            foreach (var number in StructuredReference.In($"{line.Reference} {line.Text}").Distinct())
            {
                if (await ProcessLines.ReferredTo(reading, number) is var (invoice, balance) && balance.OpenOf(invoice) > 0)
                    found.Add(("reference", [invoice]));
            }
            if (line.CounterpartyIban is { } iban)
                await OfAccount(reading, line, await StatementMatchStore.PaidFor(reading, iban), found);
            if (found.Count == 0 && await InvoiceStore.Unpaid(reading, null, line.OpenCents) is [var only])
                found.Add(("amount", [only]));
        }
        var payments = await PaymentLines.Like(reading, line);
        var balances = await InvoiceStore.Balances(reading, found.SelectMany(f => f.Invoices).Select(i => i.Id).Distinct());
        return TypedResults.Ok<IReadOnlyList<StatementSuggestionView>>([
            .. found.Select(f => new StatementSuggestionView(f.Why, [.. f.Invoices.Select(i => i.View(balances[i.Id], caller))])),
            .. payments.Select(p => new StatementSuggestionView("payment", [], p.View(caller))),
        ]);
    }

    private static async Task OfAccount(
        Reading reading,
        StatementLine line,
        IReadOnlyList<string> municipalities,
        List<(string, IReadOnlyList<Invoice>)> found
    )
    {
        foreach (var code in municipalities)
        {
            var open = await InvoiceStore.Unpaid(reading, code, null);
            var balances = await InvoiceStore.Balances(reading, open.Select(i => i.Id));
            var exact = open.Where(i => balances[i.Id].OpenOf(i) == line.OpenCents).ToList();
            found.AddRange(exact.Select(i => ("account", (IReadOnlyList<Invoice>)[i])));
            if (exact.Count == 0 && open.Count is > 1 and <= MostToAdd)
                found.AddRange(Sums(open, balances, line.OpenCents).Take(3).Select(sum => ("sum", sum)));
        }
    }

    /// <summary>The sets of invoices that are together what was paid, the smallest first.</summary>
    private static IEnumerable<IReadOnlyList<Invoice>> Sums(
        IReadOnlyList<Invoice> open,
        IReadOnlyDictionary<Guid, InvoiceBalance> balances,
        long cents
    ) =>
        Enumerable
            .Range(1, (1 << open.Count) - 1)
            .Select(set => (IReadOnlyList<Invoice>)[.. open.Where((_, i) => (set & (1 << i)) != 0)])
            .Where(set => set.Count > 1 && set.Sum(i => balances[i.Id].OpenOf(i)) == cents)
            .OrderBy(set => set.Count);
}
