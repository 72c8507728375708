using System.Collections;
using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Samen.Web;

/// <summary>
/// Walks a request record of the contracts, with the records and lists in it, and finds every field that does not satisfy
/// its attributes. The APIs and the forms of the pages both check with it. What depends on the state is up to the rules.
/// </summary>
public static class RequestFaults
{
    private const int MostFaults = 100,
        MostEmptyEntries = 10;
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Field>> Fields = new();

    /// <summary>A property, and what is checked of it.</summary>
    /// <param name="Property">The property.</param>
    /// <param name="Name">As in JSON.</param>
    /// <param name="Attributes">The required one first.</param>
    private sealed record Field(PropertyInfo Property, string Name, IReadOnlyList<ValidationAttribute> Attributes);

    /// <summary>Whether a type is a record of contracts, whose fields are checked. An array has the namespace of its entries.</summary>
    internal static bool IsRequest(Type type) =>
        type.Namespace?.StartsWith(typeof(Contracts.IFact).Namespace!, StringComparison.Ordinal) == true
        && type is { IsClass: true, IsArray: false };

    /// <summary>The faults of a request, at most 100; empty: it is as its contract says.</summary>
    public static IReadOnlyList<RequestFault> Of(object request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var faults = new List<RequestFault>();
        Collect(request, "", faults);
        return faults;
    }

    private static void Collect(object request, string root, List<RequestFault> faults)
    {
        foreach (var field in Fields.GetOrAdd(request.GetType(), FieldsOf))
        {
            if (faults.Count >= MostFaults)
                return;
            var (pointer, value) = ($"{root}/{field.Name}", field.Property.GetValue(request));
            if (field.Attributes.FirstOrDefault(attribute => !IsSatisfied(attribute, value)) is { } attribute)
                faults.Add(new RequestFault(pointer, CodeOf(attribute), SentenceOf(attribute), attribute, value));
            switch (value)
            {
                case string text when CharacterFault(text, isOneLine: field.Property.Name == "Name") is { } sentence:
                    faults.Add(new RequestFault(pointer, "characters", sentence, null, value));
                    break;
                case IReadOnlyList<string?> texts:
                    // The serializer checks that a list is there, not what is in it.
                    faults.AddRange(
                        texts.Index().Where(entry => entry.Item is null).Take(MostEmptyEntries).Select(entry => Empty(pointer, entry.Index))
                    );
                    break;
                case not null when IsRequest(value.GetType()):
                    Collect(value, pointer, faults);
                    break;
                case IEnumerable entries when EntryOf(field.Property.PropertyType) is { } entry && IsRequest(entry):
                    CollectEntries(entries, pointer, faults);
                    break;
            }
        }
    }

    private static void CollectEntries(IEnumerable entries, string pointer, List<RequestFault> faults)
    {
        foreach (var (index, entry) in entries.Cast<object?>().Index())
        {
            if (faults.Count >= MostFaults)
                return;
            if (entry is null)
                faults.Add(Empty(pointer, index));
            else
                Collect(entry, $"{pointer}/{index}", faults);
        }
    }

    private static IReadOnlyList<Field> FieldsOf(Type type) =>
        [
            .. type.GetProperties()
                .Select(property => new Field(
                    property,
                    JsonNamingPolicy.CamelCase.ConvertName(property.Name),
                    [.. property.GetCustomAttributes<ValidationAttribute>().OrderBy(attribute => attribute is not RequiredAttribute)]
                )),
        ];

    private static Type? EntryOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    /// <summary>Blanks around a text don't make it longer.</summary>
    private static bool IsSatisfied(ValidationAttribute attribute, object? value) =>
        attribute.IsValid(value) && (attribute is not StringLengthAttribute || attribute.IsValid((value as string)?.Trim()));

    private static RequestFault Empty(string pointer, int index) => new($"{pointer}/{index}", "required", "This entry is empty.");

    private static string? CharacterFault(string text, bool isOneLine) =>
        text.Any(IsInvisible) ? "Has control characters."
        : isOneLine && text.Any(c => c is '\n' or '\r' or '\t') ? "Must be one line."
        : text.Length > 0 && text.All(IsBlank) && !text.All(char.IsWhiteSpace) ? "Has nothing that can be seen."
        : null;

    /// <summary>Control characters but line breaks and tabs, and those that turn the direction of what follows.</summary>
    private static bool IsInvisible(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>Blanks, and characters without width.</summary>
    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static string CodeOf(ValidationAttribute attribute) =>
        attribute switch
        {
            RequiredAttribute => "required",
            StringLengthAttribute or MaxLengthAttribute => "length",
            RangeAttribute => "range",
            _ => "format",
        };

    private static string SentenceOf(ValidationAttribute attribute) =>
        attribute switch
        {
            RequiredAttribute => "This field is required.",
            StringLengthAttribute { MinimumLength: 0 } a => $"Must be at most {a.MaximumLength} characters long.",
            StringLengthAttribute a => $"Must be {a.MinimumLength} to {a.MaximumLength} characters long.",
            MaxLengthAttribute a => $"Must have at most {a.Length} entries.",
            RangeAttribute a => $"Must be from {a.Minimum} to {a.Maximum}.",
            RegularExpressionAttribute { ErrorMessage: null } a => $"Must match {a.Pattern}.",
            // Others say it themselves; no sentence repeats the value.
            _ => attribute.FormatErrorMessage("This"),
        };
}
