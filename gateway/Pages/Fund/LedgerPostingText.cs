using System.Globalization;
using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>
/// A posting as people write it: account, debit or credit, amount, and then what it is about by name; in either language.
/// </summary>
internal static class LedgerPostingText
{
    /// <summary>Null: it is no posting.</summary>
    public static LedgerPosting? Read(string line)
    {
        var parts = line.Split(';', StringSplitOptions.TrimEntries);
        if (parts is not [var account, var side, var amount, .. var about] || FieldParser.Cents(amount) is not { } cents)
            return null;
        LedgerPosting? posting = side.ToUpperInvariant() switch
        {
            "DEBET" or "DEBIT" => new LedgerPosting { Account = account, AmountCents = cents },
            "CREDIT" => new LedgerPosting { Account = account, AmountCents = -cents },
            _ => null,
        };
        foreach (var part in about.Where(part => part.Length > 0))
            posting = posting is null ? null : With(posting, part);
        return posting;
    }

    public static IReadOnlyList<LedgerPosting> Of(FormState form) =>
        form.Lines(
            "postings",
            Read,
            LineFaults.Of(
                parts => parts.Length >= 3 ? [parts[2]] : [],
                "Dit is geen rekening; debet of credit; bedrag; en waar het over gaat",
                "This is not ‘account; debit or credit; amount; what it is about’"
            )
        );

    private static LedgerPosting? With(LedgerPosting posting, string part)
    {
        if (part.Split(' ', 2, StringSplitOptions.TrimEntries) is not [var name, var value])
            return null;
        return name.ToUpperInvariant() switch
        {
            "JAAR" or "YEAR" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) => posting with
            {
                Year = year,
            },
            "REGEL" or "LINE" => posting with { Line = value },
            "GEMEENTE" or "MUNICIPALITY" => posting with { Municipality = value },
            "PARTNER" when Guid.TryParse(value, out var partner) => posting with { Partner = partner },
            "DOCUMENT" => posting with { Document = value },
            _ => null,
        };
    }
}
