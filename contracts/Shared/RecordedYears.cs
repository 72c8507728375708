namespace Samen.Contracts;

/// <summary>The years in which assemblies, meetings and rounds of the Taskforce and the work of people from practice can lie.</summary>
public static class RecordedYears
{
    /// <summary>Municipalities began to organise their services together in the years before 2018; nothing older is recorded.</summary>
    public const int First = 2010;

    /// <summary>Later years are taken for typing errors.</summary>
    public const int Last = 2100;

    /// <summary>Whether this year can be recorded.</summary>
    public static bool Include(int year) => year is >= First and <= Last;

    /// <summary>What is wrong with a year that is not included.</summary>
    public static string Range => $"Must be from {First} to {Last}.";
}
