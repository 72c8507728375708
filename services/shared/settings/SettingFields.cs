using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Samen.Contracts;

namespace Samen.Settings;

/// <summary>Describes the fields of a record of settings, by their types and attributes.</summary>
internal static class SettingFields
{
    /// <summary>In the order of the record.</summary>
    public static IReadOnlyList<SettingFieldView> Of(Type type) => [.. Properties(type).Select(Describe)];

    /// <summary>The properties that are settings; others are worked out from them.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties().Where(property => property.CanWrite);

    /// <summary>As in JSON.</summary>
    public static string NameOf(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    /// <summary>Whether a field may have no value.</summary>
    public static bool MayBeEmpty(PropertyInfo property) =>
        new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;

    private static SettingFieldView Describe(PropertyInfo property)
    {
        var range = property.GetCustomAttribute<RangeAttribute>();
        return new SettingFieldView(
            NameOf(property),
            KindOf(property),
            Limit(range?.Minimum),
            Limit(range?.Maximum) ?? property.GetCustomAttribute<StringLengthAttribute>()?.MaximumLength,
            property.GetCustomAttribute<MaxLengthAttribute>()?.Length,
            ChoiceOf(property.PropertyType) is { } choice ? Enum.GetNames(choice) : [],
            MayBeEmpty(property)
        );
    }

    private static decimal? Limit(object? limit) => limit is null ? null : Convert.ToDecimal(limit, CultureInfo.InvariantCulture);

    private static Type? ChoiceOf(Type type) =>
        type.IsEnum ? type
        : type.IsGenericType && type.GetGenericArguments()[0] is { IsEnum: true } entry ? entry
        : null;

    private static SettingKind KindOf(PropertyInfo property)
    {
        var type = property.PropertyType;
        return property.GetCustomAttribute<SettingKindAttribute>()?.Kind
            ?? (
                type == typeof(bool) ? SettingKind.YesNo
                : type == typeof(decimal) ? SettingKind.Percentage
                : type == typeof(TimeOnly) ? SettingKind.Time
                : type == typeof(string) ? SettingKind.Text
                : type.IsEnum ? SettingKind.Choice
                : ChoiceOf(type) is not null ? SettingKind.Choices
                : type == typeof(IReadOnlyList<string>) ? SettingKind.Texts
                : type == typeof(IReadOnlyList<int>) ? SettingKind.Numbers
                : property.Name.EndsWith("Cents", StringComparison.Ordinal) ? SettingKind.Cents
                : type == typeof(int) || type == typeof(long) ? SettingKind.Whole
                : throw new NotSupportedException($"{property.DeclaringType!.Name}.{property.Name} needs a {nameof(SettingKindAttribute)}.")
            );
    }
}
