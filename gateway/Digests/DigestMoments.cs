using Samen.Contracts.Gateway;
using Samen.Web;

namespace Samen.Gateway.Digests;

/// <summary>The last moments at which digests were due: who had none since then gets one.</summary>
/// <param name="AtOnce">For who wants them at once.</param>
/// <param name="Daily">The last time that it was morning in the Netherlands.</param>
/// <param name="Weekly">The last time that it was so on a Monday.</param>
internal sealed record DigestMoments(DateTimeOffset AtOnce, DateTimeOffset Daily, DateTimeOffset Weekly)
{
    public static DigestMoments At(DateTimeOffset now, DigestSettings settings)
    {
        var day = DutchTime.DayOf(now);
        if (DutchTime.At(day, settings.Morning) > now)
            day = day.AddDays(-1);
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new DigestMoments(
            now.AddMinutes(-settings.AtOnceMinutes),
            DutchTime.At(day, settings.Morning),
            DutchTime.At(monday, settings.Morning)
        );
    }

    /// <summary>The one of a rhythm.</summary>
    public DateTimeOffset Of(DigestRhythm rhythm) =>
        rhythm switch
        {
            DigestRhythm.Daily => Daily,
            DigestRhythm.Weekly => Weekly,
            _ => AtOnce,
        };
}
