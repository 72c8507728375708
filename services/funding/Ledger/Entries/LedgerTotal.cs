using System.Globalization;
using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>
/// A kept total of an account, of a part of it, in a calendar year or on a day. They are written with each entry, so that a balance on any
/// day is the sum of some years and of the days of one, however many postings there are.
/// </summary>
internal sealed record LedgerTotal
{
    /// <summary>The grains of <see cref="Period"/>: a calendar year, or a day as yyyymmdd.</summary>
    public const string OfYear = "Year",
        OfDay = "Day";

    public string Account { get; init; } = "";
    public LedgerSlice Slice { get; init; }
    public string Key { get; init; } = "";
    public string Grain { get; init; } = OfDay;
    public int Period { get; init; }
    public long DebitCents { get; init; }
    public long CreditCents { get; init; }

    /// <summary>What postings on a day add, in the order in which rows are locked: the same for every transaction.</summary>
    public static IReadOnlyList<LedgerTotal> Of(DateOnly date, IEnumerable<LedgerPosting> postings) =>
        [
            .. from posting in postings
            from part in Parts(posting)
            from period in new[] { (Grain: OfYear, Number: date.Year), (Grain: OfDay, Number: DayNumber(date)) }
            group posting.AmountCents!.Value by (Account: posting.Account!, part.Slice, part.Key, period.Grain, period.Number) into same
            orderby same.Key.Account, same.Key.Slice, same.Key.Key, same.Key.Grain, same.Key.Number
            select new LedgerTotal
            {
                Account = same.Key.Account,
                Slice = same.Key.Slice,
                Key = same.Key.Key,
                Grain = same.Key.Grain,
                Period = same.Key.Number,
                DebitCents = same.Where(cents => cents > 0).Sum(),
                CreditCents = -same.Where(cents => cents < 0).Sum(),
            },
        ];

    /// <summary>A day as a number, which sorts as the days do.</summary>
    public static int DayNumber(DateOnly date) => date.Year * 10_000 + date.Month * 100 + date.Day;

    public static string KeyOf(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>Of a year, what lies within it.</summary>
    public static string KeyOf(int? year, string within) => year is { } of ? $"{KeyOf(of)}/{within}" : within;

    public static string KeyOf(Guid partner) => partner.ToString("D");

    private static IEnumerable<(LedgerSlice Slice, string Key)> Parts(LedgerPosting posting)
    {
        yield return (LedgerSlice.All, "");
        if (posting.Year is { } year)
            yield return (LedgerSlice.Year, KeyOf(year));
        if (posting.Line is { } line)
            yield return (LedgerSlice.Line, KeyOf(posting.Year, line));
        if (posting.Municipality is { } municipality)
        {
            yield return (LedgerSlice.Municipality, municipality);
            if (posting.Year is not null)
                yield return (LedgerSlice.YearMunicipality, KeyOf(posting.Year, municipality));
        }
        if (posting.Partner is { } partner)
            yield return (LedgerSlice.Partner, KeyOf(partner));
        if (posting.Document is { } document)
            yield return (LedgerSlice.Document, document);
    }
}
