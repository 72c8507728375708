using System.ComponentModel.DataAnnotations;
using Samen.Contracts;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// The dates by which a council must act before an assembly. Two weeks for the
/// papers follow article 190 of the Gemeentewet (the council debates the budget two weeks after it lies open at the
/// earliest), the day for the budget is that of article 191; the other numbers are custom.
/// </summary>
internal sealed record CouncilInstructionSettings
{
    /// <summary>Working days between the last useful council meeting and the assembly: time to instruct the voter.</summary>
    [Range(0, 200)]
    public int InstructionWorkingDays { get; init; } = 5;

    /// <summary>Working days that the council has the papers before it debates; ten are two weeks or more.</summary>
    [Range(0, 200)]
    public int PapersWorkingDays { get; init; } = 10;

    /// <summary>Working days between the adoption of the budget and 15 November: to send it to the province.</summary>
    [Range(0, 200)]
    public int BudgetWorkingDays { get; init; } = 5;

    /// <summary>Counts back from an assembly.</summary>
    /// <param name="assembly">Its day.</param>
    /// <param name="startYear">The year in which what it decides begins; null: its plan doesn't say.</param>
    /// <param name="council">The day on which the council treats it; null: not planned.</param>
    public CouncilInstructionDates For(DateOnly assembly, int? startYear, DateOnly? council)
    {
        var last = WorkingDays.Before(assembly, InstructionWorkingDays);
        // A decision taken before 15 November can go in the budget of its first year; a later one in that of the year after.
        var sent = JointFacilities.SendBefore(FirstYears.Of(startYear, assembly)) is var same && assembly < same ? same : same.AddYears(1);
        return new CouncilInstructionDates(
            assembly,
            last,
            WorkingDays.Before(council ?? last, PapersWorkingDays),
            WorkingDays.Before(sent, BudgetWorkingDays),
            sent
        );
    }
}
