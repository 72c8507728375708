using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>That part of a line is for an invoice. What is undone stays, with the reason.</summary>
[Audited]
internal sealed record StatementMatch
{
    /// <summary>Also the id of its entry in the ledger.</summary>
    public Guid Id { get; init; }
    public Guid LineId { get; init; }
    public Guid InvoiceId { get; init; }
    public int NumberYear { get; init; }
    public int Number { get; init; }
    public string MunicipalityCode { get; init; } = "";
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
            new InvoiceNumber(NumberYear, Number).ToString(),
            MunicipalityCode,
            AmountCents,
            MatchedAt,
            MatchedBy,
            UndoneAt,
            Reason
        );
}
