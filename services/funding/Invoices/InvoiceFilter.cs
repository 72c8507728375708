using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>Which invoices and credit notes; what is null does not matter.</summary>
internal sealed record InvoiceFilter
{
    public Guid? Id { get; init; }
    public int? NumberYear { get; init; }
    public int? Number { get; init; }
    public int? Year { get; init; }
    public string? Municipality { get; init; }
    public InvoiceStatus? Status { get; init; }
    public InvoiceKind? Kind { get; init; }
    public Guid? RunId { get; init; }
    public string? PaymentReference { get; init; }
    public Guid? CreditsId { get; init; }
}
