namespace Samen.Contracts.Municipalities;

/// <summary>Names of the rule sets that the association always has; it may add its own in the settings.</summary>
public static class RuleSetNames
{
    /// <summary>The usual rules of an assembly.</summary>
    public const string Ordinary = "ordinary";

    /// <summary>The rules of a written consultation.</summary>
    public const string Consultation = "consultation";

    /// <summary>The rules of what asks for a majority of two thirds.</summary>
    public const string TwoThirds = "two-thirds";
}
