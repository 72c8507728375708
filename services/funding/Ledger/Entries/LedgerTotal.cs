using System.Globalization;
using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>
/// A kept total of an account, of a part of it: all that was posted until the end of a day on which something was, and of all days. They
/// are written with each entry, so that a balance on any day is one of them, however many postings and days there are.
/// </summary>
internal sealed record LedgerTotal
{
    public string Account { get; init; } = "";
    public LedgerSlice Slice { get; init; }
    public string Key { get; init; } = "";

    /// <summary>The day; <see cref="DateOnly.MaxValue"/>: all days.</summary>
    public DateOnly Until { get; init; }
    public long DebitCents { get; init; }
    public long CreditCents { get; init; }

    /// <summary>What postings on a day add.</summary>
    public static IReadOnlyList<LedgerTotal> Of(DateOnly date, IEnumerable<LedgerPosting> postings) =>
        [
            .. from posting in postings
            from part in Parts(posting)
            group posting.AmountCents!.Value by (Account: posting.Account!, part.Slice, part.Key) into same
            select new LedgerTotal
            {
                Account = same.Key.Account,
                Slice = same.Key.Slice,
                Key = same.Key.Key,
                Until = date,
                DebitCents = same.Where(cents => cents > 0).Sum(),
                CreditCents = -same.Where(cents => cents < 0).Sum(),
            },
        ];

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
