using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>What a check of the ledger found.</summary>
internal sealed record LedgerCheck
{
    private const int MostCharacters = 500,
        MostNamed = 5;

    public LedgerCheckKind Kind { get; init; }
    public bool Holds { get; init; }
    public string? Found { get; init; }
    public DateTimeOffset CheckedAt { get; init; }

    /// <param name="kind">What was checked.</param>
    /// <param name="wrong">What does not hold, each in some words; empty: it holds.</param>
    /// <param name="now">When.</param>
    public static LedgerCheck Of(LedgerCheckKind kind, IReadOnlyList<string> wrong, DateTimeOffset now)
    {
        var found = string.Join("; ", wrong.Take(MostNamed));
        return new LedgerCheck
        {
            Kind = kind,
            Holds = wrong.Count == 0,
            Found = wrong.Count == 0 ? null : found[..Math.Min(found.Length, MostCharacters)],
            CheckedAt = now,
        };
    }

    public LedgerCheckView View() => new(Kind, Holds, Found, CheckedAt);
}
