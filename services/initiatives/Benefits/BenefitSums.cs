using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>What things cost and bring, summed; pages, files and the API show these sums and no others.</summary>
internal static class BenefitSums
{
    /// <param name="cases">What to sum.</param>
    /// <param name="rates">All rates.</param>
    /// <param name="thisYear">The years before it are over.</param>
    public static BenefitFigures Of(IReadOnlyList<BenefitCase> cases, IReadOnlyList<BenefitRate> rates, int thisYear)
    {
        var said = cases.SelectMany(one => one.Years).ToList();
        var years = said.Count == 0 ? [] : Enumerable.Range(said.Min(), Math.Max(said.Max(), thisYear) - said.Min() + 1);
        var byYear = years.Select(year => YearOf(cases, rates, year)).ToList();
        var oneOff = byYear.Sum(year => year.OneOffCents);
        var unknown = cases.Count(one => one.CostIsUnknown);
        var (money, lines) = Measured(cases, thisYear);
        return new BenefitFigures(
            oneOff,
            cases.Sum(one => one.YearlyIn(thisYear)),
            unknown,
            cases.Sum(one => one.Benefits.Count),
            cases.Sum(one => one.Benefits.Count(benefit => !benefit.IsMeasurable)),
            byYear,
            Sum(byYear.Select(year => year.Expected)),
            Sum(byYear.Where(year => year.Year < thisYear).Select(year => year.Expected)),
            Sum(byYear.Select(year => year.Realised)),
            unknown > 0 ? null : PaybackOf(byYear, oneOff, year => year.Expected),
            unknown > 0 ? null : PaybackOf([.. byYear.Where(year => year.Year <= thisYear)], oneOff, year => year.Realised),
            money,
            lines,
            [.. RatesOf(byYear, rates).Select(rate => rate.View())]
        );
    }

    private static BenefitYear YearOf(IReadOnlyList<BenefitCase> cases, IReadOnlyList<BenefitRate> rates, int year)
    {
        var expected = from one in cases from benefit in one.Benefits select (benefit.Kind, benefit.ExpectedIn(year) ?? 0);
        var realised = from one in cases from made in one.Realised where made.Year == year select (made.Kind, made.Value);
        return new BenefitYear(
            year,
            cases.Sum(one => one.OneOffIn(year)),
            cases.Sum(one => one.YearlyIn(year)),
            AmountsOf(expected, rates, year),
            AmountsOf(realised, rates, year)
        );
    }

    private static BenefitAmounts AmountsOf(IEnumerable<(BenefitKind Kind, long Value)> values, IReadOnlyList<BenefitRate> rates, int year)
    {
        var sums = values.GroupBy(one => one.Kind, one => one.Value).ToDictionary(kind => kind.Key, kind => kind.Sum());
        var (staff, citizens) = (SumOf(BenefitKind.StaffHours), SumOf(BenefitKind.CitizenHours));
        return new BenefitAmounts(
            SumOf(BenefitKind.BudgetLowered),
            SumOf(BenefitKind.Income),
            staff,
            Valued(staff, BenefitRateKind.StaffHour),
            citizens,
            Valued(citizens, BenefitRateKind.CitizenHour),
            SumOf(BenefitKind.CitizenMoney)
        );

        long SumOf(BenefitKind kind) => sums.GetValueOrDefault(kind);
        long? Valued(long hours, BenefitRateKind kind) => hours == 0 ? 0 : hours * BenefitRate.In(rates, kind, year)?.Cents;
    }

    private static BenefitAmounts Sum(IEnumerable<BenefitAmounts> amounts) =>
        amounts.Aggregate(new BenefitAmounts(0, 0, 0, 0, 0, 0, 0), (sum, one) =>
            new BenefitAmounts(
                sum.BudgetCents + one.BudgetCents,
                sum.IncomeCents + one.IncomeCents,
                sum.StaffHours + one.StaffHours,
                sum.StaffHoursCents + one.StaffHoursCents,
                sum.CitizenHours + one.CitizenHours,
                sum.CitizenHoursCents + one.CitizenHoursCents,
                sum.CitizenCents + one.CitizenCents
            )
        );

    /// <summary>Money of residents pays for nothing, and hours are no money.</summary>
    private static BenefitPayback? PaybackOf(IReadOnlyList<BenefitYear> years, long oneOff, Func<BenefitYear, BenefitAmounts> amounts)
    {
        var (first, cost, benefit) = (years.Count == 0 ? 0 : years[0].Year, oneOff, 0L);
        foreach (var year in years)
        {
            cost += year.YearlyCents;
            benefit += amounts(year).BudgetCents + amounts(year).IncomeCents;
            if (benefit > 0 && benefit >= cost)
                return new BenefitPayback(year.Year, year.Year - first + 1);
        }
        return null;
    }

    /// <summary>Of the years that are over, the part that was measured, in percent: of the money, and of the benefits and years.</summary>
    private static (decimal? Money, decimal? Lines) Measured(IReadOnlyList<BenefitCase> cases, int thisYear)
    {
        var past = (
            from one in cases
            from benefit in one.Benefits
            from expected in benefit.Expected.Items
            let year = expected.Year!.Value
            where year < thisYear && benefit.ExpectedIn(year) is not null
            select (
                Money: benefit.Kind is BenefitKind.BudgetLowered or BenefitKind.Income or BenefitKind.CitizenMoney
                    ? Math.Abs(expected.Value!.Value)
                    : 0m,
                Part: one.MeasuredIn(benefit, year)
            )
        ).ToList();
        return (
            Percentage(past.Sum(one => one.Money * one.Part), past.Sum(one => one.Money)),
            Percentage(past.Sum(one => one.Part), past.Count)
        );
    }

    private static decimal? Percentage(decimal part, decimal whole) =>
        whole == 0 ? null : Math.Round(100 * part / whole, 2, MidpointRounding.AwayFromZero);

    private static IEnumerable<BenefitRate> RatesOf(IReadOnlyList<BenefitYear> years, IReadOnlyList<BenefitRate> rates)
    {
        return Used(BenefitRateKind.StaffHour, amounts => amounts.StaffHours)
            .Concat(Used(BenefitRateKind.CitizenHour, amounts => amounts.CitizenHours));

        IEnumerable<BenefitRate> Used(BenefitRateKind kind, Func<BenefitAmounts, long> hours) =>
            years
                .Where(year => hours(year.Expected) != 0 || hours(year.Realised) != 0)
                .Select(year => BenefitRate.In(rates, kind, year.Year))
                .OfType<BenefitRate>()
                .Distinct();
    }
}
