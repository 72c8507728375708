namespace Samen.Contracts.Funding;

/// <summary>
/// A commitment of the fund. Whole euro cents before VAT. Once released, because the decision behind it was annulled, no budget covers it.
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
    int? LastYear
);
