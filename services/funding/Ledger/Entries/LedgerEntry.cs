using System.Globalization;
using Samen.Audit;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>An entry of the ledger. Once it has its number it never changes; what was wrong is reversed by another one.</summary>
internal sealed record LedgerEntry
{
    /// <summary>Who posts what follows from a fact of another service.</summary>
    public const string BySamen = "samen";

    public Guid Id { get; init; }

    /// <summary>In the journal, from 1 without gaps; 0: it is not posted yet.</summary>
    public long Number { get; init; }

    /// <summary>The business date.</summary>
    public DateOnly Date { get; init; }
    public DateTimeOffset BookedAt { get; init; }
    public string BookedBy { get; init; } = BySamen;
    public LedgerEntryKind Kind { get; init; }
    public LedgerBasisKind BasisKind { get; init; }
    public string BasisReference { get; init; } = "";
    public string Text { get; init; } = "";

    /// <summary>The entry of which it is the opposite.</summary>
    public Guid? Reverses { get; init; }

    /// <summary>The entry of a closed year that it corrects.</summary>
    public Guid? Corrects { get; init; }
    public string? Reason { get; init; }
    public IReadOnlyList<LedgerPosting> Postings { get; init; } = [];

    /// <summary>The entry that is its opposite.</summary>
    public Guid? ReversedBy { get; init; }

    /// <summary>Its seal; null: it is not sealed yet.</summary>
    public string? Hash { get; init; }

    /// <summary>Reports what no entry may be, whatever the accounts: no basis, too few postings, zeros, sums that are not zero.</summary>
    public IEnumerable<Fault> Faults()
    {
        if (string.IsNullOrWhiteSpace(BasisReference))
            yield return new Fault("basis/reference", "required", "An entry rests on something.");
        if (string.IsNullOrWhiteSpace(Text) || Text.Length > 200)
            yield return new Fault("text", "length", "1 to 200 characters.");
        if (Postings.Count is < 2 or > LedgerLimits.MostPostings)
            yield return new Fault("postings", "length", $"There must be 2 to {LedgerLimits.MostPostings} postings.");
        foreach (var (index, posting) in Postings.Index())
        {
            if (posting.AmountCents is 0)
                yield return new Fault($"postings/{index}/amountCents", "zero", "A posting has an amount.");
            if (posting.AmountCents is not (>= -LedgerLimits.MostCents and <= LedgerLimits.MostCents))
                yield return new Fault($"postings/{index}/amountCents", "range", $"At most {LedgerLimits.MostCents} cents either way.");
        }
        if (Sum(Postings) is var sum && sum != 0)
            yield return new Fault("postings", "entry-balance", $"Debit and credit differ by {sum} cents; they must be equal.");
        else if (Postings.All(posting => posting.Year is not null))
        {
            foreach (var year in Postings.GroupBy(posting => posting.Year).Where(year => Sum(year) != 0))
                yield return new Fault("postings", "year-balance", $"Debit and credit of {year.Key} differ by {Sum(year)} cents.");
        }
    }

    /// <summary>
    /// Reports accounts that there are not or that take nothing, what the postings lack or say needlessly, and mixed accounts.
    /// </summary>
    /// <param name="accounts">The accounts that it names, by their codes.</param>
    public IEnumerable<Fault> FaultsOn(IReadOnlyDictionary<string, LedgerAccount> accounts)
    {
        foreach (var (index, posting) in Postings.Index())
        {
            if (!accounts.TryGetValue(posting.Account ?? "", out var account))
                yield return new Fault($"postings/{index}/account", "unknown", $"There is no account {posting.Account}.");
            else
            {
                foreach (var fault in account.FaultsOf(posting))
                    yield return fault.Within($"postings/{index}");
            }
        }
        if (
            Postings.Select(posting => accounts.GetValueOrDefault(posting.Account ?? "")?.IsMemorandum).OfType<bool>().Distinct().Count()
            > 1
        )
            yield return new Fault("postings", "mixed", "An entry is on memorandum accounts only, or on none of them.");
    }

    /// <summary>Whether it says the same as this one, whenever and by whomever it was posted.</summary>
    public bool IsSameAs(LedgerEntry other) =>
        (Date, Kind, BasisKind, BasisReference, Text, Reverses, Corrects, Reason)
            == (other.Date, other.Kind, other.BasisKind, other.BasisReference, other.Text, other.Reverses, other.Corrects, other.Reason)
        && Postings.SequenceEqual(other.Postings);

    /// <summary>The entry that undoes this one.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="date">Its business date; not before that of this one.</param>
    /// <param name="by">Who reverses.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="RuleViolation"><c>reversal-of-reversal</c>; <c>already-reversed</c>.</exception>
    public LedgerEntry Reversal(Guid id, DateOnly date, string by, string reason)
    {
        if (Reverses is not null)
            throw new RuleViolation("reversal-of-reversal", "This entry reverses another one; post that one again instead.");
        if (ReversedBy is not null)
            throw new RuleViolation("already-reversed", "This entry was reversed already; that is done once.");
        return new LedgerEntry
        {
            Id = id,
            Date = date < Date ? Date : date,
            BookedBy = by,
            Kind = LedgerEntryKind.Reversal,
            BasisKind = LedgerBasisKind.Reversal,
            BasisReference = Id.ToString("D"),
            Text = $"Tegenboeking van journaalpost {Number}",
            Reverses = Id,
            Reason = reason.Trim(),
            Postings = [.. Postings.Select(posting => posting with { AmountCents = -posting.AmountCents })],
        };
    }

    /// <summary>The hash that seals this entry and all before it; the contract says how it is made.</summary>
    public string Seal(string previous) =>
        ChainSeal.HashOf([
            previous,
            Number.ToString(CultureInfo.InvariantCulture),
            Id.ToString("D"),
            Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            BookedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            BookedBy,
            Kind.ToString(),
            BasisKind.ToString(),
            BasisReference,
            Text,
            Reverses?.ToString("D"),
            Corrects?.ToString("D"),
            Reason,
            .. Postings.SelectMany(posting =>
                new[]
                {
                    posting.Account,
                    posting.Year?.ToString(CultureInfo.InvariantCulture),
                    posting.Line,
                    posting.Municipality,
                    posting.Partner?.ToString("D"),
                    posting.Document,
                    posting.AmountCents!.Value.ToString(CultureInfo.InvariantCulture),
                }
            ),
        ]);

    /// <param name="reader">Who sees it.</param>
    public LedgerEntryView View(LedgerReader reader) =>
        new(
            Id,
            Number,
            Date,
            BookedAt,
            reader.SeesAll ? BookedBy : null,
            Kind,
            new LedgerBasis { Kind = BasisKind, Reference = BasisReference },
            Text,
            Reverses,
            ReversedBy,
            Corrects,
            Reason,
            [.. Postings.Where(reader.Sees)],
            Hash
        );

    /// <summary>Clamped, so that what is out of range is one fault and not an overflow.</summary>
    private static long Sum(IEnumerable<LedgerPosting> postings) =>
        postings.Sum(posting => Math.Clamp(posting.AmountCents ?? 0, -LedgerLimits.MostCents - 1, LedgerLimits.MostCents + 1));
}
