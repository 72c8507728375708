namespace Samen.Funding;

/// <summary>How many lines the transactions of an audit file have, and their sums in whole euro cents.</summary>
internal sealed record AuditFileTotals
{
    public int Lines { get; init; }
    public long DebitCents { get; init; }
    public long CreditCents { get; init; }
}
