using System.Reflection;
using System.Text.Json;
using Samen.Storage;
using Shouldly;
using Xunit;

namespace Samen.Conventions.Tests;

/// <summary>What the audit log calls records and their fields: each that it can name has a Dutch word, and no other.</summary>
public sealed class FieldWordTests
{
    [Fact]
    public void Every_field_that_the_audit_log_names_has_a_word() =>
        Words("fields").ShouldBe(Audited().SelectMany(Fields).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_field_of_a_fact_has_a_word() =>
        Words("facts").ShouldBe(FieldsOfFacts().Distinct().Except(Words("fields")).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_record_that_the_audit_log_names_has_a_word() =>
        Words("records").ShouldBe(Repository.Stores.SelectMany(Tables).Distinct().Order(StringComparer.Ordinal));

    /// <summary>As the schemas of the events have them, also within lists.</summary>
    private static IEnumerable<string> FieldsOfFacts() =>
        from service in Directory.EnumerateDirectories(Path.Combine(Repository.Root, "contracts", "schemas"))
        from file in Directory.EnumerateFiles(service, "*.json")
        from name in Properties(JsonDocument.Parse(File.ReadAllText(file)).RootElement)
        select name;

    private static IEnumerable<string> Properties(JsonElement schema) =>
        schema.ValueKind switch
        {
            JsonValueKind.Object => schema
                .EnumerateObject()
                .SelectMany(one =>
                    one.Name == "properties"
                        ? one.Value.EnumerateObject().SelectMany(property => Properties(property.Value).Prepend(property.Name))
                        : Properties(one.Value)
                ),
            JsonValueKind.Array => schema.EnumerateArray().SelectMany(Properties),
            _ => [],
        };

    private static List<string> Words(string part)
    {
        using var words = JsonDocument.Parse(Repository.Read("gateway/Pages/Administration/fields.json"));
        return [.. words.RootElement.GetProperty(part).EnumerateObject().Select(one => one.Name)];
    }

    private static IEnumerable<Type> Audited() =>
        Repository
            .Stores.SelectMany(Migrations.AssembliesOf)
            .Distinct()
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsDefined(typeof(AuditedAttribute)) || type.IsDefined(typeof(AuditedRowsAttribute)));

    private static IEnumerable<string> Fields(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite)
            .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));

    private static IEnumerable<string> Tables(string store) =>
        Audited().Select(type => type.GetCustomAttribute<AuditedRowsAttribute>()?.Table.Replace('_', '-')).OfType<string>();
}
