using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Reports;
using CchcLive.Grains.Access;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Reports;

namespace CchcLive.Dashboard.Reports;

/// <summary>The reports of the program's desk.</summary>
internal sealed class DeskReports(ReportDesk desk, OrgRegistry registry, CatalogueRegistry catalogues) : IAreaReports
{
    /// <inheritdoc />
    public IReadOnlyList<IReportComposer> Kinds => desk.Kinds;

    /// <inheritdoc />
    public IReadOnlyList<ScheduledReport> Next(string area) => desk.Next(area);

    /// <inheritdoc />
    public Task<IReadOnlyList<OverdueReport>> OverdueAsync(string area, CancellationToken cancellation) => desk.OverdueAsync(area, cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<ReportIssue>> ListAsync(string area, CancellationToken cancellation) => desk.ListAsync(area, cancellation);

    /// <inheritdoc />
    public Task<ReportDocument> PreviewAsync(string area, string kind, ReportPeriod period, CancellationToken cancellation) => desk.PreviewAsync(area, kind, period, cancellation);

    /// <inheritdoc />
    public Task<byte[]?> ReadAsync(string area, string kind, ReportPeriod period, int issue, CancellationToken cancellation) => desk.ReadAsync(area, kind, period, issue, cancellation);

    /// <inheritdoc />
    public Task<ReportIssue> IssueAsync(string area, string kind, ReportPeriod period, Doer doer, string? reason, CancellationToken cancellation) => desk.IssueAsync(area, kind, period, doer, reason, cancellation);

    /// <inheritdoc />
    public string NameOf(string area) => registry.Current.Org.NameOf(area, registry.TreeOf(area).Date);

    /// <inheritdoc />
    public Letterhead LetterheadOf(string area, DateOnly day) => catalogues.Current.RuleOf(area, day).Letterhead;
}
