using System.Reflection;
using System.Text.Json;

namespace Samen.Contracts;

/// <summary>
/// What a thin event carries of a fact: the fields that name something (ids, codes of municipalities, years), and nothing
/// that says what happened to it. The reader fetches the rest under its own rights.
/// </summary>
public static class ThinEvent
{
    /// <summary>The fields of a fact that its thin event carries, by their names in JSON.</summary>
    /// <param name="fact">The record of the fact.</param>
    public static IReadOnlySet<string> FieldsOf(Type fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.GetProperties()
            .Where(Carries)
            .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether a field holds the CBS code of a municipality, or a list of them.</summary>
    /// <param name="field">A property of a record.</param>
    public static bool IsMunicipality(PropertyInfo field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return (field.PropertyType == typeof(string) || field.PropertyType == typeof(IReadOnlyList<string>))
            && (
                field.Name is "Code" or "LeadMunicipality" or "ProvenAtMunicipality" or "OwnerMunicipalities" or "Submitters"
                || field.Name.EndsWith("MunicipalityCode", StringComparison.Ordinal)
            );
    }

    private static bool Carries(PropertyInfo field) =>
        field.PropertyType == typeof(Guid)
        || field.PropertyType == typeof(Guid?)
        || field.PropertyType == typeof(IReadOnlyList<Guid>)
        || field.Name == "Year"
        || IsMunicipality(field);
}
