using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Gateway.Pages.Municipal;

/// <summary>The last days on which a municipality or its council can still do something.</summary>
internal static class MunicipalDays
{
    /// <summary>From today on, the first one first.</summary>
    public static IReadOnlyList<(DateOnly Day, string What, string Link)> Of(MunicipalReport report, Ui ui, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(ui);
        var code = report.Municipality.Code;
        var days = new List<(DateOnly Day, string What, string Link)>();
        if (report.Coming is { Assembly: { } assembly } coming)
        {
            if (coming.LastCouncilDate is { } council)
                days.Add(
                    (council, ui.T("de raad geeft een mandaat mee", "the council gives an instruction"), $"/vergaderingen/{assembly.Id}")
                );
            days.AddRange(
                assembly
                    .Deadlines.Where(deadline => deadline.Kind != DeadlineKind.Invitation)
                    // What is due at midnight is due the day before.
                    .Select(deadline =>
                        (DutchTime.DayOf(deadline.DueAt.AddTicks(-1)), What(ui, deadline.Kind), $"/vergaderingen/{assembly.Id}")
                    )
            );
        }
        foreach (var call in report.Calls ?? [])
            days.Add(
                (
                    call.AnswerBy,
                    ui.T($"antwoord op de oproep over {call.FacilityName}", $"answer to the call about {call.FacilityName}"),
                    $"/voorzieningen/oproepen/{call.Id}"
                )
            );
        foreach (var one in report.Explanations ?? [])
            days.Add(
                (
                    one.ReviewOn,
                    ui.T($"de uitleg over {one.FacilityName} vervalt", $"the explanation on {one.FacilityName} lapses"),
                    $"/voorzieningen/{one.FacilityId}/gemeenten/{code}"
                )
            );
        foreach (var one in report.OnTheWay)
            if (one.PlannedLiveOn is { } planned)
                days.Add(
                    (
                        planned,
                        ui.T($"{one.FacilityName} in gebruik, volgens plan", $"{one.FacilityName} in use, as planned"),
                        $"/voorzieningen/{one.FacilityId}/gemeenten/{code}"
                    )
                );
        return [.. days.Where(one => one.Day >= today).OrderBy(one => one.Day).ThenBy(one => one.What, StringComparer.Ordinal)];
    }

    private static string What(Ui ui, DeadlineKind kind) =>
        kind switch
        {
            DeadlineKind.Amendments => ui.T("laatste dag voor amendementen", "last day for amendments"),
            DeadlineKind.Motions => ui.T("laatste dag voor moties", "last day for motions"),
            _ => ui.T("laatste dag om te stemmen", "last day to vote"),
        };
}
