using Samen.Web;

namespace Samen.Funding;

/// <summary>Of which part of an account a balance or a statement is asked.</summary>
internal sealed record LedgerFilter
{
    public int? Year { get; init; }
    public string? Line { get; init; }
    public string? Municipality { get; init; }
    public Guid? Partner { get; init; }
    public string? Document { get; init; }

    /// <summary>Whether it names what the public does not see.</summary>
    public bool IsOfInsiders => Partner is not null || Document is not null;

    /// <summary>
    /// The slice and the key of the kept totals; a fault where none is kept: of a partner or a document the whole is, and of a line or a
    /// municipality the whole or a year.
    /// </summary>
    public (LedgerSlice Slice, string Key)? Part =>
        this switch
        {
            { Line: null, Municipality: null, Partner: null, Document: null } => Year is { } year
                ? (LedgerSlice.Year, LedgerTotal.KeyOf(year))
                : (LedgerSlice.All, ""),
            { Line: { } line, Municipality: null, Partner: null, Document: null } => (LedgerSlice.Line, LedgerTotal.KeyOf(Year, line)),
            { Municipality: { } code, Line: null, Partner: null, Document: null } => Year is null
                ? (LedgerSlice.Municipality, code)
                : (LedgerSlice.YearMunicipality, LedgerTotal.KeyOf(Year, code)),
            { Partner: { } partner, Year: null, Line: null, Municipality: null, Document: null } => (
                LedgerSlice.Partner,
                LedgerTotal.KeyOf(partner)
            ),
            { Document: { } document, Year: null, Line: null, Municipality: null, Partner: null } => (LedgerSlice.Document, document),
            _ => null,
        };

    /// <summary>Reports a combination of which no balance is kept.</summary>
    public IEnumerable<Fault> Faults()
    {
        if (Part is null)
            yield return new Fault(
                "year",
                "combination",
                "A balance is kept of a year, of a line or a municipality with or without a year, of a partner, or of a document."
            );
    }
}
