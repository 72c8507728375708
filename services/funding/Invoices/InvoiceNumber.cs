using System.Globalization;

namespace Samen.Funding;

/// <summary>A place in the series of a calendar year, which invoices and credit notes share and which has no gaps.</summary>
internal sealed record InvoiceNumber(int Year, int Number)
{
    /// <summary>Its text on documents: 2027-000123.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:000000}");

    /// <summary>Of such a text; null: it is none.</summary>
    public static InvoiceNumber? Of(string text) =>
        text.Split('-') is [{ Length: 4 } year, { Length: 6 } number]
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var inYear)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? new InvoiceNumber(inYear, place)
            : null;

    /// <summary>By which a payment is recognised: year, code of the municipality, number, and what checks them.</summary>
    public string PaymentReference(string municipalityCode, ReferenceKind kind)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"{Year:0000}{municipalityCode[2..]}{Number:0000000}");
        return kind == ReferenceKind.Iso11649 ? CreditorReference.Make(digits) : Funding.PaymentReference.Make(digits);
    }
}
