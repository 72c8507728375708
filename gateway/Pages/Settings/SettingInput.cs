using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Samen.Contracts;
using Samen.Contracts.Municipalities;

namespace Samen.Gateway.Pages.Settings;

/// <summary>Values of settings as they stand in the fields of a form, and back. A field is named as its place in the request.</summary>
internal static class SettingInput
{
    /// <summary>Rows that a table has beyond those that are filled, and all that it may have.</summary>
    public const int MoreRows = 3,
        MostConditions = 10;

    /// <summary>What stands for yes and no.</summary>
    public const string Yes = "true",
        No = "false";

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL"),
        English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The name of a field in the form.</summary>
    public static string NameOf(string field) => $"values/{field}";

    /// <summary>The name of a condition of a rule set, or of a part of it.</summary>
    public static string NameOf(string set, int condition, string part) => $"values/ruleSets/{set}/conditions/{condition}/{part}";

    /// <summary>A condition as the contract has it.</summary>
    public static VoteCondition ConditionOf(JsonElement condition) => condition.Deserialize<VoteCondition>(Json)!;

    /// <summary>Gives the fields of a form their first values.</summary>
    public static void Fill(FormState form, SettingFieldView field, JsonElement? value)
    {
        var name = NameOf(field.Name);
        if (value is not { ValueKind: not JsonValueKind.Null } given)
            return;
        switch (field.Kind)
        {
            case SettingKind.Cents:
                form.With(name, (given.GetInt64() / 100m).ToString("0.##", CultureInfo.InvariantCulture));
                break;
            case SettingKind.Choices:
                form.With(name, string.Join(' ', given.EnumerateArray().Select(one => one.GetString())));
                break;
            case SettingKind.Time:
                form.With(name, given.GetString()![..5]);
                break;
            case SettingKind.Texts or SettingKind.Numbers:
                form.With(name, string.Join('\n', given.EnumerateArray().Select(Plain)));
                break;
            case SettingKind.Questions:
                form.With(name, string.Join('\n', given.EnumerateArray().Select(one => one.GetProperty("dutch").GetString())));
                form.With(
                    $"{name}/english",
                    string.Join('\n', given.EnumerateArray().Select(one => one.GetProperty("english").GetString()))
                );
                break;
            case SettingKind.DaysByEvent:
                foreach (var (index, row) in given.EnumerateObject().Index())
                    form.With($"{name}/{index}/type", row.Name).With($"{name}/{index}/days", Plain(row.Value));
                break;
            case SettingKind.RuleSets:
                RuleSetInput.Fill(form, given);
                break;
            default:
                form.With(name, Plain(given));
                break;
        }
    }

    /// <summary>What stands in the fields of a form; what can't be read is said beside its field.</summary>
    public static JsonNode? Read(FormState form, SettingFieldView field)
    {
        var name = NameOf(field.Name);
        var text = form.Text(name);
        switch (field.Kind)
        {
            case SettingKind.Whole:
                return InRange(form, field, form.Whole(name)) is { } whole ? (long)whole : null;
            case SettingKind.Cents:
                return InRange(form, field, form.Cents(name)) is { } cents ? (long)cents : null;
            case SettingKind.Percentage:
                return InRange(form, field, Percentage(form, name));
            case SettingKind.YesNo:
                return text is null ? null : text == Yes;
            case SettingKind.Time:
                return text is { Length: 4 or 5 } && TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time)
                    ? time.ToString("HH:mm:ss", CultureInfo.InvariantCulture)
                    : text;
            case SettingKind.Choices:
                return new JsonArray([.. form.Many(name).Select(one => (JsonNode)one)]);
            case SettingKind.Texts:
                return new JsonArray([.. form.Lines(name, line => line, "", "").Select(line => (JsonNode)line)]);
            case SettingKind.Numbers:
                return new JsonArray([.. Numbers(form, name)]);
            case SettingKind.Questions:
                return Questions(form, name);
            case SettingKind.DaysByEvent:
                return Days(form, name);
            case SettingKind.RuleSets:
                return RuleSetInput.Read(form);
            default:
                return text;
        }
    }

    /// <summary>How many rows of a table are filled.</summary>
    public static int Rows(FormState form, Func<int, string> nameOf, int most) =>
        Enumerable.Range(0, most).Where(row => form.Text(nameOf(row)) is not null).Select(row => row + 1).DefaultIfEmpty(0).Max();

    /// <summary>Types of events, and how many rows there are for them.</summary>
    public static int DayRows(FormState form, string field) =>
        Rows(form, row => $"{NameOf(field)}/{row}/type", FactType.All.Count) + MoreRows;

    private static string Plain(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    /// <summary>The number as it is; out of its range it is said beside the field, with the range.</summary>
    private static decimal? InRange(FormState form, SettingFieldView field, decimal? number)
    {
        if (number < field.Minimum || number > field.Maximum)
        {
            var (least, most) =
                field.Kind == SettingKind.Cents ? (field.Minimum / 100, field.Maximum / 100) : (field.Minimum, field.Maximum);
            form.Wrong(
                NameOf(field.Name),
                string.Create(Dutch, $"Vul een waarde in van {least:N0} tot en met {most:N0}."),
                string.Create(English, $"Enter a value from {least:N0} to {most:N0}")
            );
        }
        return number;
    }

    private static decimal? Percentage(FormState form, string name)
    {
        if (form.Text(name)?.TrimEnd('%', ' ').Replace(',', '.') is not { } text)
            return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percentage))
            return percentage;
        form.Wrong(name, "Vul een percentage in, zoals 21 of 20,5.", "Enter a percentage, such as 21 or 20.5");
        return null;
    }

    private static IEnumerable<JsonNode> Numbers(FormState form, string name) =>
        form.Lines(
                name,
                line => FieldParser.Whole(line) is { } number ? JsonValue.Create(number) : null,
                "Dit is geen heel getal",
                "This is not a whole number"
            )
            .Select(number => (JsonNode)number);

    private static JsonArray Questions(FormState form, string name)
    {
        var dutch = form.Lines(name, line => line, "", "");
        var english = form.Lines($"{name}/english", line => line, "", "");
        if (dutch.Count != english.Count)
            form.Wrong(
                $"{name}/english",
                $"Geef bij elke vraag een vertaling: er zijn {dutch.Count} vragen en {english.Count} vertalingen.",
                $"Give a translation of each question: there are {dutch.Count} questions and {english.Count} translations"
            );
        return new JsonArray([
            .. dutch.Zip(english).Select(pair => (JsonNode)new JsonObject { ["dutch"] = pair.First, ["english"] = pair.Second }),
        ]);
    }

    private static JsonObject Days(FormState form, string name)
    {
        var days = new JsonObject();
        foreach (var row in Enumerable.Range(0, FactType.All.Count))
        {
            if (form.Text($"{name}/{row}/type") is not { } type)
                continue;
            if (form.Whole($"{name}/{row}/days") is { } number)
                days[type] = number;
            else
                form.Wrong($"{name}/{row}/days", "Vul het aantal dagen in.", "Enter the number of days");
        }
        return days;
    }
}
