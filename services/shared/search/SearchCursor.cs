using System.Globalization;
using Samen.Contracts;
using Samen.Web;

namespace Samen.Search;

/// <summary>
/// A place in search results. All services have them in one order, so that a place in those of one is a place in those of each.
/// </summary>
public sealed record SearchCursor
{
    /// <summary>What is added to the rank of results with other words than were looked for.</summary>
    public const int Alike = 5;

    internal int Rank { get; private init; }
    internal DateTimeOffset At { get; private init; }
    internal string Subject { get; private init; } = "";
    internal bool IsAlike => Rank > Alike;

    /// <summary>The results of several services as one list.</summary>
    public static IEnumerable<SearchResultView> InOrder(IEnumerable<SearchResultView> results) =>
        results.OrderBy(r => r.Rank).ThenByDescending(r => r.ChangedAt).ThenBy(r => r.Subject, StringComparer.Ordinal);

    /// <summary>So many of them, and the cursor of what comes after them at each service, where there is more.</summary>
    public static (IReadOnlyList<SearchResultView> Page, string? Next) Cut(IReadOnlyList<SearchResultView> results, int size) =>
        new PageQuery { Limit = size }.Cut(results, result => KeyOf(result.Rank, result.ChangedAt, result.Subject));

    /// <summary>The cursor of what comes after a result.</summary>
    public static string After(SearchResultView result) => Cut([result, result], 1).Next!;

    internal static SearchCursor? Read(PageQuery page) =>
        page.After(3) switch
        {
            null => null,
            [var rank, var at, var subject]
                when int.TryParse(rank, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
                    && DateTimeOffset.TryParseExact(at, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) => new()
            {
                Rank = place,
                At = time,
                Subject = subject,
            },
            _ => throw Refused.Invalid("cursor", "format", "Is not a cursor of this list."),
        };

    internal static string[] KeyOf(int rank, DateTimeOffset at, string subject) =>
        [$"{rank}", at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture), subject];
}
