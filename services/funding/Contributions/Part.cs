namespace Samen.Funding;

/// <summary>The share of one municipality. Whole euro cents, VAT on its own line.</summary>
internal sealed record Part(string Code, int Inhabitants, long NetCents, long VatCents);
