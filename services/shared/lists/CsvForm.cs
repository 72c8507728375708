namespace Samen.Lists;

/// <summary>How a CSV is written.</summary>
public enum CsvForm
{
    /// <summary>As a Dutch spreadsheet opens it in columns: semicolons, and a comma in a number.</summary>
    Dutch,

    /// <summary>As an English spreadsheet does, and as programs expect it (RFC 4180): commas, and a point in a number.</summary>
    Plain,
}
