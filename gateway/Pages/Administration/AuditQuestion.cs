using System.Globalization;
using Samen.Audit;

namespace Samen.Gateway.Pages.Administration;

/// <summary>Which entries of which logs a page or file asks for, as its address says it.</summary>
/// <param name="Part">One log; null: all.</param>
/// <param name="Filter">Which entries.</param>
internal sealed record AuditQuestion(string? Part, AuditFilter Filter)
{
    /// <summary>As the API takes it.</summary>
    public IReadOnlyList<(string Name, string? Value)> Query =>
        [
            ("actor", Filter.Actor),
            ("from", Day(Filter.From)),
            ("until", Day(Filter.Until)),
            ("object", Filter.Object),
            ("reads", Filter.Reads is { } reads ? (reads ? "true" : "false") : null),
        ];

    /// <summary>What an address asks for.</summary>
    public static AuditQuestion Of(IQueryCollection query)
    {
        string? Given(string name) => query[name].ToString().Trim() is { Length: > 0 } text ? text : null;
        return new AuditQuestion(
            Given("deel"),
            new AuditFilter
            {
                Actor = Given("wie"),
                From = FieldParser.Day(Given("van") ?? ""),
                Until = FieldParser.Day(Given("tot") ?? ""),
                Object = AuditThings.ObjectOf(Given("over")),
                Reads = Given("lezen") is null ? false : null,
            }
        );
    }

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
