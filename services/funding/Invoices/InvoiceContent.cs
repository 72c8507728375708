using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>What stands on a document as it was when it was issued.</summary>
internal sealed record InvoiceContent
{
    public InvoiceParty Seller { get; init; } = new();
    public InvoiceParty Buyer { get; init; } = new();
    public string BuyerReference { get; init; } = "";
    public IReadOnlyList<InvoiceLine> Lines { get; init; } = [];

    /// <summary>Of a credit note: number and day of the invoice.</summary>
    public string? CreditsNumber { get; init; }
}
