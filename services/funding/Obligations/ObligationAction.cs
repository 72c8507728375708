namespace Samen.Funding;

/// <summary>What is done with a change of an obligation.</summary>
internal enum ObligationAction
{
    Approve,
    Refuse,
    Withdraw,
}
