namespace Samen.Funding;

/// <summary>What is done with a transfer between lines.</summary>
internal enum LineTransferAction
{
    Approve,
    Refuse,
    Withdraw,
    Reverse,
}
