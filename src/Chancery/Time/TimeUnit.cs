namespace Chancery.Time;

/// <summary>The units of time, from short to long.</summary>
internal enum TimeUnit
{
    None = 0,
    Second = 1,
    Minute = 2,
    Hour = 3,
    Day = 4,
    Weekend = 5,
    Week = 6,
    Fortnight = 7,
    Month = 8,
    Season = 9,
    Quarter = 10,
    Half = 11,
    Year = 12,
    Decade = 13,
    Century = 14,
    Millennium = 15,
}

internal static class TimeUnits
{
    public static bool TryParse(string name, out TimeUnit unit)
    {
        unit = name switch
        {
            "second" => TimeUnit.Second,
            "minute" => TimeUnit.Minute,
            "hour" => TimeUnit.Hour,
            "day" => TimeUnit.Day,
            "weekend" => TimeUnit.Weekend,
            "week" => TimeUnit.Week,
            "fortnight" => TimeUnit.Fortnight,
            "month" => TimeUnit.Month,
            "season" => TimeUnit.Season,
            "quarter" => TimeUnit.Quarter,
            "half" => TimeUnit.Half,
            "year" => TimeUnit.Year,
            "decade" => TimeUnit.Decade,
            "century" => TimeUnit.Century,
            "millennium" => TimeUnit.Millennium,
            _ => TimeUnit.None,
        };
        return unit != TimeUnit.None;
    }

    /// <summary>The letters of an ISO 8601 duration of one such unit, after its number.</summary>
    public static string Letters(TimeUnit unit) => unit switch
    {
        TimeUnit.Second => "S",
        TimeUnit.Minute => "M",
        TimeUnit.Hour => "H",
        TimeUnit.Day => "D",
        TimeUnit.Weekend => "WE",
        TimeUnit.Week => "W",
        TimeUnit.Month => "M",
        TimeUnit.Quarter => "Q",
        TimeUnit.Year => "Y",
        TimeUnit.Decade => "DE",
        TimeUnit.Century => "CE",
        TimeUnit.Millennium => "ML",
        _ => "X",
    };

    public static bool IsClock(TimeUnit unit) => unit is TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour;

    /// <summary>Days of one such unit, whole months as 30 and years as 365; 0 for less than a day.</summary>
    public static int Days(TimeUnit unit) => unit switch
    {
        TimeUnit.Day => 1,
        TimeUnit.Weekend => 2,
        TimeUnit.Week => 7,
        TimeUnit.Month => 30,
        TimeUnit.Season or TimeUnit.Quarter => 91,
        TimeUnit.Half => 182,
        TimeUnit.Year => 365,
        TimeUnit.Decade => 3652,
        TimeUnit.Century => 36524,
        TimeUnit.Millennium => 365242,
        _ => 0,
    };
}
