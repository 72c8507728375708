namespace Samen.Funding;

/// <summary>What is done with a charge of interest.</summary>
internal enum InterestAction
{
    Approve,
    Refuse,
    Withdraw,
    Reverse,
}
