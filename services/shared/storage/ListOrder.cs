namespace Samen.Storage;

/// <summary>
/// How a list is sorted: by a column, and rows of one value by their id in the same direction. What is read after the page before
/// starts at <see cref="After"/>, so that each page costs the same.
/// </summary>
/// <param name="Column">What it is sorted by; never null.</param>
/// <param name="Id">What names a row.</param>
/// <param name="Parameter">Which of the parameters below holds the value of the last row before.</param>
/// <param name="Rising">Whether the least comes first.</param>
public sealed record ListOrder(string Column, string Id, string Parameter, bool Rising = false)
{
    /// <summary>Parameter of a list that is sorted by text, a whole number or a time.</summary>
    public const string Text = "AfterText",
        Number = "AfterNumber",
        Time = "AfterTime";

    /// <summary>At the end of the query.</summary>
    public string By => Rising ? $"ORDER BY {Column}, {Id}" : $"ORDER BY {Column} DESC, {Id} DESC";

    /// <summary>The filter for what comes after the page before.</summary>
    public string After
    {
        get
        {
            var sign = Rising ? '>' : '<';
            return $"{Column} {sign} @{Parameter} OR ({Column} = @{Parameter} AND {Id} {sign} @AfterId)";
        }
    }
}
