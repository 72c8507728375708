namespace Samen.Contracts.Funding;

/// <summary>A year of the fund, by the budget that counts. Whole euro cents before VAT.</summary>
/// <param name="Year">Budget year.</param>
/// <param name="Revision">1 for the first budget, a higher number for each change that the assembly adopted.</param>
/// <param name="ContributionsCents">Contributions of all municipalities.</param>
/// <param name="OtherIncomeCents">State money, other income and what is withdrawn from reserves.</param>
/// <param name="TotalCents">Both together.</param>
/// <param name="CoveredCents">Claims of commitments that the budget holds.</param>
/// <param name="UncoveredCents">Claims that await a budget change.</param>
/// <param name="FreeCents">What is left, after what is added to reserves, reserved for commitments and entered into.</param>
/// <param name="AdoptedOn">Day on which the general assembly adopted this revision.</param>
/// <param name="CurrentRunId">The contribution run that counts, if there was one.</param>
/// <param name="ReserveAdditionsCents">What is added to reserves; no commitment claims it.</param>
/// <param name="ItemId">The agenda item by which it was adopted; null: the year has no budget any more.</param>
/// <param name="ProposalId">The proposal that was adopted; null where <c>ItemId</c> is.</param>
/// <param name="ObligatedCents">What obligations take, spent or not.</param>
/// <param name="RealisedCents">What of that purchase invoices cost.</param>
/// <param name="ShortCents">What is entered into beyond lines that were lowered later; it awaits a budget change.</param>
public sealed record BudgetView(
    int Year,
    int Revision,
    long ContributionsCents,
    long OtherIncomeCents,
    long TotalCents,
    long CoveredCents,
    long UncoveredCents,
    long FreeCents,
    DateOnly AdoptedOn,
    Guid? CurrentRunId,
    long ReserveAdditionsCents,
    Guid? ItemId,
    Guid? ProposalId,
    long ObligatedCents,
    long RealisedCents,
    long ShortCents
);

/// <summary>
/// A revision of a year's budget. It never changes; when the decision behind it was annulled, it says so and does not count.
/// </summary>
/// <param name="Year">Budget year.</param>
/// <param name="Revision">Its number, from 1.</param>
/// <param name="ContributionsCents">Contributions of all municipalities, in whole euro cents before VAT.</param>
/// <param name="TotalCents">All income, in whole euro cents before VAT.</param>
/// <param name="ReserveAdditionsCents">What is added to reserves, in whole euro cents.</param>
/// <param name="AdoptedOn">Day on which the general assembly adopted it.</param>
/// <param name="RecordedAt">When it became the budget here.</param>
/// <param name="RecordedBy">Who handed the proposal over or recorded it; null: for the fund manager and auditors only.</param>
/// <param name="ItemId">The agenda item by which it was adopted, or the reported decision; null: none any more.</param>
/// <param name="ProposalId">The proposal; null where <c>ItemId</c> is.</param>
/// <param name="ProposalVersion">The version of the proposal that was adopted; null where <c>ItemId</c> is.</param>
/// <param name="AnnulledAt">When it ceased to count because its decision was annulled; null: it stands.</param>
/// <param name="AnnulledReason">Why; null: it stands.</param>
/// <param name="Counts">Whether it is the budget of its year now.</param>
/// <param name="Lines">Its lines; empty where only totals were recorded.</param>
public sealed record BudgetRevisionView(
    int Year,
    int Revision,
    long ContributionsCents,
    long TotalCents,
    long ReserveAdditionsCents,
    DateOnly AdoptedOn,
    DateTimeOffset RecordedAt,
    string? RecordedBy,
    Guid? ItemId,
    Guid? ProposalId,
    int? ProposalVersion,
    DateTimeOffset? AnnulledAt,
    string? AnnulledReason,
    bool Counts,
    IReadOnlyList<BudgetLine> Lines
);

/// <summary>A line of the budget that counts. Whole euro cents before VAT.</summary>
/// <param name="Revision">The revision that counts.</param>
/// <param name="Code">Its code.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Programme">Its programme; null: it is income or a reserve.</param>
/// <param name="Kind">What it is.</param>
/// <param name="FirstCents">What the first budget of the year gave it; 0: it was not there.</param>
/// <param name="AmountCents">What it has, after transfers.</param>
/// <param name="TransferredCents">What transfers by mandate added, below zero: took.</param>
/// <param name="ObligatedCents">What obligations take of it, spent or not.</param>
/// <param name="RealisedCents">What of that purchase invoices cost.</param>
/// <param name="LeftCents">What is left of it; 0 where more is entered into than it has.</param>
/// <param name="ShortCents">What is entered into beyond it; it awaits a budget change.</param>
public sealed record BudgetLineView(
    int Revision,
    string Code,
    string Title,
    string? Programme,
    BudgetLineKind Kind,
    long FirstCents,
    long AmountCents,
    long TransferredCents,
    long ObligatedCents,
    long RealisedCents,
    long LeftCents,
    long ShortCents
);

/// <summary>
/// From the first budget of a year to the one that counts: per line what it had, what each change added or took, and what it has. Revisions
/// whose decision was annulled are left out. Whole euro cents before VAT.
/// </summary>
/// <param name="Year">Budget year.</param>
/// <param name="Revisions">The revisions that stand, oldest first.</param>
/// <param name="Lines">Every line that one of them has, in the order of their codes.</param>
public sealed record BudgetBridgeView(int Year, IReadOnlyList<int> Revisions, IReadOnlyList<BridgeLineView> Lines);

/// <summary>A line of the bridge. Whole euro cents before VAT.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">What it is called in the last revision that has it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Programme">Its programme; null: it is income or a reserve.</param>
/// <param name="FirstCents">What the first budget gave it; 0: it was not there.</param>
/// <param name="ChangesCents">What each later revision added, negative: took; in the order of the revisions.</param>
/// <param name="TransferredCents">What transfers by mandate on the revision that counts added, below zero: took.</param>
/// <param name="CurrentCents">What it has now.</param>
public sealed record BridgeLineView(
    string Code,
    string Title,
    BudgetLineKind Kind,
    string? Programme,
    long FirstCents,
    IReadOnlyList<long> ChangesCents,
    long TransferredCents,
    long CurrentCents
);

/// <summary>What one year's budget holds of a commitment. Whole euro cents before VAT.</summary>
/// <param name="Year">Budget year.</param>
/// <param name="AmountCents">What the commitment claims; at least what obligations draw on it.</param>
/// <param name="CoveredCents">What the budget holds of that.</param>
/// <param name="UncoveredCents">What awaits a budget change.</param>
/// <param name="ReservedCents">What is covered and on which no obligation draws yet.</param>
public sealed record CoverageView(int Year, long AmountCents, long CoveredCents, long UncoveredCents, long ReservedCents);
