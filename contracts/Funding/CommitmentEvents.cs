namespace Samen.Contracts.Funding;

/// <summary>An adopted initiative became a commitment of the fund. Amounts in whole euro cents before VAT.</summary>
/// <param name="CommitmentId">The commitment.</param>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="ItemId">The agenda item by which it was adopted.</param>
/// <param name="Year">The first year, which bears the one-off amount.</param>
/// <param name="OneOffCents">One-off amount, in the first year, in whole euro cents.</param>
/// <param name="YearlyCents">Amount of each year, the first included, in whole euro cents.</param>
/// <param name="CoveredCents">What the first year's budget covers, in whole euro cents.</param>
/// <param name="UncoveredCents">
/// What it does not cover, in whole euro cents. The decision stands; the amount waits for a budget change.
/// </param>
public sealed record CommitmentBooked(
    Guid CommitmentId,
    Guid InitiativeId,
    Guid ItemId,
    int Year,
    long OneOffCents,
    long YearlyCents,
    long CoveredCents,
    long UncoveredCents
) : IFact
{
    string IFact.Subject => $"commitments/{CommitmentId}";
}

/// <summary>
/// The coverage of a commitment in a year changed: that year's budget was recorded or changed, or already existed when the
/// commitment was booked; or an earlier commitment was released.
/// </summary>
/// <param name="CommitmentId">The commitment.</param>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="Year">The budget year.</param>
/// <param name="CoveredCents">What the year's budget covers, in whole euro cents before VAT.</param>
/// <param name="UncoveredCents">What it does not cover, in whole euro cents before VAT.</param>
public sealed record CommitmentCoverageChanged(Guid CommitmentId, Guid InitiativeId, int Year, long CoveredCents, long UncoveredCents)
    : IFact
{
    string IFact.Subject => $"commitments/{CommitmentId}";
}

/// <summary>
/// The decision behind a commitment was annulled: the fund owes it nothing more, in any year. When it is adopted again, that is another
/// commitment.
/// </summary>
/// <param name="CommitmentId">The commitment.</param>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="ItemId">The agenda item whose decision was annulled.</param>
public sealed record CommitmentReleased(Guid CommitmentId, Guid InitiativeId, Guid ItemId) : IFact
{
    string IFact.Subject => $"commitments/{CommitmentId}";
}
