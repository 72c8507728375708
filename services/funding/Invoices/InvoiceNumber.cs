using System.Globalization;

namespace Samen.Funding;

/// <summary>A place in the series of a calendar year, which invoices and credit notes share and which has no gaps.</summary>
internal sealed record InvoiceNumber(int Year, int Number)
{
    /// <summary>Its text on documents: 2027-000123.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:000000}");

    /// <summary>By which a payment is recognised: year, code of the municipality, number, and a check digit before them.</summary>
    public string PaymentReference(string municipalityCode) =>
        Funding.PaymentReference.Make(string.Create(CultureInfo.InvariantCulture, $"{Year:0000}{municipalityCode[2..]}{Number:0000000}"));
}
