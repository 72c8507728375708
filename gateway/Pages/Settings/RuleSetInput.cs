using System.Text.Json;
using System.Text.Json.Nodes;
using Samen.Contracts.Municipalities;

namespace Samen.Gateway.Pages.Settings;

/// <summary>Rule sets of votes in a form: each with its conditions as rows, and room for a new one.</summary>
internal static class RuleSetInput
{
    /// <summary>What the new one is called in the names of fields, and the field with its own name.</summary>
    public const string New = "_",
        NewName = "values/ruleSets/_/name";

    /// <summary>Hidden field with the names of those that there are.</summary>
    public const string Names = "values/ruleSets/names";

    /// <summary>The field that says whether it binds.</summary>
    public static string Binding(string set) => $"values/ruleSets/{set}/binding";

    /// <summary>The sets of the form.</summary>
    public static IReadOnlyList<string> Of(FormState form) => form.Text(Names)?.Split(' ') ?? [];

    /// <summary>So many rows are shown: those that are filled, and one.</summary>
    public static int Rows(FormState form, string set) =>
        Math.Min(
            SettingInput.MostConditions,
            1 + SettingInput.Rows(form, row => SettingInput.NameOf(set, row, "kind"), SettingInput.MostConditions)
        );

    public static void Fill(FormState form, JsonElement sets)
    {
        form.With(Names, string.Join(' ', sets.EnumerateObject().Select(set => set.Name)));
        form.With(Binding(New), SettingInput.Yes);
        foreach (var set in sets.EnumerateObject())
        {
            form.With(Binding(set.Name), set.Value.GetProperty("binding").GetBoolean() ? SettingInput.Yes : SettingInput.No);
            foreach (var (row, element) in set.Value.GetProperty("conditions").EnumerateArray().Index())
            {
                var condition = SettingInput.ConditionOf(element);
                form.With(SettingInput.NameOf(set.Name, row, "kind"), $"{condition.Kind}")
                    .With(SettingInput.NameOf(set.Name, row, "measure"), $"{condition.Measure}")
                    .With(SettingInput.NameOf(set.Name, row, "base"), $"{condition.Base}")
                    .With(SettingInput.NameOf(set.Name, row, "moreThan"), condition.MoreThan ? SettingInput.Yes : SettingInput.No)
                    .With(SettingInput.NameOf(set.Name, row, "numerator"), $"{condition.Numerator}")
                    .With(SettingInput.NameOf(set.Name, row, "denominator"), $"{condition.Denominator}");
            }
        }
    }

    public static JsonObject Read(FormState form)
    {
        var sets = new JsonObject();
        foreach (var set in Of(form))
            sets[set] = ReadSet(form, set);
        if (form.Text(NewName) is { } name)
        {
            if (sets.ContainsKey(name))
                form.Wrong(NewName, "Er zijn al stemregels met deze naam.", "There is a rule set with this name already");
            else
                sets[name] = ReadSet(form, New);
        }
        return sets;
    }

    private static JsonObject ReadSet(FormState form, string set)
    {
        var conditions = new JsonArray();
        foreach (var row in Enumerable.Range(0, SettingInput.MostConditions))
        {
            if (form.Choice<ConditionKind>(SettingInput.NameOf(set, row, "kind")) is not { } kind)
                continue;
            conditions.Add(
                (JsonNode)
                    new JsonObject
                    {
                        ["kind"] = $"{kind}",
                        ["measure"] = Needed(form, SettingInput.NameOf(set, row, "measure")),
                        ["base"] = Needed(form, SettingInput.NameOf(set, row, "base")),
                        ["moreThan"] = Needed(form, SettingInput.NameOf(set, row, "moreThan")) == SettingInput.Yes,
                        ["numerator"] = Part(form, SettingInput.NameOf(set, row, "numerator")),
                        ["denominator"] = Part(form, SettingInput.NameOf(set, row, "denominator")),
                    }
            );
        }
        return new JsonObject { ["binding"] = form.Text(Binding(set)) == SettingInput.Yes, ["conditions"] = conditions };
    }

    private static string? Needed(FormState form, string name)
    {
        if (form.Text(name) is { } text)
            return text;
        form.Wrong(name, "Maak een keuze.", "Make a choice");
        return null;
    }

    private static int? Part(FormState form, string name)
    {
        if (form.Text(name) is null)
            form.Wrong(name, "Vul dit veld in.", "Complete this field");
        return form.Whole(name) is { } number and <= int.MaxValue ? (int)number : null;
    }
}
