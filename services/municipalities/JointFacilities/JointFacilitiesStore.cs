using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Texts;

namespace Samen.Municipalities;

/// <summary>Decisions of councils on the joint facilities, with their council decision as it stands now.</summary>
internal static class JointFacilitiesStore
{
    private const string InsertRow = """
        INSERT INTO joint_facilities (budget_year, municipality_code, decision_id, programme, budget_line, budgeted_cents, version)
        VALUES (@Year, @MunicipalityCode, @DecisionId, @Programme, @BudgetLine, @BudgetedCents, @Version)
        """;

    private const string UpdateRow = """
        UPDATE joint_facilities
        SET decision_id = @DecisionId,
            programme = @Programme,
            budget_line = @BudgetLine,
            budgeted_cents = @BudgetedCents,
            version = @Version
        WHERE budget_year = @Year
          AND municipality_code = @MunicipalityCode
          AND version = @Version - 1
        """;

    private static readonly ListQuery SelectRows = new(
        """
        SELECT f.budget_year AS Year,
               f.municipality_code AS MunicipalityCode,
               f.decision_id AS DecisionId,
               f.programme AS Programme,
               f.budget_line AS BudgetLine,
               f.budgeted_cents AS BudgetedCents,
               f.version AS Version,
               d.status AS DecisionStatus,
               d.outcome AS Outcome,
               d.decided_on AS DecidedOn
        FROM joint_facilities f
        JOIN council_decision d ON d.id = f.decision_id
        WHERE f.budget_year = @Year
        /*and*/
        ORDER BY f.municipality_code
        """,
        "f.municipality_code = @MunicipalityCode"
    );

    /// <summary>Writes the next version; false when a concurrent update came first.</summary>
    public static async Task<bool> Write(Work work, JointFacilities decided)
    {
        var row = new
        {
            decided.Year,
            decided.MunicipalityCode,
            decided.DecisionId,
            decided.Programme,
            decided.BudgetLine,
            decided.BudgetedCents,
            decided.Version,
        };
        return decided.Version == 1 ? await work.Insert(InsertRow, row) : await work.Execute(UpdateRow, row) == 1;
    }

    public static async Task<JointFacilities?> Get(Reading reading, int year, string code) =>
        (await reading.Many<JointFacilities>(SelectRows, new { Year = year, MunicipalityCode = code })).SingleOrDefault();

    /// <summary>The position of one municipality for a year; null: no such municipality.</summary>
    public static async Task<JointFacilitiesView?> View(Reading reading, int year, string code)
    {
        if (await MunicipalityStore.Get(reading, code, new DateOnly(year, 1, 1)) is not { } municipality)
            return null;
        var contribution = (await ContributionCopyStore.Of(reading, year, code)).SingleOrDefault();
        return JointFacilities.View(
            year,
            code,
            municipality.Name,
            await Get(reading, year, code),
            contribution,
            await ContributionCopyStore.YearOf(reading, year),
            (await UsedFacilityStore.Of(reading, code))[code]
        );
    }

    /// <summary>All positions for a year, by name: the municipalities on its first day, and any other that pays or decided.</summary>
    public static async Task<(Guid? RunId, IReadOnlyList<JointFacilitiesView> Views)> All(Reading reading, int year)
    {
        var divided = await ContributionCopyStore.YearOf(reading, year);
        var contributions = (await ContributionCopyStore.Of(reading, year, null)).ToDictionary(c => c.MunicipalityCode);
        var decided = (await reading.Many<JointFacilities>(SelectRows, new { Year = year, MunicipalityCode = (string?)null })).ToDictionary(
            d => d.MunicipalityCode
        );
        var used = await UsedFacilityStore.Of(reading, null);
        var there = await MunicipalityStore.On(reading, new DateOnly(year, 1, 1));
        var names = there.ToDictionary(m => m.Code, m => m.Name);
        var others = contributions.Keys.Concat(decided.Keys).Except(names.Keys).ToList();
        if (others.Count > 0)
        {
            var last = await MunicipalityStore.LastPeriods(reading);
            foreach (var code in others)
                names[code] = last.TryGetValue(code, out var known) ? known.Name : code;
        }
        return (
            divided?.RunId,
            [
                .. names
                    .ByName(n => n.Value)
                    .ThenBy(n => n.Key, StringComparer.Ordinal)
                    .Select(n =>
                        JointFacilities.View(
                            year,
                            n.Key,
                            n.Value,
                            decided.GetValueOrDefault(n.Key),
                            contributions.GetValueOrDefault(n.Key),
                            divided,
                            used[n.Key]
                        )
                    ),
            ]
        );
    }
}
