namespace Samen.Funding;

/// <summary>What was debited and credited. Whole euro cents.</summary>
internal sealed record LedgerBalance
{
    public string Account { get; init; } = "";
    public string Key { get; init; } = "";
    public long DebitCents { get; init; }
    public long CreditCents { get; init; }
}
