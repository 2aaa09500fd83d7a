using System.Globalization;
using CchcLive.Dashboard.Text;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Units;

/// <summary>The period that a unit's splits count over, as its page's address says: <c>period=week</c>, or <c>from</c> and <c>to</c>.</summary>
/// <param name="Name">today, week, month, last-month, quarter, year, or other for days that the reader chose.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; not after today.</param>
public sealed record UnitPeriod(string Name, DateOnly From, DateOnly To)
{
    private const string Other = "other";

    /// <summary>Those that have a name, in the order to offer them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["today", "week", "month", "last-month", "quarter", "year"];

    /// <summary>In words: its name and its days.</summary>
    public string Title => $"{Of(Name)}: {Days}";

    /// <summary>Its days, in words.</summary>
    public string Days => From == To ? Times.Date(From) : $"{Times.Date(From)} – {Times.Date(To)}";

    /// <summary>Reads an address; this month where it names none, or one that cannot be.</summary>
    public static UnitPeriod Read(HttpRequest request, DateOnly today)
    {
        if (TryDate(request.Query["from"], out var from) && TryDate(request.Query["to"], out var to))
        {
            to = Least(to, today);
            if (from <= to) return new UnitPeriod(Other, from, to);
        }

        return Named(request.Query["period"].ToString(), today);
    }

    /// <summary>What the reader chooses it by.</summary>
    public static string Of(string name) => Words.Of($"Period_{name.Replace('-', '_')}");

    private static UnitPeriod Named(string name, DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        return name switch
        {
            "today" => new(name, today, today),
            "week" => new(name, today.AddDays(-(((int)today.DayOfWeek + 6) % 7)), today),
            "last-month" => new(name, month.AddMonths(-1), month.AddDays(-1)),
            "quarter" => new(name, month.AddMonths(-((today.Month - 1) % 3)), today),
            "year" => new(name, new DateOnly(today.Year, 1, 1), today),
            _ => new("month", month, today),
        };
    }

    private static DateOnly Least(DateOnly a, DateOnly b) => a < b ? a : b;

    private static bool TryDate(string? text, out DateOnly date) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
