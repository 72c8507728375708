namespace Samen.Web;

/// <summary>Four eyes: who took the first step does not take the second one, and neither does a machine.</summary>
public static class SecondPerson
{
    private const string NoMachine =
        "This takes a second person. A key or client that belongs to nobody can't be one; the key of a person can.";

    /// <summary>Whether they may take the second step.</summary>
    /// <param name="first">Who took the first; null: nobody did, so this is the first.</param>
    /// <param name="by">Who would take the second.</param>
    public static bool Is(string? first, string by) => first is null || (by != first && !Principals.IsMachine(by));

    /// <summary>Refuses the second step to who took the first, and to a machine.</summary>
    /// <param name="first">Who took the first; null: nobody did, so this is the first.</param>
    /// <param name="by">Who wants to take the second.</param>
    /// <param name="sentence">Why who took the first doesn't, and who does it instead.</param>
    /// <exception cref="RuleViolation"><c>second-person</c>: it is the same one, or no person.</exception>
    public static void MustNotBe(string? first, string by, string sentence)
    {
        if (!Is(first, by))
            throw new RuleViolation("second-person", by == first ? sentence : NoMachine);
    }
}
