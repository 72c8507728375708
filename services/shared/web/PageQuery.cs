using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Samen.Texts;

namespace Samen.Web;

/// <summary>Which page of a list is asked for.</summary>
public sealed record PageQuery
{
    /// <summary>How many, 1 to 100; 50 when absent.</summary>
    public int? Limit { get; init; }

    /// <summary>Opaque; take it from the Link header of the page before.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many rows the page shows.</summary>
    /// <exception cref="Refused">400: out of range.</exception>
    public int Size =>
        Limit is null ? 50
        : Limit is >= 1 and <= 100 ? Limit.Value
        : throw Refused.Invalid("limit", "range", "Must be from 1 to 100.");

    /// <summary>How many rows to read: one more than shown, so that it is known whether there is a next page.</summary>
    public int Read => Size + 1;

    /// <summary>The sort key of the last row of the page before, or null on the first page.</summary>
    /// <param name="parts">How many parts the key has.</param>
    /// <exception cref="Refused">400: not a cursor of this list.</exception>
    public string[]? After(int parts)
    {
        if (Cursor is null)
            return null;
        try
        {
            if (
                JsonSerializer.Deserialize<string[]>(Base64Url.DecodeFromChars(Cursor)) is { } key
                && key.Length == parts
                && key.All(p => p is not null)
            )
                return key;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            // Falls through to the refusal.
        }
        throw Refused.Invalid("cursor", "format", "Is not a cursor of this list.");
    }

    /// <summary>The place after which a list that is sorted by time and id goes on, or null on the first page.</summary>
    /// <exception cref="Refused">400: not a cursor of this list.</exception>
    public (DateTimeOffset At, Guid Id)? AfterTime() =>
        After(2) switch
        {
            null => null,
            [var at, var id]
                when DateTimeOffset.TryParseExact(at, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
                    && Guid.TryParse(id, out var guid) => (time, guid),
            _ => throw Refused.Invalid("cursor", "format", "Is not a cursor of this list."),
        };

    /// <summary>The place after which a list that is sorted by day and id goes on, or null on the first page.</summary>
    /// <exception cref="Refused">400: not a cursor of this list.</exception>
    public (DateOnly Day, Guid Id)? AfterDate() =>
        After(2) switch
        {
            null => null,
            [var day, var id]
                when DateOnly.TryParseExact(day, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                    && Guid.TryParse(id, out var guid) => (date, guid),
            _ => throw Refused.Invalid("cursor", "format", "Is not a cursor of this list."),
        };

    /// <summary>The key of a row in a list that is sorted by day and id.</summary>
    public static string[] KeyOf(DateOnly day, Guid id) => [day.ToString("O", CultureInfo.InvariantCulture), id.ToString()];

    /// <summary>The place after which a list that is sorted by whole numbers goes on, or null on the first page.</summary>
    /// <exception cref="Refused">400: not a cursor of this list.</exception>
    public long[]? AfterNumbers(int parts) =>
        After(parts)
            ?.Select(part =>
                long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : throw Refused.Invalid("cursor", "format", "Is not a cursor of this list.")
            )
            .ToArray();

    /// <summary>The key of a row in a list that is sorted by whole numbers, 0 or more.</summary>
    public static string[] KeyOf(params long[] numbers) => [.. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))];

    /// <summary>The key of a row in a list that is sorted by time and id.</summary>
    public static string[] KeyOf(DateTimeOffset at, Guid id) => [at.ToString("O", CultureInfo.InvariantCulture), id.ToString()];

    /// <summary>The place after which a list that is sorted by name and code goes on, or null on the first page.</summary>
    /// <exception cref="Refused">400: not a cursor of this list.</exception>
    public (string Name, string Code)? AfterName() => After(2) is [var name, var code] ? (name, code) : null;

    /// <summary>The place after which a list that is sorted by name and id goes on, or null on the first page.</summary>
    /// <exception cref="Refused">400: not a cursor of this list.</exception>
    public (string Name, Guid Id)? AfterNameAndId() =>
        AfterName() switch
        {
            null => null,
            (var name, var id) when Guid.TryParse(id, out var guid) => (name, guid),
            _ => throw Refused.Invalid("cursor", "format", "Is not a cursor of this list."),
        };

    /// <summary>The key of a row in a list that is sorted by name, in Dutch order, and what names it.</summary>
    public static string[] KeyOf(string name, string code) => [DutchOrder.KeyOf(name), code];

    /// <summary>Answers a page, with a Link to the next one where there is more.</summary>
    public Ok<IReadOnlyList<T>> Answer<T>(HttpContext context, IReadOnlyList<T> rows, Func<T, string[]> keyOf)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (page, next) = Cut(rows, keyOf);
        LinkNext(context, next);
        return TypedResults.Ok(page);
    }

    /// <summary>Links to the next page, where there is one.</summary>
    public static void LinkNext(HttpContext context, string? next)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (next is null)
            return;
        var query = QueryHelpers.ParseQuery(context.Request.QueryString.Value);
        query["cursor"] = next;
        context.Response.Headers.Link = $"<{QueryHelpers.AddQueryString(context.Request.Path, query)}>; rel=\"next\"";
    }

    /// <summary>Links to where news will come, for a list that grows at its end: the same request, waiting.</summary>
    /// <param name="context">The request.</param>
    /// <param name="cursor">The end of the list.</param>
    /// <param name="seconds">How long that request may wait.</param>
    public static void LinkMonitor(HttpContext context, string cursor, int seconds)
    {
        ArgumentNullException.ThrowIfNull(context);
        var query = QueryHelpers.ParseQuery(context.Request.QueryString.Value);
        query["cursor"] = cursor;
        query["wait"] = seconds.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.Link = $"<{QueryHelpers.AddQueryString(context.Request.Path, query)}>; rel=\"monitor\"";
    }

    /// <summary>The rows that the page shows, and the cursor of the next page where there is more.</summary>
    public (IReadOnlyList<T> Page, string? Next) Cut<T>(IReadOnlyList<T> rows, Func<T, string[]> keyOf)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(keyOf);
        if (rows.Count <= Size)
            return (rows, null);
        IReadOnlyList<T> page = [.. rows.Take(Size)];
        return (page, CursorOf(keyOf(page[^1])));
    }

    /// <summary>The cursor of the page after a row.</summary>
    /// <param name="key">Its sort key.</param>
    public static string CursorOf(string[] key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(key)));
}
