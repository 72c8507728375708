using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Samen.Contracts;

namespace Samen.Conventions.Tests;

/// <summary>What a fact's subject and municipality are made of, read from a sample in which each field has a value of its own.</summary>
internal static class FactSubject
{
    /// <summary>A pattern for the subject: its ids, codes and years replaced by their form.</summary>
    public static string PatternOf(IFact sample)
    {
        var pattern = Regex.Escape(sample.Subject).Replace("\\-", "-", StringComparison.Ordinal);
        foreach (var field in sample.GetType().GetProperties())
        {
            var form = field.GetValue(sample) switch
            {
                Guid => "[0-9a-f-]{36}",
                string code when ThinEvent.IsMunicipality(field) && code.Length > 0 => "GM[0-9]{4}",
                int when field.Name == "Year" => "[0-9]{4}",
                _ => null,
            };
            if (form is not null)
                pattern = pattern.Replace($"{field.GetValue(sample)}", form, StringComparison.Ordinal);
        }
        return $"^{pattern}$";
    }

    /// <summary>The field of a sample that has a value, itself or as the first of its list, by its name in JSON; null: none has.</summary>
    public static string? FieldWith(IFact sample, string value)
    {
        var fields = sample.GetType().GetProperties();
        return fields.FirstOrDefault(field => value.Equals(field.GetValue(sample))) is { } found ? Name(found)
            : fields.FirstOrDefault(field => field.GetValue(sample) is IReadOnlyList<string> list && list.FirstOrDefault() == value)
                is { } first
                ? $"{Name(first)}[0]"
            : null;

        static string Name(PropertyInfo field) => JsonNamingPolicy.CamelCase.ConvertName(field.Name);
    }
}
