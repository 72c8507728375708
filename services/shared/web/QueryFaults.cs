using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Samen.Web;

/// <summary>
/// What is wrong with the query of a request, all of it, before the framework binds it: that stops at the first fault, takes a
/// number for an enum, joins what is given twice, and ignores what it doesn't know. Whoever mistypes the name of a filter would
/// get everything.
/// </summary>
internal static class QueryFaults
{
    /// <summary>What a query can hold, and how the framework reads it.</summary>
    private static readonly Dictionary<Type, Func<string, bool>> Readers = new()
    {
        [typeof(string)] = _ => true,
        [typeof(bool)] = text => bool.TryParse(text, out _),
        [typeof(int)] = text => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
        [typeof(long)] = text => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
        [typeof(Guid)] = text => Guid.TryParse(text, out _),
        [typeof(DateOnly)] = text => DateOnly.TryParse(text, CultureInfo.InvariantCulture, out _),
        [typeof(DateTimeOffset)] = text => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
    };

    // An endpoint lives as long as its host.
    private static readonly ConditionalWeakTable<Endpoint, Parameter[]> Known = [];

    private sealed record Parameter(string Name, Type Type, bool IsMany, bool IsRequired);

    /// <summary>The faults; the field of each is the name of the parameter.</summary>
    public static IReadOnlyList<FieldError> Of(HttpContext context)
    {
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
            return [];
        var parameters = Known.GetValue(endpoint, ParametersOf);
        var query = context.Request.Query;
        return
        [
            .. query
                .Keys.Where(given => !parameters.Any(p => p.Name.Equals(given, StringComparison.OrdinalIgnoreCase)))
                .Select(given => new FieldError(given, "unknown", "There is no such parameter.")),
            .. parameters.Select(parameter => FaultOf(parameter, query)).OfType<FieldError>(),
        ];
    }

    private static FieldError? FaultOf(Parameter parameter, IQueryCollection query)
    {
        if (!query.TryGetValue(parameter.Name, out var given) || given is [null or ""])
            return parameter.IsRequired ? new FieldError(parameter.Name, "required", "Is required.") : null;
        if (given.Count > 1 && !parameter.IsMany)
            return new FieldError(parameter.Name, "format", "Must be given once.");
        if (parameter.Type.IsEnum)
        {
            var names = Enum.GetNames(parameter.Type);
            return names.Contains(given[0], StringComparer.OrdinalIgnoreCase)
                ? null
                : new FieldError(parameter.Name, "format", $"Must be one of {string.Join(", ", names)}.");
        }
        return given.All(text => Readers[parameter.Type](text ?? ""))
            ? null
            : new FieldError(parameter.Name, "format", Kind(parameter.Type));
    }

    private static string Kind(Type type) =>
        type == typeof(bool) ? "Must be true or false."
        : type == typeof(Guid) ? "Is not an id."
        : type == typeof(DateOnly) ? "Must be an existing day, as 2026-01-31."
        : type == typeof(DateTimeOffset) ? "Must be a time, as 2026-01-31T12:00:00Z."
        : "Must be a whole number.";

    /// <summary>The parameters of a verb that a query must have.</summary>
    public static IReadOnlySet<string> Required(IEnumerable<object> metadata) =>
        ParametersOf(metadata).Where(parameter => parameter.IsRequired).Select(parameter => parameter.Name).ToHashSet();

    private static Parameter[] ParametersOf(Endpoint endpoint)
    {
        var route = ((RouteEndpoint)endpoint).RoutePattern.Parameters.Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. ParametersOf(endpoint.Metadata).Where(parameter => !route.Contains(parameter.Name))];
    }

    /// <summary>What a verb takes that a route or a query can hold.</summary>
    private static IEnumerable<Parameter> ParametersOf(IEnumerable<object> metadata) =>
        from parameter in metadata.OfType<MethodInfo>().LastOrDefault()?.GetParameters() ?? []
        from one in parameter.GetCustomAttribute<AsParametersAttribute>() is null
            ? [(parameter.Name!, parameter.ParameterType, MustBeThere(parameter))]
            : parameter
                .ParameterType.GetProperties()
                .Where(p => p.CanWrite)
                .Select(p => (JsonNamingPolicy.CamelCase.ConvertName(p.Name), p.PropertyType, false))
        let type = one.Item2.IsArray ? one.Item2.GetElementType()! : Nullable.GetUnderlyingType(one.Item2) ?? one.Item2
        where type.IsEnum || Readers.ContainsKey(type)
        select new Parameter(one.Item1, type, one.Item2.IsArray, one.Item3);

    private static bool MustBeThere(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<RequiredAttribute>() is not null
        || !parameter.HasDefaultValue && parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null;
}
