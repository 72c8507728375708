using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>What a municipality pays by a key, or by one part of a mixed one, in whole euro cents before VAT.</summary>
internal sealed record KeyShare(KeyTerms Terms, long Cents);
