using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>A calendar year of the ledger, by the business dates of its entries. Without a row it is open.</summary>
[Audited]
internal sealed record LedgerYear
{
    public int Year { get; init; }
    public LedgerYearStatus Status { get; init; }

    /// <summary>Who took the first of the two steps.</summary>
    public string? ProposedBy { get; init; }
    public DateTimeOffset? ProposedAt { get; init; }
    public string? Reason { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public int Version { get; init; }

    public bool TakesEntries => Status is LedgerYearStatus.Open or LedgerYearStatus.ClosingProposed;
}
