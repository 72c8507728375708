namespace Samen.Funding;

/// <summary>What is done with a manual entry.</summary>
internal enum ManualAction
{
    Approve,
    Refuse,
    Withdraw,
}
