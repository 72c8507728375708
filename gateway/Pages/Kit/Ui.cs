using System.Globalization;
using Samen.Web;

namespace Samen.Gateway.Pages.Kit;

/// <summary>
/// The language of a request, and how figures look in it. Dutch unless the visitor chose English; every text stands as
/// a pair where it is used.
/// </summary>
internal sealed class Ui(IHttpContextAccessor accessor)
{
    /// <summary>Cookie that keeps the choice.</summary>
    public const string Cookie = "samen-taal";

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL"),
        English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Whether texts are English.</summary>
    public bool IsEnglish => accessor.HttpContext?.Request.Cookies[Cookie] == "en";

    /// <summary>Cookie of who turned the key / off.</summary>
    public const string ShortcutCookie = "samen-sneltoets";

    /// <summary>Whether the key / goes to the search.</summary>
    public bool HasShortcut => accessor.HttpContext?.Request.Cookies[ShortcutCookie] != "uit";

    /// <summary>For the <c>lang</c> attribute.</summary>
    public string Code => IsEnglish ? "en" : "nl";

    /// <summary>Whether a form of this request has errors.</summary>
    public bool FormFailed { get; private set; }

    /// <summary>Raised when a form turns out to have errors.</summary>
    public event Action? FormFails;

    /// <summary>Raised when a form shows again what was typed in it and could not be sent.</summary>
    public event Action? UnsentShows;

    /// <summary>Whether what was typed and could not be sent is shown in its form.</summary>
    public bool UnsentShown { get; private set; }

    /// <summary>Says that a form shows what was typed in it.</summary>
    public void ShowUnsent()
    {
        UnsentShown = true;
        UnsentShows?.Invoke();
    }

    /// <summary>Says that a form has errors.</summary>
    public void FailForm()
    {
        FormFailed = true;
        FormFails?.Invoke();
    }

    /// <summary>In which figures and days are written.</summary>
    public CultureInfo Culture => IsEnglish ? English : Dutch;

    /// <summary>The text in the language of the request.</summary>
    public string T(string nl, string en) => IsEnglish ? en : nl;

    /// <summary>The word in the language of the request.</summary>
    public string T(Word word) => T(word.Nl, word.En);

    /// <summary>A whole number with its groups.</summary>
    public string Number(long value) => value.ToString("N0", Culture);

    /// <summary>A number with as many decimals as it has, at most five.</summary>
    public string Exact(decimal value) => value.ToString("0.############", Culture);

    /// <summary>Whole euro cents as euros; the amounts of the API are always cents.</summary>
    public string Euro(long cents)
    {
        // Built from whole numbers: an amount never passes through a double.
        var euros = Math.DivRem(Math.Abs(cents), 100, out var rest);
        return $"{(cents < 0 ? "-" : "")}€\u00a0{euros.ToString("N0", Culture)}{Decimals(rest)}";
    }

    /// <summary>Whole euro cents as they are typed in a form: euros, no groups.</summary>
    public string EuroInput(long cents) => $"{(cents / 100).ToString(CultureInfo.InvariantCulture)}{Decimals(cents % 100)}";

    /// <summary>A percentage with two decimals.</summary>
    public string Percent(decimal value) => value.ToString("N2", Culture) + "%";

    /// <summary>A figure with at most one decimal.</summary>
    public string Decimal(decimal value) => value.ToString("0.#", Culture);

    /// <summary>A rate without needless decimals, such as 21%.</summary>
    public string Rate(decimal value) => value.ToString("0.##", Culture) + "%";

    /// <summary>How long to wait, rounded up to tens of seconds or to minutes.</summary>
    public string Wait(TimeSpan wait) =>
        wait <= TimeSpan.FromMinutes(1)
            ? T($"{Math.Ceiling(wait.TotalSeconds / 10) * 10} seconden", $"{Math.Ceiling(wait.TotalSeconds / 10) * 10} seconds")
            : T($"{Math.Ceiling(wait.TotalMinutes)} minuten", $"{Math.Ceiling(wait.TotalMinutes)} minutes");

    /// <summary>A number of days.</summary>
    public string Days(int days) => days == 1 ? T("1 dag", "1 day") : T($"{Number(days)} dagen", $"{Number(days)} days");

    /// <summary>A day in full.</summary>
    public string Date(DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    /// <summary>A month in full, by a day in it.</summary>
    public string Month(DateOnly day) => day.ToString("MMMM yyyy", Culture);

    /// <summary>A moment in Dutch civil time.</summary>
    public string Moment(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, DutchTime.Zone).ToString("d MMMM yyyy, HH:mm", Culture);

    /// <summary>The last moment of something in Dutch civil time; where a day ends with it, that day.</summary>
    public string LastMoment(DateTimeOffset until) =>
        TimeZoneInfo.ConvertTime(until, DutchTime.Zone).TimeOfDay == TimeSpan.Zero
            ? Date(DutchTime.DayOf(until).AddDays(-1))
            : Moment(until);

    /// <summary>The time of a moment to the second, in Dutch civil time.</summary>
    public string Clock(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, DutchTime.Zone).ToString("HH:mm:ss", Culture);

    /// <summary>The end of a day in Dutch civil time: what is good up to and including it is good until then.</summary>
    public static DateTimeOffset? EndOf(DateOnly? day)
    {
        if (day is not { } given)
            return null;
        var midnight = given.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, DutchTime.Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>A day of a moment in Dutch civil time.</summary>
    public string Day(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, DutchTime.Zone).ToString("d MMMM yyyy", Culture);

    private string Decimals(long cents) => Culture.NumberFormat.NumberDecimalSeparator + cents.ToString("00", CultureInfo.InvariantCulture);
}
