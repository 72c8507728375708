namespace Samen.Contracts.Funding;

/// <summary>The years for which the fund can have a budget, wherever a year is asked for.</summary>
public static class BudgetYears
{
    /// <summary>The fund began in 2018; before that, contributions were deducted from the municipal fund.</summary>
    public const int First = 2018;

    /// <summary>Later years are taken for typing errors.</summary>
    public const int Last = 2100;

    /// <summary>Whether the fund can have a budget for this year.</summary>
    public static bool Include(int year) => year is >= First and <= Last;

    /// <summary>What is wrong with a year that is not included.</summary>
    public static string Range => $"Must be from {First} to {Last}.";
}
