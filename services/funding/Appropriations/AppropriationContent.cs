using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What is to become of a result.</summary>
internal sealed record AppropriationContent(IReadOnlyList<AppropriationPart> Parts)
{
    /// <summary>What a request without faults says.</summary>
    public static AppropriationContent Of(AppropriationText request) =>
        new([.. request.Parts!.OrderBy(part => part.Reserve, StringComparer.Ordinal)]);

    public long TotalCents => Parts.Sum(part => part.AmountCents!.Value);

    /// <summary>Reports a reserve that stands twice, and nothing as a part.</summary>
    public static IEnumerable<Fault> FaultsOf(AppropriationText request)
    {
        var named = new HashSet<string>();
        foreach (var (index, part) in (request.Parts ?? []).Index())
        {
            if (part is not null && !named.Add(part.Reserve ?? ""))
                yield return new Fault($"parts/{index}/reserve", "twice", "This reserve has a part already.");
            if (part?.AmountCents == 0)
                yield return new Fault($"parts/{index}/amountCents", "zero", "A part has an amount.");
        }
    }
}
