namespace Samen.Funding;

/// <summary>What the adoption of a year's accounts moved between its result and the reserves, in whole euro cents.</summary>
internal sealed record ReservesMoved(long AddedCents, long WithdrawnCents);
