using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>The alternative of a simulation by which a budget proposal divides the contributions.</summary>
internal static class CarriedAlternative
{
    /// <summary>Reports a simulation without alternative, and the other way round.</summary>
    public static IEnumerable<Fault> FaultsOf(BudgetProposalText request) =>
        (request.SimulationId, request.Alternative) switch
        {
            ({ }, null) => [new Fault("alternative", "required", "Say which alternative of the simulation.")],
            (null, { }) => [new Fault("simulationId", "required", "An alternative is one of a simulation.")],
            _ => [],
        };

    /// <summary>Refuses what is no published alternative of the year, or has another total.</summary>
    /// <exception cref="Refused">400.</exception>
    public static async Task MustFit(Reading reading, BudgetProposalText request, int year)
    {
        if (request.SimulationId is not { } id)
            return;
        if (await SimulationStore.Get(reading, id) is not { Status: SimulationStatus.Published } simulation || simulation.Year != year)
            throw Refused.Invalid("/simulationId", "unknown", $"No published simulation of {year} has this id.");
        if ((await AlternativeStore.Of(reading, [id]))[id].FirstOrDefault(a => a.Number == request.Alternative) is not { } alternative)
            throw Refused.Invalid("/alternative", "unknown", "The simulation has no such alternative.");
        if (alternative.TotalCents != BudgetLines.Of(request).ContributionsCents)
            throw Refused.Invalid(
                "/alternative",
                "total",
                $"This alternative comes to {alternative.TotalCents} cents; the line with the contributions must be the same."
            );
    }

    /// <summary>Refuses to hand over or record a proposal whose simulation is not published any more. The caller holds the fund.</summary>
    /// <exception cref="RuleViolation"><c>simulation-withdrawn</c>.</exception>
    public static async Task MustStand(Work work, BudgetContent content)
    {
        if (
            content.SimulationId is { } id
            && (
                await SimulationStore.Get(work, id) is not { Status: SimulationStatus.Published }
                || (await AlternativeStore.Of(work, [id]))[id].All(a => a.Number != content.Alternative)
            )
        )
            throw new RuleViolation("simulation-withdrawn", "The simulation by which it divides the contributions is not published.");
    }
}
