using System.Globalization;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Reports;
using CchcLive.Grains.Reports;

namespace CchcLive.Dashboard.Reports;

/// <summary>What kinds and periods are called in the language of the page.</summary>
internal static class ReportNames
{
    /// <summary>A kind of report; what its maker calls it where the language has no name of its own.</summary>
    public static string Of(IReportComposer kind) => Texts.ResourceManager.GetString($"Report_Kind_{kind.Kind}", CultureInfo.CurrentUICulture) ?? kind.Name;

    /// <summary>How long a period is.</summary>
    public static string Of(ReportPeriodKind length) => Words.Of($"Report_Length_{length}");

    /// <summary>A period: "quý I/2025".</summary>
    public static string Of(ReportPeriod period)
    {
        var name = Words.Fill(Words.Of(period.Kind == ReportPeriodKind.HalfYear ? $"Report_Period_HalfYear{period.Number}" : $"Report_Period_{period.Kind}"), period.Number.ToString("00", CultureInfo.InvariantCulture), period.Year, period.Number);
        return period.Days == PeriodKind.Reporting ? $"{name} {Texts.Report_Reporting}" : name;
    }
}
