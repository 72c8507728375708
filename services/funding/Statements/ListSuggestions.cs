using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: what a line that waits could be for, the likeliest first; a person decides. Invoices by a reference in its text; by the amount,
/// from an account that paid before; by the sum of open invoices of one municipality; by an amount that one open invoice has. Payments by
/// their amount, and purchase invoices as <see cref="PurchaseSuggestions"/> says.
/// </summary>
internal static class ListSuggestions
{
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
        var purchases = await PurchaseSuggestions.For(reading, line);
        var balances = await InvoiceStore.Balances(reading, found.SelectMany(f => f.Invoices).Select(i => i.Id).Distinct());
        return TypedResults.Ok<IReadOnlyList<StatementSuggestionView>>([
            .. found.Select(f => new StatementSuggestionView(f.Why, [.. f.Invoices.Select(i => i.View(balances[i.Id], caller))], null, [])),
            .. payments.Select(p => new StatementSuggestionView("payment", [], p.View(caller), [])),
            .. await Views(reading, caller, purchases),
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
            if (exact.Count == 0)
                found.AddRange(Sums.Of(open, i => balances[i.Id].OpenOf(i), line.OpenCents).Select(sum => ("sum", sum)));
        }
    }

    private static async Task<IEnumerable<StatementSuggestionView>> Views(
        Reading reading,
        Caller caller,
        IReadOnlyList<(string Why, IReadOnlyList<PurchaseInvoice> Invoices)> found
    )
    {
        var views = await PurchaseInvoiceStore.Views(reading, caller, [.. found.SelectMany(f => f.Invoices).DistinctBy(i => i.Id)]);
        return found.Select(f => new StatementSuggestionView(
            f.Why,
            [],
            null,
            [.. f.Invoices.Select(i => views.Single(v => v.Id == i.Id))]
        ));
    }
}
