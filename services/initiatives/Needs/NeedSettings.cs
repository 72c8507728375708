namespace Samen.Initiatives;

/// <summary>Settings of needs: <c>Samen:Initiatives:Needs</c>.</summary>
internal sealed record NeedSettings
{
    public const string Section = "Samen:Initiatives:Needs",
        Rule = $"{Section}:ReopenDays and {Section}:UnmergeDays must be from 0 to 365.";

    /// <summary>
    /// Days within which a withdrawn need can be reopened, 0 to 365; 0: not at all. No source names a term; a choice of this program.
    /// </summary>
    public int ReopenDays { get; init; } = 14;

    /// <summary>Days within which a merge of needs can be undone, 0 to 365; 0: not at all. A choice of this program too.</summary>
    public int UnmergeDays { get; init; } = 14;

    /// <summary>Whether every setting is in range.</summary>
    public bool IsValid => ReopenDays is >= 0 and <= 365 && UnmergeDays is >= 0 and <= 365;
}
