namespace Samen.Funding;

/// <summary>What is done with a credit proposal.</summary>
internal enum CreditAction
{
    Approve,
    Refuse,
    Withdraw,
}
