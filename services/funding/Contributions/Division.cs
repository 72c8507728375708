namespace Samen.Funding;

/// <summary>How a sum was divided. Whole euro cents.</summary>
/// <param name="Shares">By code.</param>
/// <param name="RoundedCents">What was left by rounding down, and handed out by largest remainder.</param>
internal sealed record Division(IReadOnlyList<Share> Shares, long RoundedCents);
