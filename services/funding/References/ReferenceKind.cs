namespace Samen.Funding;

/// <summary>Which reference invoices ask payers to name: <c>Samen:Funding:Invoices:References</c>.</summary>
internal enum ReferenceKind
{
    /// <summary>The Dutch payment reference, 16 digits.</summary>
    Dutch,

    /// <summary>The creditor reference of ISO 11649, which begins with RF.</summary>
    Iso11649,
}
