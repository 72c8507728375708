using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What can't have been realised: before anything was used, or more than there is to save.</summary>
/// <param name="FirstUse">The first day on which the municipality, or any, used a facility of the initiative; null: none did.</param>
/// <param name="Most">What others leave of the baseline in that year; null: the kind of benefit saves nothing.</param>
internal sealed record RealisationBounds(DateOnly? FirstUse, long? Most)
{
    /// <summary>The bounds of what is said of a year.</summary>
    /// <param name="reading">The store.</param>
    /// <param name="benefit">The benefit.</param>
    /// <param name="municipality">Which realised it; null: all together.</param>
    /// <param name="year">The year.</param>
    /// <param name="but">The realisation that is recorded anew; null: it is a new one.</param>
    public static async Task<RealisationBounds> Of(Reading reading, Benefit benefit, string? municipality, int year, Guid? but = null)
    {
        var others = (await RealisationStore.Of(reading, benefit.Id)).Where(one =>
            one.Id != but && one.Year == year && one.TakenBackAt is null
        );
        return new(
            await BenefitCaseStore.FirstUse(reading, benefit.InitiativeId, municipality),
            benefit.Saves ? benefit.BaselineValue - others.Sum(one => one.Value) : null
        );
    }

    /// <summary>The faults of what was measured.</summary>
    public IEnumerable<Fault> FaultsOf(RealisedText text)
    {
        if (text.MeasuredOn <= FirstUse)
            yield return new Fault("measuredOn", "before-use", $"Must be after the first day of use, {FirstUse:yyyy-MM-dd}.");
        if (text.Value > Most)
            yield return new Fault("value", "above-baseline", $"There is no more to save than the baseline leaves in this year: {Most}.");
    }
}
