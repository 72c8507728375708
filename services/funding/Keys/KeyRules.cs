using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What a key must say, by its kind.</summary>
internal static class KeyRules
{
    /// <summary>The faults of an alternative: its key, and a total where that is needed.</summary>
    public static IEnumerable<Fault> FaultsOf(AddAlternativeRequest request)
    {
        if (request.Key?.Kind is not { } kind)
            yield break;
        foreach (var fault in FaultsOf(request.Key).Select(fault => fault.Within("key")))
            yield return fault;
        if (request.TotalCents is null && kind is not (ContributionKeyKind.ClassesFlat or ContributionKeyKind.ClassesMarginal))
            yield return new Fault("totalCents", "required", "Only rates of size classes come to a total of their own.");
    }

    private static IEnumerable<Fault> FaultsOf(ContributionKey key) =>
        [.. TermFaults(key), .. Asked("parts", key.Parts, key.Kind == ContributionKeyKind.Mixed), .. PartFaults(key.Parts ?? [])];

    private static IEnumerable<Fault> TermFaults(KeyTerms key) =>
        [
            .. Asked("classes", key.Classes, key.Kind is ContributionKeyKind.ClassesFlat or ContributionKeyKind.ClassesMarginal),
            .. Asked("use", key.Use, key.Kind == ContributionKeyKind.ByUse),
            .. (key.Kind == ContributionKeyKind.FixedPlusPerInhabitant, key.FixedCents) switch
            {
                (true, null) => [new Fault("fixedCents", "required", "Say what each municipality pays first.")],
                (false, not null) => [new Fault("fixedCents", "not-allowed", "Only FixedPlusPerInhabitant has it.")],
                _ => Array.Empty<Fault>(),
            },
            .. ClassFaults(key.Classes ?? []),
            .. UseFaults(key.Use ?? []),
        ];

    private static IEnumerable<Fault> Asked<T>(string field, IReadOnlyList<T>? items, bool asked) =>
        (asked, items) switch
        {
            (true, null or []) => [new Fault(field, "required", "This kind of key needs it.")],
            (false, not null) => [new Fault(field, "not-allowed", "This kind of key does not have it.")],
            _ => [],
        };

    private static IEnumerable<Fault> ClassFaults(IReadOnlyList<SizeClass> classes)
    {
        foreach (var (index, one) in classes.Index())
        {
            if (index == 0 && one?.From is not (null or 0))
                yield return new Fault("classes/0/from", "range", "The first class begins at 0.");
            if (index > 0 && one?.From <= classes[index - 1]?.From)
                yield return new Fault($"classes/{index}/from", "range", "Must be higher than that of the class before it.");
        }
    }

    private static IEnumerable<Fault> UseFaults(IReadOnlyList<UseFigure> use) =>
        from figure in use.Index()
        where figure.Item?.MunicipalityCode is { } code && use.Take(figure.Index).Any(other => other?.MunicipalityCode == code)
        select new Fault($"use/{figure.Index}/municipalityCode", "twice", "Each municipality is named once.");

    private static IEnumerable<Fault> PartFaults(IReadOnlyList<KeyPart> parts)
    {
        foreach (var (index, part) in parts.Index().Where(part => part.Item is not null))
        {
            if (part.Kind == ContributionKeyKind.Mixed)
                yield return new Fault($"parts/{index}/kind", "not-allowed", "A part is not mixed itself.");
            if (part.Percentage is { } percentage && decimal.Round(percentage, 2) != percentage)
                yield return new Fault($"parts/{index}/percentage", "format", "Has at most two decimals.");
            foreach (var fault in TermFaults(part).Select(fault => fault.Within($"parts/{index}")))
                yield return fault;
        }
        if (parts.Count == 1)
            yield return new Fault("parts", "length", "A mixed key has 2 to 5 parts.");
        else if (parts.Count > 1 && parts.Sum(part => part?.Percentage ?? 0) != 100)
            yield return new Fault("parts", "sum", "The parts must come to 100 percent.");
    }
}
