using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>Something that can be paid.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Creditor">Who is paid; null: that has to be said.</param>
/// <param name="Name">What it is called.</param>
/// <param name="DueOn">When it is due; null: at once.</param>
/// <param name="OpenCents">What is to be paid.</param>
/// <param name="Reference">What the creditor wants to see.</param>
/// <param name="Text">What stands with the payment.</param>
/// <param name="PaidFrom">Of an overpayment: the account from which it was paid, and to which alone it goes back.</param>
internal sealed record PaymentTarget(
    PaymentKind Kind,
    Guid Id,
    string? Creditor,
    string Name,
    DateOnly? DueOn,
    long OpenCents,
    string? Reference,
    string Text,
    string? PaidFrom = null
)
{
    public static PaymentTarget Of(StatementLine line) =>
        new(
            PaymentKind.Overpayment,
            line.Id,
            null,
            line.Counterparty ?? line.CounterpartyIban ?? $"{line.Number}",
            null,
            line is { AmountCents: > 0, Status: StatementLineStatus.Suspense or StatementLineStatus.PartlyMatched } ? line.OpenCents : 0,
            null,
            $"Terugbetaling van uw betaling van {InvoiceText.Of(line.BookedOn)}",
            line.CounterpartyIban
        );

    public static PaymentTarget Of(PurchaseInvoice invoice, Obligation of) =>
        new(
            PaymentKind.PurchaseInvoice,
            invoice.Id,
            invoice.Party,
            $"{invoice.SupplierNumber}, {of.Description}",
            invoice.DueOn,
            // What the fund owes itself, and what a supplier gives back, does not go through the bank as a payment.
            of.PartnerId
                is null
            && of.Municipality is null
                ? 0
                : Math.Max(0, invoice.OpenCents),
            invoice.PaymentReference,
            $"Factuur {invoice.SupplierNumber}"
        );

    public static PaymentTarget Of(Invoice invoice, InvoiceBalance balance) =>
        new(
            PaymentKind.CreditBalance,
            invoice.Id,
            invoice.MunicipalityCode,
            $"{invoice.At} {invoice.MunicipalityName}",
            null,
            Math.Max(0, -balance.OpenOf(invoice)),
            null,
            $"Terugbetaling op factuur {invoice.At}"
        );

    /// <summary>Refuses to pay back what a booking waits for, or to another account than that from which it was paid.</summary>
    /// <exception cref="RuleViolation"><c>booking-waits</c>; <c>not-the-payer</c>.</exception>
    public async Task MustGoTo(Reading reading, string iban)
    {
        if (Kind != PaymentKind.Overpayment)
            return;
        await LineBookings.MustNotWait(reading, Id);
        if (PaidFrom is null || Iban.Plain(PaidFrom) != Iban.Plain(iban))
            throw new RuleViolation("not-the-payer", $"'{Name}' goes back to the account from which it was paid, and to no other.");
    }
}
