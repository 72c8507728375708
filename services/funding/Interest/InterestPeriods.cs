namespace Samen.Funding;

/// <summary>How an interest was reckoned, which is kept with it.</summary>
internal sealed record InterestPeriods(IReadOnlyList<InterestPeriod> Items);
