using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>Divides a sum over municipalities by a key.</summary>
internal static class KeyDivision
{
    /// <summary>By a key without faults. The parts add up to the total exactly.</summary>
    /// <param name="key">By what.</param>
    /// <param name="totalCents">The sum; null: what the rates of size classes come to.</param>
    /// <param name="figures">Who pays, with inhabitants.</param>
    /// <exception cref="RuleViolation">
    /// <c>no-figures</c>: nobody counts for anything by the key; <c>fixed-too-high</c>: the fixed amounts come to more than the sum.
    /// </exception>
    public static Division Divide(ContributionKey key, long? totalCents, IReadOnlyList<Figure> figures) =>
        (key.Kind, totalCents) switch
        {
            (ContributionKeyKind.Mixed, { } total) => Mixed(key.Parts!, total, figures),
            (_, { } total) => Simple(key, total, figures),
            _ => new Division([.. figures.OrderBy(f => f.Code, StringComparer.Ordinal).Select(f => new Share(f, Weight(key, f)))], 0),
        };

    /// <summary>The edges of flat classes at which one inhabitant more costs less, scaled to the total.</summary>
    public static IEnumerable<CliffView> Cliffs(ContributionKey key, Division division)
    {
        if (key.Kind != ContributionKeyKind.ClassesFlat)
            yield break;
        var (total, weights) = (division.Shares.Sum(s => (decimal)s.Cents), division.Shares.Sum(s => (decimal)Weight(key, s.Figure)));
        foreach (var from in key.Classes!.Skip(1).Select(c => c.From!.Value))
        {
            var (below, at) = (Amount(from - 1), Amount(from));
            if (at < below)
                yield return new CliffView(from, below, at);
        }

        long Amount(int inhabitants) =>
            weights == 0
                ? 0
                : (long)
                    decimal.Round(Weight(key, new Figure { Inhabitants = inhabitants }) * total / weights, MidpointRounding.AwayFromZero);
    }

    /// <summary>What each municipality pays by each part of a key, by its code; a key that is not mixed is one part.</summary>
    /// <exception cref="RuleViolation">As <see cref="Divide"/>.</exception>
    public static ILookup<string, KeyShare> ByPart(ContributionKey key, long totalCents, IReadOnlyList<Figure> figures)
    {
        IReadOnlyList<(KeyTerms Terms, long Cents)> parts =
            key.Kind == ContributionKeyKind.Mixed
                ? [.. key.Parts!.Zip(Slices(key.Parts!, totalCents).Shares, (part, slice) => ((KeyTerms)part, slice.Cents))]
                : [(key, totalCents)];
        return parts
            .SelectMany(part => Simple(part.Terms, part.Cents, figures).Shares.Select(share => (part.Terms, share)))
            .ToLookup(one => one.share.Figure.Code, one => new KeyShare(one.Terms, one.share.Cents));
    }

    /// <summary>The size class of flat classes in which a municipality is.</summary>
    public static SizeClass ClassOf(KeyTerms key, int inhabitants) => key.Classes!.Last(c => c.From <= inhabitants);

    /// <summary>How many inhabitants of a municipality are in each of the marginal classes.</summary>
    public static IEnumerable<(int Inhabitants, SizeClass Size)> Brackets(KeyTerms key, int inhabitants) =>
        key.Classes!.Select((size, i) => (Within(size, key.Classes!.ElementAtOrDefault(i + 1)?.From, inhabitants), size));

    /// <summary>How much a municipality uses.</summary>
    public static long UnitsOf(KeyTerms key, string code) => key.Use!.FirstOrDefault(use => use.MunicipalityCode == code)?.Units ?? 0;

    private static Division Simple(KeyTerms key, long total, IReadOnlyList<Figure> figures)
    {
        var fixedCents = key.FixedCents ?? 0;
        if ((Int128)fixedCents * figures.Count > total)
            throw new RuleViolation(
                "fixed-too-high",
                $"{figures.Count} municipalities at {fixedCents} cents come to more than {total} cents."
            );
        var rest = total - (fixedCents * figures.Count);
        if (figures.All(f => Weight(key, f) == 0))
            throw new RuleViolation("no-figures", "By this key no municipality counts for anything.");
        var divided = Apportionment.Divide(rest, figures, f => Weight(key, f));
        return divided with { Shares = [.. divided.Shares.Select(s => s with { Cents = s.Cents + fixedCents })] };
    }

    /// <summary>Each part of the sum by its key.</summary>
    private static Division Mixed(IReadOnlyList<KeyPart> parts, long total, IReadOnlyList<Figure> figures)
    {
        var slices = Slices(parts, total);
        var divided = parts.Zip(slices.Shares, (part, slice) => Simple(part, slice.Cents, figures)).ToList();
        return new Division(
            [.. divided[0].Shares.Select((share, i) => share with { Cents = divided.Sum(d => d.Shares[i].Cents) })],
            slices.RoundedCents + divided.Sum(d => d.RoundedCents)
        );
    }

    /// <summary>The sum is divided over the parts as over municipalities.</summary>
    private static Division Slices(IReadOnlyList<KeyPart> parts, long total) =>
        Apportionment.Divide(
            total,
            [.. parts.Select((part, index) => new Figure { Code = $"{index}", Inhabitants = (int)(part.Percentage!.Value * 100) })],
            slice => slice.Inhabitants
        );

    private static long Weight(KeyTerms key, Figure figure) =>
        key.Kind switch
        {
            ContributionKeyKind.ClassesFlat => figure.Inhabitants * ClassOf(key, figure.Inhabitants).CentsPerInhabitant!.Value,
            ContributionKeyKind.ClassesMarginal => Brackets(key, figure.Inhabitants)
                .Sum(bracket => bracket.Inhabitants * bracket.Size.CentsPerInhabitant!.Value),
            ContributionKeyKind.Equal => 1,
            ContributionKeyKind.ByUse => UnitsOf(key, figure.Code),
            _ => figure.Inhabitants,
        };

    private static int Within(SizeClass size, int? next, int inhabitants) =>
        Math.Max(0, Math.Min(inhabitants, next ?? int.MaxValue) - size.From!.Value);
}
