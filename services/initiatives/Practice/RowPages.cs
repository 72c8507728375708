using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Pages of rows that are worked out when they are asked for: a cursor is how many rows came before.</summary>
internal static class RowPages
{
    /// <summary>How many rows come before the page.</summary>
    /// <exception cref="Refused">400: not a cursor of this list.</exception>
    public static long StartOf(PageQuery page) => page.AfterNumbers(1)?[0] ?? 0;

    /// <summary>Answers the page of these rows that begins there.</summary>
    public static Ok<IReadOnlyList<T>> Answer<T>(PageQuery page, HttpContext context, IReadOnlyList<T> rows, long start) =>
        page.Answer(context, [.. rows.Skip((int)Math.Min(start, int.MaxValue)).Take(page.Read)], _ => PageQuery.KeyOf(start + page.Size));
}
