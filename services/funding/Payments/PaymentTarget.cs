using Samen.Contracts.Funding;

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
/// <param name="ApprovedBy">Who approved it; empty: nobody had to.</param>
internal sealed record PaymentTarget(
    PaymentKind Kind,
    Guid Id,
    string? Creditor,
    string Name,
    DateOnly? DueOn,
    long OpenCents,
    string? Reference,
    string Text,
    IReadOnlyList<string> ApprovedBy
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
            []
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
            $"Terugbetaling op factuur {invoice.At}",
            []
        );
}
