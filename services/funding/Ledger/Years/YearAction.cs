namespace Samen.Funding;

/// <summary>What is done with a year of the ledger.</summary>
internal enum YearAction
{
    Close,
    Reopen,
    Withdraw,
}
