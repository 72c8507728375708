namespace Samen.Contracts.Funding;

/// <summary>The fund entered into an obligation.</summary>
/// <param name="ObligationId">The obligation.</param>
/// <param name="Number">Its number.</param>
/// <param name="Kind">What it is.</param>
/// <param name="PartnerId">The partner with whom; null: a municipality, or nobody.</param>
/// <param name="Municipality">CBS code of the municipality with which; null: a partner, or nobody.</param>
/// <param name="Description">What the fund pays for.</param>
/// <param name="LineCode">The line of the budget that bears it.</param>
/// <param name="CommitmentId">The commitment on which it draws; null: none.</param>
/// <param name="Amounts">Per budget year, in whole euro cents before VAT.</param>
public sealed record ObligationEntered(
    Guid ObligationId,
    long Number,
    ObligationKind Kind,
    Guid? PartnerId,
    string? Municipality,
    string Description,
    string LineCode,
    Guid? CommitmentId,
    IReadOnlyList<ObligationAmount> Amounts
) : IFact
{
    string IFact.Subject => $"obligations/{ObligationId}";
}

/// <summary>The amounts of an obligation changed.</summary>
/// <param name="ObligationId">The obligation.</param>
/// <param name="LineCode">The line of the budget that bears it.</param>
/// <param name="Amounts">Per budget year as they are now, in whole euro cents before VAT.</param>
public sealed record ObligationRevised(Guid ObligationId, string LineCode, IReadOnlyList<ObligationAmount> Amounts) : IFact
{
    string IFact.Subject => $"obligations/{ObligationId}";
}

/// <summary>An obligation ended; what was left of it was released.</summary>
/// <param name="ObligationId">The obligation.</param>
/// <param name="LineCode">The line of the budget that bore it.</param>
/// <param name="ReleasedCents">What was left, in whole euro cents before VAT.</param>
/// <param name="Reason">Why.</param>
public sealed record ObligationEnded(Guid ObligationId, string LineCode, long ReleasedCents, string Reason) : IFact
{
    string IFact.Subject => $"obligations/{ObligationId}";
}
