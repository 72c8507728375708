namespace Samen.Web;

/// <summary>The other side of <see cref="SecondPerson"/>: who took the first step takes it back; others refuse it.</summary>
public static class FirstPerson
{
    /// <summary>Refuses whoever did not take the first step.</summary>
    /// <param name="first">Who took it.</param>
    /// <param name="by">Who wants to take it back.</param>
    /// <param name="sentence">Why not, and what others can do.</param>
    /// <exception cref="Refused">403 <c>not-your-entry</c>.</exception>
    public static void MustBe(string? first, string by, string sentence)
    {
        if (by != first)
            throw Refused.Forbidden("not-your-entry", sentence);
    }
}
