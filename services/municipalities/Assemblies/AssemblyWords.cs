using System.Globalization;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>The Dutch terms for the parts of an assembly, for calendars and mails.</summary>
internal static class AssemblyWords
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static string Of(AssemblyKind kind) =>
        kind switch
        {
            AssemblyKind.Ordinary => "Algemene ledenvergadering",
            AssemblyKind.Extraordinary => "Buitengewone algemene ledenvergadering",
            _ => "Schriftelijke ledenraadpleging",
        };

    /// <summary>What it is called: its kind and its day.</summary>
    public static string TitleOf(Assembly assembly) => $"{Of(assembly.Kind)} van {Of(assembly.Date)}";

    public static string Of(DeadlineKind kind) =>
        kind switch
        {
            DeadlineKind.Invitation => "Uiterste moment voor uitnodiging en stukken",
            DeadlineKind.Amendments => "Uiterste moment voor amendementen",
            DeadlineKind.Motions => "Moties graag voor dit moment",
            DeadlineKind.Votes => "Tot dan kan er worden gestemd",
            _ => "Uiterste moment",
        };

    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", Dutch);

    /// <summary>In Dutch civil time.</summary>
    public static string Of(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, DutchTime.Zone).ToString("d MMMM yyyy 'om' HH.mm 'uur'", Dutch);
}
