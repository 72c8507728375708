namespace Samen.Contracts.Funding;

/// <summary>How much a budget can hold; more is taken for a typing error.</summary>
public static class BudgetLimits
{
    /// <summary>The most that a line, or a budget as a whole, holds: half a billion euros in cents. The fund is some 55 million.</summary>
    public const long MostCents = 50_000_000_000;

    /// <summary>The most lines of one budget.</summary>
    public const int MostLines = 200;
}
