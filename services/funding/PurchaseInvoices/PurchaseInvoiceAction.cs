namespace Samen.Funding;

/// <summary>What is done with a purchase invoice.</summary>
internal enum PurchaseInvoiceAction
{
    Approve,
    Refuse,
    Withdraw,
    Reverse,
}
