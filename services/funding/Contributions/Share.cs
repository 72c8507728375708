namespace Samen.Funding;

/// <summary>What a municipality gets of a sum, in whole euro cents before VAT.</summary>
internal sealed record Share(Figure Figure, long Cents);
