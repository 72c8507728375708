namespace Samen.Contracts;

/// <summary>
/// A size class of municipalities by inhabitants (gemeentegrootteklasse), of the eight that Statistics Netherlands (CBS) publishes by.
/// </summary>
/// <param name="From">Inhabitants from which it begins.</param>
/// <param name="Below">Inhabitants from which the next class begins; null: there is none.</param>
public sealed record InhabitantsClass(int From, int? Below)
{
    private static readonly int[] Edges = [0, 5_000, 10_000, 20_000, 50_000, 100_000, 150_000, 250_000];

    /// <summary>The class of a municipality.</summary>
    /// <param name="inhabitants">0 or more.</param>
    public static InhabitantsClass Of(int inhabitants)
    {
        var at = Array.FindLastIndex(Edges, edge => edge <= inhabitants);
        return new(Edges[at], at + 1 < Edges.Length ? Edges[at + 1] : null);
    }

    /// <summary>Whether a municipality is of this class.</summary>
    /// <param name="inhabitants">0 or more.</param>
    public bool Has(int inhabitants) => inhabitants >= From && !(inhabitants >= Below);
}
