using System.Globalization;
using Samen.Contracts.Municipalities;
using Samen.Hosting;

namespace Samen.Municipalities.Assembly;

/// <summary>What calendars and mails call the things of an assembly, in Dutch.</summary>
internal static class AssemblyWords
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static string Of(AssemblyKind kind) => kind == AssemblyKind.Ordinary ? "Algemene ledenvergadering" : "Buitengewone algemene ledenvergadering";

    public static string Of(DeadlineKind kind) => kind switch
    {
        DeadlineKind.Invitation => "Uiterste moment voor uitnodiging en stukken",
        DeadlineKind.Amendments => "Uiterste moment voor amendementen",
        DeadlineKind.Motions => "Moties graag voor dit moment",
        _ => "Uiterste moment",
    };

    public static string Of(Outcome outcome) => outcome == Outcome.Adopted ? "aangenomen" : "verworpen";

    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", Dutch);

    /// <summary>In Dutch civil time.</summary>
    public static string Of(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, DutchTime.Zone).ToString("d MMMM yyyy 'om' HH.mm 'uur'", Dutch);

    public static string Of(decimal percentage) => percentage.ToString("N2", Dutch) + "%";
}
