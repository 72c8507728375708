namespace Samen.Contracts;

/// <summary>
/// From which year on something costs money that a general assembly adopts; the fund and the councils reckon with the same year.
/// </summary>
public static class FirstYears
{
    /// <summary>
    /// The year in which its plan begins. Without one, or where that year is over by then, the year after the assembly: councils have
    /// adopted the budget of the year itself.
    /// </summary>
    /// <param name="startYear">The year in which the plan begins; null: it doesn't say.</param>
    /// <param name="assembly">Day of the assembly.</param>
    public static int Of(int? startYear, DateOnly assembly) => startYear >= assembly.Year ? startYear.Value : assembly.Year + 1;
}
