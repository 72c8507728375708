using System.Text.Json;
using Samen.Contracts;
using Samen.Gateway.Pages.Site;

namespace Samen.Gateway.Pages.Settings;

/// <summary>Values of settings in words.</summary>
internal static class SettingText
{
    /// <summary>What a field says, in one line or more.</summary>
    /// <param name="ui">The language.</param>
    /// <param name="field">What it takes.</param>
    /// <param name="word">Its words.</param>
    /// <param name="value">The value; null: it has none.</param>
    public static IReadOnlyList<string> Lines(Ui ui, SettingFieldView field, SettingFieldWord word, JsonElement? value)
    {
        if (value is not { ValueKind: not JsonValueKind.Null } given)
            return [Empty(ui, word)];
        IReadOnlyList<string> lines = field.Kind switch
        {
            SettingKind.Whole => [Unit(ui, word, given.GetInt64())],
            SettingKind.Percentage => [ui.Rate(given.GetDecimal())],
            SettingKind.Cents => [ui.Euro(given.GetInt64())],
            SettingKind.YesNo => [given.GetBoolean() ? ui.T("Ja", "Yes") : ui.T("Nee", "No")],
            SettingKind.Choice => [Choice(ui, word, given)],
            SettingKind.Choices => [string.Join(", ", given.EnumerateArray().Select(one => Choice(ui, word, one)))],
            SettingKind.Time => [given.GetString()![..5]],
            SettingKind.Text => [given.GetString()!],
            SettingKind.Texts => [.. given.EnumerateArray().Select(one => one.GetString()!)],
            SettingKind.Numbers => [.. given.EnumerateArray().Select(one => Unit(ui, word, one.GetInt64()))],
            SettingKind.Questions =>
            [
                .. given
                    .EnumerateArray()
                    .Select(one => ui.T(one.GetProperty("dutch").GetString()!, one.GetProperty("english").GetString()!)),
            ],
            SettingKind.DaysByEvent =>
            [
                .. given.EnumerateObject().Select(one => $"{ui.T(Words.OfFact(one.Name))}: {Unit(ui, word, one.Value.GetInt64())}"),
            ],
            _ => [.. given.EnumerateObject().SelectMany(set => RuleSet(ui, set.Name, set.Value))],
        };
        return lines is [] or [""] ? [Empty(ui, word)] : lines;
    }

    /// <summary>What a change says of one side; of a table one row.</summary>
    public static IReadOnlyList<string> OfChange(Ui ui, SettingFieldView field, SettingFieldWord word, bool isRow, JsonElement? value) =>
        (isRow, field.Kind, value) switch
        {
            (_, _, null) => [ui.T("niet aanwezig", "not there")],
            (true, SettingKind.RuleSets, { } set) => RuleSet(ui, null, set),
            (true, _, { } days) => [Unit(ui, word, days.GetInt64())],
            var (_, _, other) => Lines(ui, field, word, other),
        };

    /// <summary>What a field, or a row of it, is called where it changes.</summary>
    public static string Place(Ui ui, SettingFieldView field, SettingFieldWord word, string place) =>
        place.Split('/', 2) is [_, var row]
            ? $"{ui.T(word.Label)}: {ui.T(field.Kind == SettingKind.RuleSets ? Words.OfRuleSet(row) : Words.OfFact(row))}"
            : ui.T(word.Label);

    /// <summary>A number with its unit.</summary>
    public static string Unit(Ui ui, SettingFieldWord word, long number)
    {
        if (word.Unit is not { } unit)
            return ui.Number(number);
        var (one, more) = ui.T(unit).Split('|') is [var single, var many] ? (single, many) : ("", "");
        return one == "%" ? $"{ui.Number(number)}%" : $"{ui.Number(number)} {(number == 1 ? one : more)}";
    }

    /// <summary>The range of a field in words, for its hint; null: it has none.</summary>
    public static string? Range(Ui ui, SettingFieldView field) =>
        (field.Kind, field.Minimum, field.Maximum) switch
        {
            (SettingKind.Whole, { } least, { } most) => Between(ui, least, most, ""),
            (SettingKind.Percentage, { } least, { } most) => Between(ui, least, most, "%"),
            (SettingKind.Cents, _, { } most) => ui.T($"Hoogstens {ui.Euro((long)most)}.", $"At most {ui.Euro((long)most)}."),
            _ => null,
        };

    private static string Between(Ui ui, decimal least, decimal most, string unit)
    {
        var (from, to) = ($"{ui.Number((long)least)}{unit}", $"{ui.Number((long)most)}{unit}");
        return ui.T($"{from} tot en met {to}.", $"{from} to {to}.");
    }

    private static string Empty(Ui ui, SettingFieldWord word) => word.Empty is { } empty ? ui.T(empty) : ui.T("geen", "none");

    private static string Choice(Ui ui, SettingFieldWord word, JsonElement value) =>
        value.GetString() is { } name && word.Choices?.GetValueOrDefault(name) is { } choice ? ui.T(choice) : "";

    private static IReadOnlyList<string> RuleSet(Ui ui, string? name, JsonElement set)
    {
        var binds = set.GetProperty("binding").GetBoolean() ? ui.T("bindt", "is binding") : ui.T("bindt niet", "is not binding");
        var conditions = set.GetProperty("conditions").EnumerateArray().Select(one => Words.Of(SettingInput.ConditionOf(one)));
        var text = $"{binds}. {string.Join(". ", conditions.Select(condition => ui.T(condition)))}";
        return [name is null ? text : $"{ui.T(Words.OfRuleSet(name))}: {text}"];
    }
}
