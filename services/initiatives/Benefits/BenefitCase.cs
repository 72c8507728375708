using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>An initiative with the facilities that come of it, or a facility of no initiative: what it costs and brings.</summary>
internal sealed record BenefitCase
{
    public Guid? InitiativeId { get; init; }

    /// <summary>Of no initiative.</summary>
    public Guid? FacilityId { get; init; }
    public string Name { get; init; } = "";

    /// <summary>Of the plan.</summary>
    public IReadOnlyList<PlanCost> Costs { get; init; } = [];

    /// <summary>The first year in which the fund pays for it; null: it does not, and the plan says the years.</summary>
    public int? FirstYear { get; init; }
    public IReadOnlyList<CostedFacility> Facilities { get; init; } = [];
    public IReadOnlyList<Benefit> Benefits { get; init; } = [];

    /// <summary>What stands.</summary>
    public IReadOnlyList<Realisation> Realised { get; init; } = [];

    /// <summary>The years in which municipalities used one of the facilities, by municipality.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<int>> Users { get; init; } = new Dictionary<string, IReadOnlySet<int>>();

    public long OneOffIn(int year) => PlanCosts.OnceIn(Costs, year, FirstYear);

    /// <summary>What it costs as each year, as far as that is known: the facilities tell, if each does, and else the plan.</summary>
    public long YearlyIn(int year) =>
        FacilitiesTell(year)
            ? Facilities.Where(facility => facility.CostsIn(year)).Sum(facility => facility.YearlyCents!.Value)
            : PlanCosts.YearlyIn(Costs, year, FirstYear);

    /// <summary>A facility of no initiative whose cost nobody told.</summary>
    public bool CostIsUnknown => FacilityId is not null && Facilities.Any(facility => facility.YearlyCents is null);

    /// <summary>The years that something is said of.</summary>
    public IEnumerable<int> Years =>
        [
            .. Costs.Select(cost => Math.Max(cost.Year, FirstYear ?? cost.Year)),
            .. Facilities.Where(facility => facility.YearlyCents is not null).Select(facility => facility.FirstYear),
            .. Benefits.SelectMany(benefit => benefit.Expected.Items.Select(one => one.Year!.Value)),
            .. Realised.Select(one => one.Year),
        ];

    /// <summary>
    /// The part of one municipality, by inhabitants as the fund is divided: of the costs and of what is expected. What is realised is
    /// what it measured itself; nobody says which part of the whole is its own.
    /// </summary>
    /// <param name="municipality">CBS code.</param>
    /// <param name="inhabitants">Its inhabitants.</param>
    /// <param name="all">All inhabitants.</param>
    public BenefitCase PartOf(string municipality, long inhabitants, long all)
    {
        return this with
        {
            Costs = [.. Costs.Select(cost => cost with { Cents = Part(cost.Cents) })],
            Facilities = [.. Facilities.Select(one => one with { YearlyCents = one.YearlyCents is { } cents ? Part(cents) : null })],
            Benefits =
            [
                .. Benefits.Select(benefit =>
                    benefit with
                    {
                        Expected = new([.. benefit.Expected.Items.Select(one => one with { Value = Part(one.Value!.Value) })]),
                    }
                ),
            ],
            Realised = [.. Realised.Where(one => one.MunicipalityCode == municipality)],
            Users = Users.Where(user => user.Key == municipality).ToDictionary(),
        };

        long Part(long value) => all == 0 ? 0 : (long)Math.Round((decimal)value * inhabitants / all, MidpointRounding.AwayFromZero);
    }

    /// <summary>How much of what is expected in a year was measured, 0 to 1: all, or the part of the municipalities that used it.</summary>
    public decimal MeasuredIn(Benefit benefit, int year)
    {
        var those = Realised.Where(one => one.BenefitId == benefit.Id && one.Year == year).ToList();
        if (those.Any(one => one.MunicipalityCode is null))
            return 1;
        var measured = those.Select(one => one.MunicipalityCode).Distinct().Count();
        return measured == 0 ? 0 : (decimal)measured / Math.Max(measured, Users.Count(user => user.Value.Contains(year)));
    }

    private bool FacilitiesTell(int year) =>
        Facilities.Count > 0
        && Facilities.All(facility => facility.YearlyCents is not null)
        && Facilities.Any(facility => facility.FirstYear <= year);
}
