namespace Samen.Contracts.Initiatives;

/// <summary>The years of plans and of benefits: their costs, what is expected and realised, and what an hour is worth.</summary>
public static class PlanYears
{
    /// <summary>Benefits can count from a few years before the fund began.</summary>
    public const int First = 2015;

    /// <summary>Later years are taken for typing errors.</summary>
    public const int Last = 2100;

    /// <summary>Whether plans and benefits can name this year.</summary>
    public static bool Include(int year) => year is >= First and <= Last;

    /// <summary>What is wrong with a year that is not included.</summary>
    public static string Range => $"Must be from {First} to {Last}.";
}
