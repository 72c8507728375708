using System.Globalization;
using Samen.Contracts.Funding;

namespace Samen.Gateway.Pages.Fund;

/// <summary>
/// The picture of a year: three bars of the same scale below each other, what comes in, to which programmes it goes and what became of it,
/// and the streams between them. Places and widths are thousandths of the picture.
/// </summary>
internal sealed class YearFlow
{
    private readonly double scale;

    /// <param name="figures">The year.</param>
    public YearFlow(YearFiguresView figures)
    {
        var named = figures.Programmes.Where(programme => programme.Programme is not null).ToList();
        var (income, additions, all) = (figures.Income.Sum(i => i.BudgetedCents), figures.ReserveAdditionsCents, figures.Spending);
        long[] states = [all.RealisedCents, all.ObligatedCents, all.ReservedCents, all.FreeCents, additions];
        var most = Math.Max(Math.Max(income, named.Sum(Width) + additions), states.Sum(Positive));
        scale = most == 0 ? 0 : 1000.0 / most;
        Income = Bars(figures.Income.Select((i, at) => ($"in{at % 4}", i.BudgetedCents)));
        Programmes = Bars(named.Select((p, at) => (LookOf(at), Width(p))).Append(("additions", additions)));
        States = Bars(new[] { "realised", "obligated", "reserved", "free", "additions" }.Zip(states));
        Pot = Stream(0, 0, Income.Sum(bar => bar.Width), Programmes.Sum(bar => bar.Width));
        Streams = [.. Between(named)];
    }

    public IReadOnlyList<FlowBar> Income { get; }
    public IReadOnlyList<FlowBar> Programmes { get; }
    public IReadOnlyList<FlowBar> States { get; }

    /// <summary>From all income to all programmes: no income is for one programme.</summary>
    public string Pot { get; }
    public IReadOnlyList<(string Look, string Path)> Streams { get; }

    /// <summary>The look of a programme, by its place.</summary>
    public static string LookOf(int place) => $"p{place % 6}";

    /// <summary>From each programme to what was realised, to what was obligated, and to what is left.</summary>
    private IEnumerable<(string, string)> Between(IReadOnlyList<ProgrammeSpendingView> programmes)
    {
        double[] ends = [0, States[1].X, States[2].X];
        foreach (var (at, programme) in programmes.Index())
        {
            var spending = programme.Spending;
            long[] parts = [spending.RealisedCents, spending.ObligatedCents, spending.ReservedCents + spending.FreeCents];
            var start = Programmes[at].X;
            foreach (var (to, cents) in parts.Index().Where(part => part.Item > 0))
            {
                var width = cents * scale;
                yield return (LookOf(at), Stream(start, ends[to], width));
                start += width;
                ends[to] += width;
            }
        }
        if (Programmes[^1].Width > 0)
            yield return ("additions", Stream(Programmes[^1].X, States[^1].X, Programmes[^1].Width));
    }

    private List<FlowBar> Bars(IEnumerable<(string Look, long Cents)> parts)
    {
        var (bars, x) = (new List<FlowBar>(), 0.0);
        foreach (var (look, cents) in parts)
        {
            var bar = new FlowBar(look, x, Positive(cents) * scale);
            bars.Add(bar);
            x += bar.Width;
        }
        return bars;
    }

    private static string Stream(double from, double to, double width, double? widthBelow = null) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"M{from:0.#} 0C{from:0.#} 50 {to:0.#} 50 {to:0.#} 100H{to + (widthBelow ?? width):0.#}"
                + $"C{to + (widthBelow ?? width):0.#} 50 {from + width:0.#} 50 {from + width:0.#} 0Z"
        );

    /// <summary>What was spent above what was authorised is seen too.</summary>
    private static long Width(ProgrammeSpendingView programme) =>
        Math.Max(
            programme.Spending.AuthorisedCents,
            Positive(programme.Spending.RealisedCents) + Positive(programme.Spending.ObligatedCents)
        );

    private static long Positive(long cents) => Math.Max(0, cents);
}
