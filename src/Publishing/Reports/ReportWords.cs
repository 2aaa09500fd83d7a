using System.Globalization;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Reports;
using CchcLive.Publishing.Text;

namespace CchcLive.Publishing.Reports;

/// <summary>The sentences about a report that every file and page of it carries.</summary>
public static class ReportWords
{
    private const int ShortHash = 12;
    private static readonly string[] Quarters = ["I", "II", "III", "IV"];

    /// <summary>The exact range of the period: 15/12/2024–14/03/2025.</summary>
    public static string Days(ReportPeriod period) => $"{VietnameseFormat.Date(period.From)}–{VietnameseFormat.Date(period.To)}";

    /// <summary>What people call the period: "quý I năm 2025", of reporting months with "(kỳ 15–14)".</summary>
    public static string NameOf(ReportPeriod period)
    {
        var name = period.Kind switch
        {
            ReportPeriodKind.Week => Fill(PublishingTexts.ReportWeek, Digits(period.Number), period.Year),
            ReportPeriodKind.Month => Fill(PublishingTexts.ReportMonth, Digits(period.Number), period.Year),
            ReportPeriodKind.Quarter => Fill(PublishingTexts.ReportQuarter, Quarters[period.Number - 1], period.Year),
            ReportPeriodKind.HalfYear => Fill(period.Number == 1 ? PublishingTexts.ReportFirstHalf : PublishingTexts.ReportSecondHalf, period.Year),
            ReportPeriodKind.NineMonths => Fill(PublishingTexts.ReportNineMonths, period.Year),
            _ => Fill(PublishingTexts.ReportYear, period.Year),
        };
        return period.Days == PeriodKind.Reporting ? $"{name} {PublishingTexts.ReportReportingDays}" : name;
    }

    /// <summary>Trích yếu: title, period and area.</summary>
    public static string Subject(ReportDocument report) => Fill(PublishingTexts.ReportSubject, report.Title, NameOf(report.Period), report.AreaName);

    /// <summary>The range of the period and what kind of days it has.</summary>
    public static string Period(ReportDocument report) => Fill(
        report.Period.Kind == ReportPeriodKind.Week ? PublishingTexts.ReportPeriodWeek : report.Period.Days == PeriodKind.Reporting ? PublishingTexts.ReportPeriodReporting : PublishingTexts.ReportPeriodCalendar,
        VietnameseFormat.Date(report.Period.From), VietnameseFormat.Date(report.Period.To));

    /// <summary>Name, id and version of the reading of "on time".</summary>
    public static string Definition(ReportBasis basis) => Fill(PublishingTexts.DefinitionLine, Fill(PublishingTexts.DefinitionOf, basis.RuleName, basis.RuleId, basis.RuleVersion));

    /// <summary>At which instant dossiers were judged and what was known of them; says so if the period was not over.</summary>
    public static string DataTime(ReportDocument report)
    {
        var text = Fill(PublishingTexts.DataTime, VietnameseFormat.Instant(report.Basis.JudgedAt), VietnameseFormat.Instant(report.Basis.CutOffAt.ToOffset(report.Basis.JudgedAt.Offset)));
        return report.Basis.IsBeforeEndOf(report.Period) ? $"{text}. {PublishingTexts.ReportBeforeEnd}" : text;
    }

    /// <summary>Which issue it is, what it replaces, and whether it came late.</summary>
    public static string Issue(ReportDocument report)
    {
        if (report.IsPreview) return PublishingTexts.ReportPreview;
        var issue = report.Issue == 1 ? Fill(PublishingTexts.ReportFirstIssue, report.Issue) : Fill(PublishingTexts.ReportLaterIssue, report.Issue, report.Issue - 1, report.Reason ?? VietnameseFormat.None);
        return report.Basis is { IsLate: true, ScheduledAt: { } scheduled } ? $"{issue}. {Fill(PublishingTexts.ReportIssuedLate, VietnameseFormat.Instant(scheduled))}" : issue;
    }

    /// <summary>DỮ LIỆU MÔ PHỎNG and DỰ THẢO as they apply; empty for an issued report of real data.</summary>
    public static string Marks(ReportDocument report) =>
        string.Join(" – ", new[] { report.Simulated ? PublishingTexts.Simulated : null, report.IsPreview ? PublishingTexts.Draft : null }.Where(mark => mark is not null));

    /// <summary>What every file says about itself, a sentence each: period, definition, time of the data, units, issue, hash.</summary>
    public static IReadOnlyList<string> Facts(ReportDocument report, ReportLayout layout) =>
    [
        Period(report), Definition(report.Basis), DataTime(report), Fill(PublishingTexts.ReportTreeDate, VietnameseFormat.Date(report.Basis.TreeDate)), Issue(report), Fill(PublishingTexts.HashLine, layout.Hash),
    ];

    /// <summary>What stands at the foot of every sheet.</summary>
    public static string Footer(ReportDocument report, ReportLayout layout) =>
        string.Join(" · ", new[] { Marks(report), report.AreaName, Days(report.Period), Issue(report), layout.Hash[..Math.Min(ShortHash, layout.Hash.Length)] }.Where(text => text.Length > 0));

    private static string Digits(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private static string Fill(string pattern, params object[] values) => PublicationWords.Format(pattern, values);
}
