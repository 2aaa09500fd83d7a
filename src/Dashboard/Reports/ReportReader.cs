using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Reports;
using CchcLive.Grains.Reports;
using CchcLive.Ingest.Http.Access;
using CchcLive.Publishing.Reports;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Reports;

/// <summary>Reads reports for pages and files.</summary>
internal sealed class ReportReader(IAreaReports reports, IBoardSource areas, IAntiforgery forms, TimeProvider clock)
{
    /// <summary>Area, kind and period of an address; null if there is none such.</summary>
    public (AreaInfo Area, IReportComposer Kind, ReportPeriod Period)? Find(string area, string kind, string period) =>
        areas.Describe(area) is { } info && KindOf(kind) is { } composer && ReportPeriodId.TryParse(period, out var days) ? (info, composer, days) : null;

    /// <summary>A kind; null if there is none such.</summary>
    public IReportComposer? KindOf(string kind) => reports.Kinds.FirstOrDefault(one => one.Kind == kind);

    /// <summary>The reports of an area; null if there is no such area.</summary>
    public async Task<ReportsView?> ListAsync(string area, CancellationToken cancellation)
    {
        if (areas.Describe(area) is not { } info) return null;
        var (issues, overdue, next) = (await reports.ListAsync(area, cancellation), await reports.OverdueAsync(area, cancellation), reports.Next(area));
        var now = clock.GetUtcNow();
        var lines = reports.Kinds.Select(kind => new ReportLine(kind, issues.FirstOrDefault(issue => issue.Kind == kind.Kind), next.FirstOrDefault(one => one.Kind == kind.Kind), [.. overdue.Where(one => one.Kind == kind.Kind)]));
        return new ReportsView(info, reports.NameOf(area), new Times(info.Zone, now), DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, info.Zone).DateTime), [.. lines]);
    }

    /// <summary>A report as its page shows it; null if there is no such issue.</summary>
    /// <param name="http">The request.</param>
    /// <param name="area">The area.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="period">The days.</param>
    /// <param name="issue">The issue, 0 for the preview; null for the newest, or the preview if there is none.</param>
    /// <param name="entry">The form that something was wrong with; null for none.</param>
    public async Task<ReportView?> ReadAsync(HttpContext http, AreaInfo area, IReportComposer kind, ReportPeriod period, int? issue, IssueEntry? entry = null)
    {
        var cancellation = http.RequestAborted;
        var all = (await reports.ListAsync(area.Id, cancellation)).Where(one => one.Kind == kind.Kind).ToList();
        List<ReportIssue> issues = [.. all.Where(one => one.Period == period).OrderBy(one => one.Number)];
        var shown = issue ?? issues.Count;
        if (shown > issues.Count) return null;
        var (document, fault) = await DocumentAsync(area.Id, kind.Kind, period, shown, cancellation);
        if (document is null && fault is null) return null;
        return new ReportView
        {
            Area = area, AreaName = reports.NameOf(area.Id), Kind = kind, Period = period, Issues = issues, Issue = shown, Document = document, Fault = fault,
            Layout = document is null ? null : LayoutOf(document),
            SinceIssue = await ChangesAsync(document, period, shown == 0 ? issues.Count : shown - 1, cancellation),
            SincePeriod = await ChangesAsync(document, period.Previous(), all.Where(one => one.Period == period.Previous()).Select(one => one.Number).DefaultIfEmpty(0).Max(), cancellation),
            MayIssue = http.Can(Permission.IssueReport, area.Id), Entry = entry ?? IssueEntry.None, IsDone = http.Request.Query.ContainsKey("done"),
            Times = new Times(area.Zone, clock.GetUtcNow()), Token = forms.GetAndStoreTokens(http),
        };
    }

    /// <summary>An issue or the preview; of a preview that cannot be made, why.</summary>
    public async Task<(ReportDocument? Document, string? Fault)> DocumentAsync(string area, string kind, ReportPeriod period, int issue, CancellationToken cancellation)
    {
        try
        {
            return issue == 0
                ? (await reports.PreviewAsync(area, kind, period, cancellation), null)
                : (await reports.ReadAsync(area, kind, period, issue, cancellation) is { } bytes ? ReportJson.Read(bytes) : null, null);
        }
        catch (ReportException e)
        {
            return (null, e.Message);
        }
    }

    /// <summary>Head, foot and hash of a report.</summary>
    public ReportLayout LayoutOf(ReportDocument document) => new(reports.LetterheadOf(document.Area, document.Period.To), CanonicalJson.Hash(ReportJson.Write(document)));

    private async Task<ReportChanges?> ChangesAsync(ReportDocument? newer, ReportPeriod period, int issue, CancellationToken cancellation) =>
        newer is not null && issue > 0 && await reports.ReadAsync(newer.Area, newer.Kind, period, issue, cancellation) is { } bytes && ReportJson.Read(bytes) is var older
            ? new ReportChanges(older, ReportDifferences.Between(older, newer))
            : null;
}
