using Samen.Contracts.Municipalities;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>On which figures the municipalities vote.</summary>
internal static class VoteWeights
{
    /// <summary>
    /// The inhabitants on the meeting's reference date of the municipalities of the day of the meeting: who merged between
    /// the two votes with the figures of all that it was made of. Null: unknown, as after a split.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, int?>> Figures(Reading reading, Meeting meeting)
    {
        var counted = (await MunicipalityStore.FiguresOn(reading, meeting.ReferenceDate)).ToDictionary(f => f.Code, f => f.Inhabitants);
        var then = await MunicipalityStore.List(reading, meeting.ReferenceDate, abolished: false, null, null, null, int.MaxValue);
        var figures = then.ToDictionary(m => m.Code, m => counted.TryGetValue(m.Code, out var inhabitants) ? inhabitants : (int?)null);
        return new Successions(await ReorganisationStore.Successions(reading)).Carry(figures, meeting.ReferenceDate, meeting.Date);
    }
}
