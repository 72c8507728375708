using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>
/// Purchase invoices that a line that went out could pay, or credits of suppliers for one that came in: by the number or reference in its
/// text; by the creditor's confirmed account, with the amount or a sum of it; or by the amount. What is in payments is left out.
/// </summary>
internal static class PurchaseSuggestions
{
    private const int Most = 3,
        ShortestNumber = 3;

    /// <summary>The likeliest first.</summary>
    public static async Task<IReadOnlyList<(string Why, IReadOnlyList<PurchaseInvoice> Invoices)>> For(Reading reading, StatementLine line)
    {
        if (!line.MayBeMatched)
            return [];
        var open = await Open(reading, line);
        var named = open.Where(i => Named(line, i.SupplierNumber) || Named(line, i.PaymentReference)).Select(i => One("reference", i));
        var likely = named.Concat(OfAccount(line, open, await Paid(reading, line, open))).ToList();
        return likely.Count > 0 ? likely : [.. open.Where(i => Fits(line, i)).Take(Most).Select(i => One("amount", i))];
    }

    /// <summary>What is open and in no payment, and fits the amount, or else was due first.</summary>
    private static async Task<IReadOnlyList<PurchaseInvoice>> Open(Reading reading, StatementLine line)
    {
        var approved = new PurchaseInvoiceFilter { Status = PurchaseInvoiceStatus.Approved };
        var underWay = new PaymentFilter { Kind = PaymentKind.PurchaseInvoice, Statuses = [PaymentStatus.Prepared, PaymentStatus.Sent] };
        var live = (await PaymentStore.List(reading, underWay)).Select(p => p.TargetId).ToHashSet();
        return
        [
            .. (await PurchaseInvoiceStore.List(reading, approved, true, null, int.MaxValue))
                .Where(i => Math.Sign(i.OpenCents) == -Math.Sign(line.AmountCents) && !live.Contains(i.Id))
                .OrderByDescending(i => Fits(line, i))
                .ThenBy(i => i.DueOn)
                .ThenBy(i => i.RecordedAt),
        ];
    }

    /// <summary>Those of these parties whose confirmed account the line names.</summary>
    private static async Task<IReadOnlyList<string>> Paid(Reading reading, StatementLine line, IReadOnlyList<PurchaseInvoice> open) =>
        line.CounterpartyIban is { } iban
            ?
            [
                .. (await CreditorStore.Current(reading, open.Select(i => i.Party)))
                    .Where(accounts => accounts.Any(a => a.Status == CreditorAccountStatus.Confirmed && a.Iban == Iban.Plain(iban)))
                    .Select(accounts => accounts.Key),
            ]
            : [];

    private static IEnumerable<(string, IReadOnlyList<PurchaseInvoice>)> OfAccount(
        StatementLine line,
        IReadOnlyList<PurchaseInvoice> open,
        IReadOnlyList<string> parties
    )
    {
        foreach (var theirs in parties.Select(party => open.Where(i => i.Party == party && !Named(line, i.SupplierNumber)).ToList()))
        {
            var sums = theirs.Any(i => Fits(line, i)) ? [] : Sums.Of(theirs, i => i.OpenCents, -line.OpenCents).ToList();
            foreach (var sum in sums)
                yield return ("sum", sum);
            foreach (var one in sums.Count > 0 ? [] : theirs.Take(Most))
                yield return One("account", one);
        }
    }

    private static (string, IReadOnlyList<PurchaseInvoice>) One(string why, PurchaseInvoice invoice) => (why, [invoice]);

    private static bool Fits(StatementLine line, PurchaseInvoice invoice) => invoice.OpenCents == -line.OpenCents;

    /// <summary>Whether a number stands in the text of the line, and not within another one.</summary>
    private static bool Named(StatementLine line, string? number)
    {
        if (number is not { Length: >= ShortestNumber })
            return false;
        var text = $"{line.Reference} {line.Text}";
        for (var at = Find(0); at >= 0; at = Find(at + 1))
        {
            var end = at + number.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return true;
        }
        return false;

        int Find(int from) => text.IndexOf(number, from, StringComparison.OrdinalIgnoreCase);
    }
}
