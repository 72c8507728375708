namespace Samen.Lists;

/// <summary>What is done with a column of a CSV.</summary>
public enum CsvUse
{
    /// <summary>It must be there.</summary>
    Needed,

    /// <summary>It is read where it is there.</summary>
    Read,

    /// <summary>It may be there, and is not read: one of our own lists has it.</summary>
    PassedOver,
}
