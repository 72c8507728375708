using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>How far municipalities were on a day, each as it was then: steps are kept under who has them today.</summary>
internal static class AdoptionsOnDay
{
    /// <param name="steps">Those that count on the day, by municipality and number.</param>
    /// <param name="heirs">Who took over from those that were gone by then.</param>
    public static IReadOnlyList<AdoptionStateView> Of(IEnumerable<AdoptionStep> steps, IReadOnlyDictionary<string, string> heirs) =>
        [
            .. steps
                .GroupBy(step => step.MunicipalityCode)
                .SelectMany(ofToday => ofToday.Where(step => !IsLater(step, ofToday)))
                .GroupBy(step => Then(step.RecordedFor, heirs), StringComparer.Ordinal)
                .OrderBy(municipality => municipality.Key, StringComparer.Ordinal)
                .Select(municipality => View(municipality.Key, municipality.MaxBy(step => step.Number)!)),
        ];

    /// <summary>Whether the step joined two municipalities that were not one yet: then those of before still count beside it.</summary>
    private static bool IsLater(AdoptionStep step, IEnumerable<AdoptionStep> all) =>
        step.Origin == AdoptionOrigin.Reorganisation
        && all.Any(other => other.CountsUntil is { } until && (step.CountsUntil is null || until < step.CountsUntil));

    private static string Then(string code, IReadOnlyDictionary<string, string> heirs)
    {
        while (heirs.TryGetValue(code, out var heir))
            code = heir;
        return code;
    }

    private static AdoptionStateView View(string code, AdoptionStep last) => new(code, last.State, last.Since);
}
