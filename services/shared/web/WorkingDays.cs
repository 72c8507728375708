namespace Samen.Web;

/// <summary>
/// Working days in the Netherlands: Monday to Friday without the days of article 3 of the Algemene termijnenwet: New
/// Year's Day, Good Friday, Easter Monday, the King's birthday, 5 May, Ascension Day, Whit Monday and both days of
/// Christmas.
/// </summary>
public static class WorkingDays
{
    /// <summary>The day that lies so many working days before another; that other one doesn't count.</summary>
    /// <param name="day">Any day.</param>
    /// <param name="count">0 or more; 0 is the day itself.</param>
    public static DateOnly Before(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(-1);
            if (Is(day))
                count--;
        }
        return day;
    }

    /// <summary>The day that lies so many working days after another; that other one doesn't count.</summary>
    /// <param name="day">Any day.</param>
    /// <param name="count">0 or more; 0 is the day itself.</param>
    public static DateOnly After(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            if (Is(day))
                count--;
        }
        return day;
    }

    /// <summary>Whether it is one.</summary>
    public static bool Is(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    private static bool IsHoliday(DateOnly day)
    {
        var fromEaster = day.DayNumber - Easter(day.Year).DayNumber;
        return fromEaster is -2 or 1 or 39 or 50
            || (day.Month, day.Day) is (1, 1) or (5, 5) or (12, 25) or (12, 26)
            || day == KingsDay(day.Year);
    }

    /// <summary>27 April, or the day before where that is a Sunday; until 2013 it was the Queen's, on 30 April or the 29th.</summary>
    private static DateOnly KingsDay(int year)
    {
        var day = year >= 2014 ? new DateOnly(year, 4, 27) : new DateOnly(year, 4, 30);
        return day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-1) : day;
    }

    /// <summary>Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher.</summary>
    private static DateOnly Easter(int year)
    {
        int a = year % 19,
            b = year / 100,
            c = year % 100;
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var n = h + l - (7 * ((a + (11 * h) + (22 * l)) / 451)) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }
}
