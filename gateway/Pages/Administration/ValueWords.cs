using System.Reflection;
using System.Text.Json;
using Samen.Contracts;

namespace Samen.Gateway.Pages.Administration;

/// <summary>
/// What a value of an enum is called where only its name and that of its field are known, as in the audit log and in facts: the words
/// that the pages have for it.
/// </summary>
internal static class ValueWords
{
    /// <summary>The words of each enum, from the words of the domains.</summary>
    private static readonly Lazy<Dictionary<Type, Dictionary<string, Word>>> Enums = new(() =>
        typeof(ValueWords)
            .Assembly.GetTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: true, IsNested: false })
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(method => method is { Name: "Of", IsGenericMethod: false } && method.ReturnType == typeof(Word))
            .Where(method => method.GetParameters() is [{ ParameterType.IsEnum: true }])
            .GroupBy(method => method.GetParameters()[0].ParameterType)
            .ToDictionary(
                group => group.Key,
                group => Enum.GetValues(group.Key).Cast<object>().ToDictionary(value => $"{value}", value => Of(group.First(), value))
            )
    );

    /// <summary>The enums of each field that a contract has.</summary>
    private static readonly Lazy<ILookup<string, Type>> Fields = new(() =>
        (
            from type in typeof(TaskKind).Assembly.GetTypes()
            from property in type.GetProperties()
            let value = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType
            where value.IsEnum
            select (Name: JsonNamingPolicy.CamelCase.ConvertName(property.Name), value)
        )
            .Distinct()
            .ToLookup(one => one.Name, one => one.value)
    );

    extension(Words)
    {
        /// <summary>The word of a value; null: the field has no value of that name, or the pages have no word for it.</summary>
        public static Word? OfValue(string field, string value) =>
            Fields
                .Value[field]
                .Select(type => Enums.Value.GetValueOrDefault(type)?.GetValueOrDefault(value))
                .FirstOrDefault(word => word is not null);
    }

    private static Word Of(MethodInfo words, object value)
    {
        try
        {
            return (Word)words.Invoke(null, [value])!;
        }
        catch (TargetInvocationException)
        {
            // Not every value is shown anywhere.
            return new($"{value}", $"{value}");
        }
    }
}
