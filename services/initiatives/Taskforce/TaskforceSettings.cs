using System.ComponentModel.DataAnnotations;
using Samen.Contracts.Initiatives;
using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// How the Taskforce works; at the first start <c>Samen:Initiatives:Taskforce</c>. No source names any of them; that it meets
/// monthly is known, and that it met on a third Friday once (17 September 2021).
/// </summary>
internal sealed record TaskforceSettings
{
    public const string Section = "Samen:Initiatives:Taskforce";

    /// <summary>Where we are, what we get from it, what it means for residents and organisation.</summary>
    public static readonly IReadOnlyList<string> Usual =
    [
        "Waar staat het initiatief nu?",
        "Wat levert het gemeenten op?",
        "Wat betekent het voor inwoners en voor de organisatie?",
    ];

    /// <summary>Whether a member may have a view of an initiative of their own municipality; else they abstain.</summary>
    public bool MembersAdviseOnOwnInitiatives { get; init; }

    /// <summary>More than this part of the filled seats takes part in an advice, in whole percent.</summary>
    [Range(0, 99)]
    public int QuorumPercent { get; init; } = 50;

    /// <summary>How views lead to an advice.</summary>
    public AdviceRule Rule { get; init; } = AdviceRule.Majority;

    /// <summary>Years of a term for which no end is given. A term that was set stays.</summary>
    [Range(1, 12)]
    public int TermYears { get; init; } = 4;

    /// <summary>The usual day of a meeting: which week of the month.</summary>
    [Range(1, 4)]
    public int MeetingWeek { get; init; } = 3;

    /// <summary>The usual day of a meeting: which day of that week.</summary>
    public DayOfWeek MeetingDay { get; init; } = DayOfWeek.Friday;

    /// <summary>
    /// The questions of the yearly round; none: the three that administrators ask by the vice-chair of the CIO-beraad.
    /// </summary>
    [MaxLength(20)]
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>The questions that are asked.</summary>
    public IReadOnlyList<string> Asked => Questions.Count == 0 ? Usual : Questions;

    /// <summary>What attributes can't say of it.</summary>
    public IEnumerable<Fault> Faults() => SettingTexts.FaultsOf("questions", Questions);

    /// <summary>Whether so many of the filled seats are enough.</summary>
    public bool IsQuorum(int takingPart, int filled) => takingPart > 0 && takingPart * 100L > (long)filled * QuorumPercent;

    /// <summary>The usual day of a meeting in the month of a day.</summary>
    public DateOnly UsualDay(DateOnly month)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        return first.AddDays(((int)MeetingDay - (int)first.DayOfWeek + 7) % 7 + (MeetingWeek - 1) * 7);
    }

    /// <summary>The usual day of the next meeting: in the month after the last one, but not in the past.</summary>
    /// <param name="last">The latest meeting; null: there was none.</param>
    /// <param name="today">The current day.</param>
    public DateOnly NextDay(DateOnly? last, DateOnly today)
    {
        var day = UsualDay(last is { } before && before >= new DateOnly(today.Year, today.Month, 1) ? before.AddMonths(1) : today);
        return day >= today ? day : UsualDay(today.AddMonths(1));
    }

    /// <summary>What views lead to by the rule, see <see cref="AdviceRule"/>; empty: to nothing yet.</summary>
    /// <param name="views">The views of the seats that are filled.</param>
    /// <param name="chair">The seat of the chair.</param>
    public IReadOnlyList<Verdict> Outcomes(IReadOnlyList<TaskforceOpinion> views, Guid? chair)
    {
        var wanted = views.Where(v => v.Verdict is not null).CountBy(v => v.Verdict!.Value).OrderByDescending(w => w.Value).ToList();
        if (Rule == AdviceRule.Consensus)
            return [.. wanted.Select(w => w.Key).Order()];
        if (wanted.Count == 0 || (Rule == AdviceRule.Unanimity && wanted.Count > 1))
            return [];
        var most = wanted.TakeWhile(w => w.Value == wanted[0].Value).Select(w => w.Key).ToList();
        if (most.Count == 1)
            return most;
        return views.FirstOrDefault(v => v.SeatId == chair)?.Verdict is { } decisive && most.Contains(decisive) ? [decisive] : [];
    }
}
