using Samen.Lists;

namespace Samen.Municipalities;

/// <summary>The CSV with which inhabitants of many municipalities are imported.</summary>
internal static class InhabitantsCsv
{
    private const int Most = 2_000;

    /// <summary>Columns of the exported list of municipalities are accepted, so that an export can be imported again.</summary>
    private static readonly CsvColumn[] Columns =
    [
        new("code", CsvUse.Needed),
        new("inhabitants", CsvUse.Needed, "Inwoners"),
        new("name", CsvUse.Read, "Gemeente", "Municipality"),
        new("province", CsvUse.Read, "Provincie"),
        new("reference_date", CsvUse.Read, "Peildatum"),
        new("valid_from", CsvUse.PassedOver, "Vanaf", "From"),
        new("valid_to", CsvUse.PassedOver, "Tot", "Until"),
        new("oin", CsvUse.PassedOver),
        new("rsin", CsvUse.PassedOver),
        new("kvk_number", CsvUse.PassedOver, "KvK-nummer"),
        new("tooi_uri", CsvUse.PassedOver, "TOOI"),
    ];

    /// <exception cref="Web.Refused">400: it is no CSV, or lacks a column.</exception>
    public static IReadOnlyList<CsvLine> Read(string? csv) => Csv.Read(csv, "/csv", Columns, Most);
}
