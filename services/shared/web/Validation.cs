using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Samen.Web;

/// <summary>
/// Checks request records of the contracts by their attributes and refuses with all wrong fields at once, named as in
/// JSON. The rules of the domain are checked by the rules.
/// </summary>
public static class Validation
{
    private const int MostErrors = 100;
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new(),
        Plain = new(),
        Inner = new(),
        Lists = new();
    private static readonly ConcurrentDictionary<MethodInfo, (string Name, Type Type)[]> Parameters = new();

    internal static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        CheckQuery(context.HttpContext);
        foreach (var argument in context.Arguments)
        {
            if (argument?.GetType() is { } type && IsRequest(type))
                Check(argument, type);
        }
        return await next(context);
    }

    /// <summary>
    /// Refuses a parameter that there isn't: whoever mistypes the name of a filter would get everything. The framework takes a
    /// number for an enum, and adds up what is said twice; here each has its names, and is said once.
    /// </summary>
    private static void CheckQuery(HttpContext context)
    {
        if (context.Request.Query.Count == 0 || context.GetEndpoint()?.Metadata.OfType<MethodInfo>().LastOrDefault() is not { } verb)
            return;
        var parameters = Parameters.GetOrAdd(verb, ParametersOf);
        foreach (var said in context.Request.Query.Keys)
            if (!parameters.Any(p => p.Name.Equals(said, StringComparison.OrdinalIgnoreCase)))
                throw Refused.Invalid(said, "unknown", "There is no such parameter.");
        foreach (var (name, type) in parameters)
        {
            if (!type.IsEnum)
                continue;
            if (!context.Request.Query.TryGetValue(name, out var said) || said is [null or ""])
                continue;
            if (said.Count != 1 || !Enum.GetNames(type).Contains(said[0], StringComparer.OrdinalIgnoreCase))
                throw Refused.Invalid(name, "format", $"Must be one of {string.Join(", ", Enum.GetNames(type))}.");
        }
    }

    private static (string, Type)[] ParametersOf(MethodInfo verb) =>
        [
            .. from parameter in verb.GetParameters()
            from one in parameter.GetCustomAttribute<Microsoft.AspNetCore.Http.AsParametersAttribute>() is null
                ? [(parameter.Name!, parameter.ParameterType)]
                : parameter.ParameterType.GetProperties().Select(p => (JsonNamingPolicy.CamelCase.ConvertName(p.Name), p.PropertyType))
            let type = Nullable.GetUnderlyingType(one.Item2) ?? one.Item2
            select (one.Item1, type),
        ];

    private static Type? EntryOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private static bool IsRequest(Type type) => type.Assembly == typeof(Contracts.IFact).Assembly && type.IsClass;

    /// <summary>Checks a request that did not come in as one, such as a part of a file.</summary>
    /// <exception cref="Refused">400 with every field that is wrong.</exception>
    public static void Check(object request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check(request, request.GetType());
    }

    private static void Check(object request, Type type)
    {
        var errors = new List<FieldError>();
        Collect(request, type, "", errors);
        if (errors.Count > 0)
            throw Refused.Invalid(errors);
    }

    private static void Collect(object request, Type type, string root, List<FieldError> errors)
    {
        foreach (
            var property in Properties.GetOrAdd(type, t =>
                [.. t.GetProperties().Where(p => p.GetCustomAttributes<ValidationAttribute>().Any())]
            )
        )
        {
            var value = property.GetValue(request);
            foreach (var attribute in property.GetCustomAttributes<ValidationAttribute>())
            {
                // Blanks around a text don't make it longer.
                if (attribute.IsValid(value) && (attribute is not StringLengthAttribute || attribute.IsValid((value as string)?.Trim())))
                    continue;
                errors.Add(
                    new FieldError(
                        $"{root}/{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}",
                        CodeOf(attribute),
                        SentenceOf(attribute)
                    )
                );
                break;
            }
        }
        foreach (
            var property in Plain.GetOrAdd(type, t =>
                [.. t.GetProperties().Where(p => p.PropertyType == typeof(string) || p.PropertyType == typeof(IReadOnlyList<string>))]
            )
        )
        {
            var field = $"{root}/{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}";
            var value = property.GetValue(request);
            if (value is string text)
            {
                if (text.Any(IsInvisible))
                    errors.Add(new FieldError(field, "characters", "Holds control characters."));
                else if (property.Name == "Name" && text.Any(c => c is '\n' or '\r' or '\t'))
                    errors.Add(new FieldError(field, "characters", "Is one line."));
                else if (text.Length > 0 && text.All(IsBlank) && !text.All(char.IsWhiteSpace))
                    errors.Add(new FieldError(field, "characters", "Shows nothing."));
            }
            // Nullability of what is in a list is not the serializer's business.
            if (value is IReadOnlyList<string?> list)
                errors.AddRange(
                    list.Index()
                        .Where(entry => entry.Item is null)
                        .Take(10)
                        .Select(entry => new FieldError($"{field}/{entry.Index}", "required", "This entry is empty."))
                );
        }
        foreach (
            var property in Inner.GetOrAdd(type, t => [.. t.GetProperties().Where(p => IsRequest(p.PropertyType) && p.PropertyType != t)])
        )
        {
            if (property.GetValue(request) is { } inner)
                Collect(inner, property.PropertyType, $"{root}/{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}", errors);
        }
        foreach (
            var property in Lists.GetOrAdd(type, t =>
                [.. t.GetProperties().Where(p => EntryOf(p.PropertyType) is { } entry && IsRequest(entry))]
            )
        )
        {
            var field = $"{root}/{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}";
            foreach (
                var (index, entry) in ((System.Collections.IEnumerable?)property.GetValue(request) ?? Array.Empty<object>())
                    .Cast<object?>()
                    .Index()
            )
            {
                if (errors.Count >= MostErrors)
                    return;
                if (entry is null)
                    errors.Add(new FieldError($"{field}/{index}", "required", "This entry is empty."));
                else
                    Collect(entry, EntryOf(property.PropertyType)!, $"{field}/{index}", errors);
            }
        }
    }

    /// <summary>Control characters but line breaks and tabs, and those that turn the direction of what follows.</summary>
    private static bool IsInvisible(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>Blanks, and what takes no place.</summary>
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
            StringLengthAttribute a => $"Must be {a.MinimumLength} to {a.MaximumLength} characters long.",
            MaxLengthAttribute a => $"Must have at most {a.Length} entries.",
            RangeAttribute a => $"Must be from {a.Minimum} to {a.Maximum}.",
            RegularExpressionAttribute a => $"Must match {a.Pattern}.",
            // An attribute of the contracts says it itself; no sentence names the value.
            _ => attribute.FormatErrorMessage("This"),
        };
}
