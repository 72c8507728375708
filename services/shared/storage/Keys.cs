using System.Collections.Concurrent;

namespace Samen.Storage;

/// <summary>
/// Ids in a list, for <c>IN @Ids</c>. Dapper passes the elements of a list by the type handlers, so a GUID in it would
/// find nothing on SQLite and be a variant on SQL Server; as text both find it, by the index.
/// </summary>
public static class Keys
{
    private static readonly Type[] Handled =
    [
        typeof(IEnumerable<Guid>),
        typeof(IEnumerable<DateTimeOffset>),
        typeof(IEnumerable<DateOnly>),
    ];
    private static readonly ConcurrentDictionary<Type, string?> Wrong = new();

    /// <summary>The ids as a list parameter.</summary>
    public static string[] AsKeys(this IEnumerable<Guid> ids) => [.. ids.Select(id => id.ToString("D"))];

    /// <summary>Refuses parameters with a list that would match nothing without an error.</summary>
    internal static void Check(object? parameters)
    {
        if (parameters is null)
            return;
        var wrong = Wrong.GetOrAdd(parameters.GetType(), type =>
            type.GetProperties().FirstOrDefault(property => Handled.Any(list => list.IsAssignableFrom(property.PropertyType)))?.Name
        );
        if (wrong is not null)
            throw new InvalidOperationException(
                $"The list {wrong} can't be a parameter as it is; give it as text, ids with {nameof(AsKeys)}."
            );
    }
}
