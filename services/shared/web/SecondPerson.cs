namespace Samen.Web;

/// <summary>Four eyes: who took the first step does not take the second one.</summary>
public static class SecondPerson
{
    /// <summary>Refuses the second step to who took the first.</summary>
    /// <param name="first">Who took the first; null: nobody did.</param>
    /// <param name="by">Who wants to take the second.</param>
    /// <param name="sentence">Why not, and who does it instead.</param>
    /// <exception cref="RuleViolation"><c>second-person</c>: it is the same one.</exception>
    public static void MustNotBe(string? first, string by, string sentence)
    {
        if (by == first)
            throw new RuleViolation("second-person", sentence);
    }
}
