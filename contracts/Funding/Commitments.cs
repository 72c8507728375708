namespace Samen.Contracts.Funding;

/// <summary>
/// A commitment of the fund, with the amounts that were adopted and the changes of its plan that stand. Whole euro cents before VAT. Once
/// released, because the decision behind it was annulled, no budget covers it.
/// Once its initiative ended, no budget after its last year does.
/// </summary>
public sealed record CommitmentView(
    Guid Id,
    Guid InitiativeId,
    Guid ItemId,
    string Title,
    int Year,
    long OneOffCents,
    long YearlyCents,
    bool AwaitsBudgetChange,
    IReadOnlyList<CoverageView> Coverage,
    DateTimeOffset BookedAt,
    DateTimeOffset? ReleasedAt,
    int? LastYear,
    IReadOnlyList<PlanChangeView> PlanChanges
);

/// <summary>
/// A gate changed the plan of an adopted initiative: what it claims from a year on. Whole euro cents before VAT. After its first
/// year it claims once only what goes beyond what was claimed once before.
/// </summary>
public sealed record PlanChangeView(Guid GateId, int PlanVersion, DateOnly DecidedOn, int FromYear, long OneOffCents, long YearlyCents);
