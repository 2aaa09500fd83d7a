using System.Globalization;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Reports;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Reports;

/// <summary>The form that chooses a period: how long it is, which days it has, and a day that lies in it.</summary>
internal static class PeriodQuestion
{
    /// <summary>How long.</summary>
    public const string LengthField = "length";

    /// <summary>Calendar months or the 15th to the 14th.</summary>
    public const string DaysField = "days";

    /// <summary>A day in it.</summary>
    public const string OnField = "on";

    private const string Form = "yyyy-MM-dd";

    /// <summary>A day as a form has it.</summary>
    public static string Of(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The period that was chosen; what was not said, or makes no sense, is taken from today and the first of the lengths.</summary>
    /// <param name="query">The address's query.</param>
    /// <param name="lengths">The lengths that there are for the kind.</param>
    /// <param name="today">Today in the area.</param>
    public static ReportPeriod Read(IQueryCollection query, IReadOnlyList<ReportPeriodKind> lengths, DateOnly today)
    {
        var length = Enum.TryParse<ReportPeriodKind>(query[LengthField], ignoreCase: true, out var asked) && lengths.Contains(asked) ? asked : lengths[0];
        var days = Enum.TryParse<PeriodKind>(query[DaysField], ignoreCase: true, out var kind) && Enum.IsDefined(kind) && length != ReportPeriodKind.Week ? kind : PeriodKind.Calendar;
        var on = DateOnly.TryParseExact(query[OnField], Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2199 ? day : today;
        return ReportPeriod.Of(on, length, days);
    }
}
