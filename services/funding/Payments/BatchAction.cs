namespace Samen.Funding;

/// <summary>What is done with a batch of payments.</summary>
internal enum BatchAction
{
    Approve,
    Refuse,
    Withdraw,
    Export,
}
