namespace Samen.Funding;

/// <summary>By which rules an electronic invoice is written; one document follows one of them.</summary>
internal enum InvoiceProfile
{
    /// <summary>SI-UBL 2.0, the Dutch rules for invoices to government.</summary>
    Nlcius,

    /// <summary>Peppol BIS Billing 3.0, which also demands an electronic address of both parties.</summary>
    Peppol,
}
