using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Samen.Storage;

/// <summary>What an UPDATE of a store sets and by which key, as its text says it.</summary>
/// <param name="Table">In snake_case.</param>
/// <param name="Set">Each value that is set; not the version.</param>
/// <param name="Key">The parameters that name the row; not the version that was read.</param>
internal sealed partial record UpdateText(string Table, IReadOnlyList<UpdateText.Value> Set, IReadOnlyList<string> Key)
{
    private static readonly ConcurrentDictionary<string, UpdateText?> Known = new(StringComparer.Ordinal);

    /// <summary>What one column is set to: a parameter, a constant, or itself and one of these.</summary>
    /// <param name="Column">In snake_case.</param>
    /// <param name="Parameter">Its name; null: it is a constant.</param>
    /// <param name="Constant">As text; null: NULL, or a parameter.</param>
    /// <param name="Sign">1: it is added to what was there; -1: it is taken from it; 0: it takes its place.</param>
    internal sealed record Value(string Column, string? Parameter, string? Constant, int Sign)
    {
        /// <summary>What it becomes.</summary>
        public string? After(string? before, bool yesOrNo, Func<string, string?> given)
        {
            var value = Parameter is null ? Constant : given(Parameter);
            if (Sign == 0)
                return Parameter is null && yesOrNo ? (value == "1" ? "true" : "false") : value;
            return (Number(before) + Sign * Number(value)).ToString(CultureInfo.InvariantCulture);
        }

        private static decimal Number(string? text) => text is null ? 0 : decimal.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>Null: it is no UPDATE of a row by its key. Statements are constants of stores, so all of them are kept.</summary>
    public static UpdateText? Of(string sql) => Known.GetOrAdd(sql, Read);

    private static UpdateText? Read(string sql)
    {
        if (Update().Match(sql) is not { Success: true } update)
            return null;
        var set = Assignment().Matches(update.Groups["set"].Value).Select(Read).Where(value => value.Column is not "version");
        var key = Guard()
            .Matches(update.Groups["where"].Value)
            .Select(m => m.Groups["parameter"].Value)
            .Where(parameter => parameter is not "Version");
        return new UpdateText(update.Groups["table"].Value, [.. set], [.. key]);
    }

    private static Value Read(Match set) =>
        new(
            set.Groups["column"].Value,
            set.Groups["parameter"] is { Success: true } parameter ? parameter.Value : null,
            set.Groups["constant"] is { Success: true } constant ? constant.Value : null,
            set.Groups["sign"].Value switch
            {
                "+" => 1,
                "-" => -1,
                _ => 0,
            }
        );

    /// <summary>Up to the last WHERE: a value may be a query with one of its own.</summary>
    [GeneratedRegex(@"^\s*UPDATE\s+(?<table>\w+)\s+SET\s+(?<set>.*)\sWHERE\s(?<where>.*)$", RegexOptions.Singleline)]
    private static partial Regex Update();

    /// <summary>Between the commas of the list; a value that is worked out in another way is none of these.</summary>
    [GeneratedRegex(
        @"(?<=^|,)\s*(?<column>\w+)\s*=\s*(\k<column>\s*(?<sign>[-+])\s*)?"
            + @"(@(?<parameter>\w+)|NULL|'(?<constant>[^']*)'|(?<constant>-?\d+))\s*(?=,|$)"
    )]
    private static partial Regex Assignment();

    /// <summary>A guard by the version before, such as <c>version = @Version - 1</c>, is no part of the key.</summary>
    [GeneratedRegex(@"\w+\s*=\s*@(?<parameter>\w+)\b(?!\s*[-+])")]
    private static partial Regex Guard();
}
