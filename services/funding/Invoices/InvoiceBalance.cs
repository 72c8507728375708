using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What was credited and received of an invoice. Whole euro cents.</summary>
[Audited]
internal sealed record InvoiceBalance
{
    public Guid InvoiceId { get; init; }
    public long CreditedNetCents { get; init; }
    public long CreditedVatCents { get; init; }
    public long PaidCents { get; init; }
    public InvoiceStatus Status { get; init; }
    public int Version { get; init; }

    /// <summary>How many credits of it wait for a second person: none or one.</summary>
    public int CreditsWaiting { get; init; }

    public long CreditedCents => CreditedNetCents + CreditedVatCents;

    public static InvoiceBalance Of(Invoice invoice) => new() { InvoiceId = invoice.Id, Version = 1 };

    /// <summary>What is left to pay; negative: to be paid back.</summary>
    public long OpenOf(Invoice invoice) => invoice.GrossCents - CreditedCents - PaidCents;

    /// <summary>
    /// What a credit takes: VAT half up, and never more than is left of it; with the last of the amount goes the last of its VAT, so that
    /// credit notes never take more or less than the invoice asked.
    /// </summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="netCents">Null: all that is left.</param>
    /// <exception cref="RuleViolation"><c>over-credited</c>; <c>wrong-state</c>: it is a credit note, or nothing is left.</exception>
    public (long NetCents, long VatCents, InvoiceBalance After) Credit(Invoice invoice, long? netCents)
    {
        var (netLeft, vatLeft) = (invoice.NetCents - CreditedNetCents, invoice.VatCents - CreditedVatCents);
        if (netLeft == 0)
            throw new RuleViolation("wrong-state", "All of this invoice was credited before.");
        var net = netCents ?? netLeft;
        if (net > netLeft)
            throw new RuleViolation("over-credited", $"At most {netLeft} cents before VAT are left of this invoice.");
        var vat = net == netLeft ? vatLeft : Math.Min(vatLeft, Apportionment.Vat(net, invoice.VatPercentage));
        return (
            net,
            vat,
            Next(invoice, this with { CreditedNetCents = CreditedNetCents + net, CreditedVatCents = CreditedVatCents + vat })
        );
    }

    /// <summary>Something was received, or what was received is taken away again (negative).</summary>
    public InvoiceBalance Pay(Invoice invoice, long cents) => Next(invoice, this with { PaidCents = PaidCents + cents });

    private static InvoiceBalance Next(Invoice invoice, InvoiceBalance after) =>
        after with
        {
            Status =
                after.CreditedNetCents == invoice.NetCents && after.CreditedVatCents == invoice.VatCents ? InvoiceStatus.Credited
                : after.OpenOf(invoice) <= 0 ? InvoiceStatus.Paid
                : after.PaidCents > 0 ? InvoiceStatus.PartlyPaid
                : InvoiceStatus.Open,
            Version = after.Version + 1,
        };
}
