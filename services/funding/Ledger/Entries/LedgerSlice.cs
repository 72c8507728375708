namespace Samen.Funding;

/// <summary>By what the kept totals of an account are divided.</summary>
internal enum LedgerSlice
{
    /// <summary>Not at all.</summary>
    All,
    Year,

    /// <summary>A line, of a year where it has one.</summary>
    Line,
    Municipality,

    /// <summary>A municipality in a budget year.</summary>
    YearMunicipality,
    Partner,
    Document,
}
