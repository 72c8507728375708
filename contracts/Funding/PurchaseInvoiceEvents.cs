namespace Samen.Contracts.Funding;

/// <summary>A purchase invoice was approved: it is a cost of the fund, and is to be paid. Amounts in whole euro cents.</summary>
/// <param name="PurchaseInvoiceId">The purchase invoice.</param>
/// <param name="ObligationId">The obligation that it is of.</param>
/// <param name="PartnerId">The partner that is paid; null: a municipality, or own costs.</param>
/// <param name="Municipality">CBS code of the municipality that is paid; null: a partner, or own costs.</param>
/// <param name="Description">What the fund pays for.</param>
/// <param name="LineCode">The line of the budget that bears it.</param>
/// <param name="Year">The budget year that bears it.</param>
/// <param name="Date">Date of the invoice.</param>
/// <param name="NetCents">Before VAT, in whole euro cents; below zero for a credit.</param>
/// <param name="VatCents">VAT, in whole euro cents.</param>
public sealed record PurchaseInvoiceApproved(
    Guid PurchaseInvoiceId,
    Guid ObligationId,
    Guid? PartnerId,
    string? Municipality,
    string Description,
    string LineCode,
    int Year,
    DateOnly Date,
    long NetCents,
    long VatCents
) : IFact
{
    string IFact.Subject => $"purchase-invoices/{PurchaseInvoiceId}";
}

/// <summary>A purchase invoice was reversed: it is no cost any more, and is not paid.</summary>
/// <param name="PurchaseInvoiceId">The purchase invoice.</param>
/// <param name="ObligationId">The obligation that it was of.</param>
/// <param name="LineCode">The line of the budget that bore it.</param>
/// <param name="Year">The budget year that bore it.</param>
/// <param name="NetCents">What it was before VAT, in whole euro cents.</param>
/// <param name="Reason">Why.</param>
public sealed record PurchaseInvoiceReversed(
    Guid PurchaseInvoiceId,
    Guid ObligationId,
    string LineCode,
    int Year,
    long NetCents,
    string Reason
) : IFact
{
    string IFact.Subject => $"purchase-invoices/{PurchaseInvoiceId}";
}
