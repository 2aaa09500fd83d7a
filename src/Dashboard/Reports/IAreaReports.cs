using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Reports;
using CchcLive.Grains.Access;
using CchcLive.Grains.Reports;

namespace CchcLive.Dashboard.Reports;

/// <summary>The reports of areas, as pages need them.</summary>
internal interface IAreaReports
{
    /// <summary>The kinds of report that there are.</summary>
    IReadOnlyList<IReportComposer> Kinds { get; }

    /// <summary>What the schedule issues next of an area, the soonest first.</summary>
    IReadOnlyList<ScheduledReport> Next(string area);

    /// <summary>What the schedule wanted of an area and is not there yet, with what went wrong.</summary>
    Task<IReadOnlyList<OverdueReport>> OverdueAsync(string area, CancellationToken cancellation);

    /// <summary>Every issue of an area, the newest first.</summary>
    Task<IReadOnlyList<ReportIssue>> ListAsync(string area, CancellationToken cancellation);

    /// <summary>A report as it would be issued now.</summary>
    /// <exception cref="ReportException">It cannot be made; the message says why.</exception>
    Task<ReportDocument> PreviewAsync(string area, string kind, ReportPeriod period, CancellationToken cancellation);

    /// <summary>The canonical bytes of an issue; null if there is none.</summary>
    Task<byte[]?> ReadAsync(string area, string kind, ReportPeriod period, int issue, CancellationToken cancellation);

    /// <summary>Issues a report, or issues it again for a reason.</summary>
    /// <exception cref="ReportException">It cannot be issued; the message says why.</exception>
    Task<ReportIssue> IssueAsync(string area, string kind, ReportPeriod period, Doer doer, string? reason, CancellationToken cancellation);

    /// <summary>What an area is called today.</summary>
    string NameOf(string area);

    /// <summary>Head and foot of an area's documents on a day.</summary>
    Letterhead LetterheadOf(string area, DateOnly day);
}
