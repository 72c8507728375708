using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>Days in which what was open, the rate and the length of the year were the same.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day, in the same year.</param>
/// <param name="OpenCents">What was open.</param>
/// <param name="Hundredths">Percent a year, times 100.</param>
internal sealed record InterestPeriod(DateOnly From, DateOnly Until, long OpenCents, int Hundredths)
{
    public int Days => Until.DayNumber - From.DayNumber + 1;

    public InterestPeriodView View() => new(From, Until, Days, OpenCents, Hundredths / 100m);

    /// <summary>
    /// How interest runs: simple, for each day by what was open when it began and the rate of that day.
    /// </summary>
    /// <param name="owed">What is owed.</param>
    /// <param name="payments">What was received on which day; negative: paid back.</param>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day.</param>
    /// <param name="rates">The rates of one kind, the earliest first.</param>
    /// <returns>Null: there is no rate for the first day.</returns>
    public static IReadOnlyList<InterestPeriod>? Of(
        long owed,
        IReadOnlyList<(DateOnly On, long Cents)> payments,
        DateOnly from,
        DateOnly until,
        IReadOnlyList<InterestRate> rates
    )
    {
        if (until < from)
            return [];
        if (rates.Count == 0 || rates[0].From > from)
            return null;
        // A period begins where something changes: a rate, what is open, or the year.
        var starts = rates
            .Select(r => r.From)
            .Concat(payments.Select(p => p.On.AddDays(1)))
            .Concat(Enumerable.Range(from.Year + 1, until.Year - from.Year).Select(year => new DateOnly(year, 1, 1)))
            .Where(day => day > from && day <= until)
            .Append(from)
            .Distinct()
            .Order()
            .ToList();
        return
        [
            .. starts
                .Select(
                    (start, i) =>
                        new InterestPeriod(
                            start,
                            i + 1 < starts.Count ? starts[i + 1].AddDays(-1) : until,
                            owed - payments.Where(p => p.On < start).Sum(p => p.Cents),
                            rates.Last(r => r.From <= start).Hundredths
                        )
                )
                .Where(period => period.OpenCents > 0),
        ];
    }

    /// <summary>The interest of some periods, half up over the whole of it: over 365 days a year, in a leap year 366.</summary>
    public static long Cents(IReadOnlyList<InterestPeriod> periods)
    {
        const long whole = 10_000L * 365 * 366;
        var sum = periods.Aggregate(Int128.Zero, (sum, p) =>
            sum + ((Int128)p.OpenCents * p.Days * p.Hundredths * (DateTime.IsLeapYear(p.From.Year) ? 365 : 366))
        );
        return (long)(((2 * sum) + whole) / (2 * whole));
    }
}
