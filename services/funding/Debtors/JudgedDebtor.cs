using Samen.Contracts;
using Samen.Contracts.Funding;
using Samen.Lists;
using Samen.Web;

namespace Samen.Funding;

/// <summary>A line of an import of debtors, and what it would do.</summary>
/// <param name="Line">The line.</param>
/// <param name="Outcome">What it does.</param>
/// <param name="After">What is recorded after it; null: there is no such municipality.</param>
/// <param name="Errors">What is wrong with it.</param>
internal sealed record JudgedDebtor(CsvLine Line, ImportedLine Outcome, Debtor? After, IReadOnlyList<ImportError> Errors)
{
    /// <summary>The code of a line; empty: it has none.</summary>
    public static string CodeOf(CsvLine line) => line["code"] ?? "";

    /// <param name="line">The line.</param>
    /// <param name="current">What is recorded; null: there is no such municipality.</param>
    /// <param name="first">Whether no line before it has its code.</param>
    public static JudgedDebtor Of(CsvLine line, Debtor? current, bool first)
    {
        if (current is null)
            return Wrong(line, null, new ImportError("code", "unknown", "There is no such municipality in the register."));
        if (!first)
            return Wrong(line, current, new ImportError("code", "twice", "This code is in the text twice."));
        var request = DebtorsCsv.Request(current, line);
        ImportError[] errors =
        [
            .. Validation.FaultsOf(request, []).Select(fault => Error(fault.Field, fault.Code, fault.Message)),
            .. Debtor.FaultsOf(request).Select(fault => Error(fault.Property, fault.Code, fault.Message)),
        ];
        if (errors.Length > 0)
            return Wrong(line, current, errors);
        var after = current.With(request);
        var outcome =
            after with { Version = current.Version, YearReferences = current.YearReferences } == current ? ImportedLine.Unchanged
            : current.Version == 0 ? ImportedLine.Added
            : ImportedLine.Corrected;
        return new JudgedDebtor(line, outcome, after, []);
    }

    public ImportedDebtor View(int year, InvoiceProfile profile) =>
        new(Line.Number, CodeOf(Line), After?.MunicipalityName, Outcome, After?.MissingFor(year, profile) ?? [], Errors);

    private static ImportError Error(string property, string code, string message) => new(DebtorsCsv.ColumnOf(property), code, message);

    private static JudgedDebtor Wrong(CsvLine line, Debtor? current, params ImportError[] errors) =>
        new(line, ImportedLine.Wrong, current, errors);
}
