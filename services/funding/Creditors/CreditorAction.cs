namespace Samen.Funding;

/// <summary>What is done with proposed bank details.</summary>
internal enum CreditorAction
{
    Confirm,
    Refuse,
    Withdraw,
}
