using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Samen.Testing;

/// <summary>
/// The seal of an entry of the ledger, worked out from what the API says of it by the rule in its document and by nothing else of Samen,
/// as anybody can.
/// </summary>
public static class LedgerSealRule
{
    private static readonly string[] OfPosting = ["account", "year", "line", "municipality", "partner", "document", "amountCents"];

    /// <summary>The seal that follows on the one before, which is empty for the first entry.</summary>
    public static string Of(string previous, JsonElement entry)
    {
        var basis = entry.GetProperty("basis");
        string?[] sealedText =
        [
            previous,
            SealRule.Value(entry, "number"),
            SealRule.Value(entry, "id"),
            SealRule.Value(entry, "date"),
            entry.GetProperty("bookedAt").GetDateTimeOffset().ToString("yyyy-MM-ddTHH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
            SealRule.Value(entry, "bookedBy"),
            SealRule.Value(entry, "kind"),
            SealRule.Value(basis, "kind"),
            SealRule.Value(basis, "reference"),
            SealRule.Value(entry, "text"),
            SealRule.Value(entry, "reverses"),
            SealRule.Value(entry, "corrects"),
            SealRule.Value(entry, "reason"),
            .. entry
                .GetProperty("postings")
                .EnumerateArray()
                .SelectMany(posting => OfPosting.Select(name => SealRule.Value(posting, name))),
        ];
        var bytes = Encoding.ASCII.GetBytes($"[{string.Join(',', sealedText.Select(SealRule.Json))}]");
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }
}
