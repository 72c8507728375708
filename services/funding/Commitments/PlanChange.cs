using Samen.Contracts;
using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>
/// A gate changed what an adopted initiative costs. What costs more was adopted by the members first, so the fund takes it over as it is.
/// </summary>
internal sealed record PlanChange
{
    public Guid InitiativeId { get; init; }

    /// <summary>Counts the changes of an initiative, from 1.</summary>
    public int Number { get; init; }
    public Guid GateId { get; init; }
    public int PlanVersion { get; init; }
    public DateOnly DecidedOn { get; init; }
    public long OneOffCents { get; init; }
    public long YearlyCents { get; init; }
    public CostList Costs { get; init; } = new([]);

    /// <summary>From this year on it counts: what was decided for a year that began stays.</summary>
    public int FromYear => FirstYears.Of(null, DecidedOn);

    /// <param name="firstYear">Of the commitment, which claims nothing earlier.</param>
    public PlanChangeView View(int firstYear) =>
        new(GateId, PlanVersion, DecidedOn, Math.Max(FromYear, firstYear), OneOffCents, YearlyCents);
}
