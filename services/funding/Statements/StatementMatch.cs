using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>
/// What part of a line is for: an invoice, interest, a payment of the fund, or a purchase invoice; of none of these, charges of the bank.
/// What is undone stays, with the reason.
/// </summary>
[Audited]
internal sealed record StatementMatch
{
    /// <summary>Also the id of its entry in the ledger.</summary>
    public Guid Id { get; init; }
    public Guid LineId { get; init; }
    public Guid? InvoiceId { get; init; }
    public Guid? InterestId { get; init; }
    public Guid? PaymentId { get; init; }

    /// <summary>What was paid of it, by this line itself or by the payment.</summary>
    public Guid? PurchaseInvoiceId { get; init; }
    public string? SupplierNumber { get; init; }
    public int? NumberYear { get; init; }
    public int? Number { get; init; }
    public int? InterestPosition { get; init; }
    public string? MunicipalityCode { get; init; }
    public Guid? BatchId { get; init; }

    /// <summary>With the sign of the line.</summary>
    public long AmountCents { get; init; }
    public DateTimeOffset MatchedAt { get; init; }
    public string MatchedBy { get; init; } = "";
    public DateTimeOffset? UndoneAt { get; init; }
    public string? UndoneBy { get; init; }
    public string? Reason { get; init; }
    public int Version { get; init; }

    public StatementMatch Undo(string by, string reason, DateTimeOffset now) =>
        this with
        {
            UndoneAt = now,
            UndoneBy = by,
            Reason = reason,
            Version = Version + 1,
        };

    public StatementMatchView View() =>
        new(
            InvoiceId,
            InterestId,
            PaymentId,
            PurchaseInvoiceId,
            BatchId,
            NumberYear is { } year && Number is { } number
                ? $"{new InvoiceNumber(year, number)}{(InterestPosition is { } position ? $"/R{position}" : "")}"
                : SupplierNumber,
            MunicipalityCode,
            AmountCents,
            MatchedAt,
            MatchedBy,
            UndoneAt,
            Reason
        );
}
