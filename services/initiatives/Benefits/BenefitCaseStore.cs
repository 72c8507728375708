using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>What the figures of benefits are summed from.</summary>
internal static class BenefitCaseStore
{
    private const string Facilities = """
        SELECT f.id AS Id,
               f.initiative_id AS InitiativeId,
               f.name AS Name,
               f.yearly_cents AS YearlyCents,
               f.added_at AS AddedAt,
               f.retired_on AS RetiredOn,
               f.paid_until AS PaidUntil
        FROM facility f
        """;

    private const string SelectFacilities = $"""
        {Facilities}
        ORDER BY f.sort_name, f.id
        """;

    private const string SelectOfInitiative = $"""
        {Facilities}
        WHERE f.initiative_id = @InitiativeId
        ORDER BY f.sort_name, f.id
        """;

    private const string SelectFacility = $"""
        {Facilities}
        WHERE f.id = @Id
        """;

    private const string Steps = """
        SELECT s.facility_id AS FacilityId,
               s.municipality_code AS MunicipalityCode,
               s.number AS Number,
               s.state AS State,
               s.since AS Since,
               s.origin AS Origin,
               s.recorded_for AS RecordedFor,
               s.recorded_at AS RecordedAt,
               s.counts_until AS CountsUntil
        FROM adoption_step s
        """;

    private const string SelectSteps = $"""
        {Steps}
        WHERE s.taken_back_at IS NULL
        ORDER BY s.facility_id, s.municipality_code, s.number
        """;

    private const string SelectStepsOfInitiative = $"""
        {Steps}
        WHERE s.taken_back_at IS NULL
          AND s.facility_id IN (SELECT f.id FROM facility f WHERE f.initiative_id = @InitiativeId)
        ORDER BY s.facility_id, s.municipality_code, s.number
        """;

    private const string SelectStepsOfUser = $"""
        {Steps}
        WHERE s.taken_back_at IS NULL
          AND s.facility_id IN (SELECT f.id FROM facility f WHERE f.initiative_id = @InitiativeId)
          AND s.municipality_code = @Municipality
        ORDER BY s.facility_id, s.number
        """;

    private const string SelectAdopted = """
        SELECT i.id AS Id,
               i.title AS Title,
               i.details_json AS Details,
               c.budget_year AS FirstYear
        FROM initiative i
        LEFT JOIN trace_commitment c ON c.initiative_id = i.id
        WHERE i.status = 'Adopted'
        ORDER BY i.title, i.id
        """;

    static BenefitCaseStore() => JsonColumn<PlanDetails>.Register();

    private sealed record Adopted
    {
        public Guid Id { get; init; }
        public string Title { get; init; } = "";
        public PlanDetails Details { get; init; } = new();
        public int? FirstYear { get; init; }
    }

    /// <summary>An initiative with the facilities that come of it.</summary>
    /// <param name="reading">The store.</param>
    /// <param name="initiative">The initiative.</param>
    /// <param name="thisYear">The last year in which usage is looked at.</param>
    public static async Task<BenefitCase> Of(Reading reading, Initiative initiative, int thisYear)
    {
        var key = new { InitiativeId = initiative.Id };
        return new BenefitCase
        {
            InitiativeId = initiative.Id,
            Name = initiative.Title,
            Costs = initiative.Details.YearCosts,
            FirstYear = (await TraceStore.Commitment(reading, initiative.Id))?.Year,
            Facilities = await reading.Many<CostedFacility>(SelectOfInitiative, key),
            Benefits = await BenefitStore.Of(reading, initiative.Id),
            Realised = await RealisationStore.OfInitiative(reading, initiative.Id),
            Users = UsersOf(await reading.Many<AdoptionStep>(SelectStepsOfInitiative, key), thisYear),
        };
    }

    /// <summary>A facility of no initiative.</summary>
    public static async Task<BenefitCase> Of(Reading reading, Facility facility) =>
        Of((await reading.One<CostedFacility>(SelectFacility, new { facility.Id }))!);

    /// <summary>The first day on which a municipality used a facility of an initiative; null: it never did.</summary>
    /// <param name="reading">The store.</param>
    /// <param name="initiative">The initiative.</param>
    /// <param name="municipality">CBS code; null: any municipality.</param>
    public static async Task<DateOnly?> FirstUse(Reading reading, Guid initiative, string? municipality) =>
        (await reading.Many<AdoptionStep>(SelectStepsOfInitiative, new { InitiativeId = initiative }))
            .Where(step => step.TakenBackAt is null && Adoption.Uses(step.State))
            .Where(step => municipality is null || step.MunicipalityCode == municipality)
            .Min(step => (DateOnly?)step.Since);

    /// <summary>The years in which a municipality used a facility of an initiative; null: in which any did.</summary>
    public static async Task<IReadOnlySet<int>> YearsOf(Reading reading, Guid initiative, string? municipality, int thisYear)
    {
        var which = new { InitiativeId = initiative, Municipality = municipality };
        var steps = await reading.Many<AdoptionStep>(municipality is null ? SelectStepsOfInitiative : SelectStepsOfUser, which);
        return UsersOf(steps, thisYear).SelectMany(one => one.Value).ToHashSet();
    }

    /// <summary>All adopted initiatives and all facilities of none, each once.</summary>
    public static async Task<IReadOnlyList<BenefitCase>> All(Reading reading, int thisYear)
    {
        var facilities = await reading.Many<CostedFacility>(SelectFacilities);
        var steps = (await reading.Many<AdoptionStep>(SelectSteps)).ToLookup(step => step.FacilityId);
        var benefits = (await BenefitStore.OfAdopted(reading)).ToLookup(benefit => benefit.InitiativeId);
        var realised = (await RealisationStore.Standing(reading)).ToLookup(one => one.InitiativeId);
        var adopted = await reading.Many<Adopted>(SelectAdopted);
        var ofInitiatives = facilities.ToLookup(facility => facility.InitiativeId);
        return
        [
            .. adopted.Select(one => new BenefitCase
            {
                InitiativeId = one.Id,
                Name = one.Title,
                Costs = one.Details.YearCosts,
                FirstYear = one.FirstYear,
                Facilities = [.. ofInitiatives[one.Id]],
                Benefits = [.. benefits[one.Id]],
                Realised = [.. realised[one.Id]],
                Users = UsersOf(ofInitiatives[one.Id].SelectMany(facility => steps[facility.Id]), thisYear),
            }),
            .. ofInitiatives[null].Select(facility => Of(facility) with { Users = UsersOf(steps[facility.Id], thisYear) }),
        ];
    }

    private static BenefitCase Of(CostedFacility facility) =>
        new()
        {
            FacilityId = facility.Id,
            Name = facility.Name,
            Facilities = [facility],
        };

    /// <summary>Who used one of several facilities, and in which years.</summary>
    private static Dictionary<string, IReadOnlySet<int>> UsersOf(IEnumerable<AdoptionStep> steps, int thisYear) =>
        steps
            .GroupBy(step => (step.MunicipalityCode, step.FacilityId))
            .Select(one => (one.Key.MunicipalityCode, Years: YearsOfUse.Of(one, thisYear)))
            .GroupBy(one => one.MunicipalityCode, one => one.Years)
            .ToDictionary(one => one.Key, IReadOnlySet<int> (one) => one.SelectMany(years => years).ToHashSet());
}
