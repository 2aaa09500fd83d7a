using CchcLive.Domain.Reports;
using CchcLive.Grains.Access;
using CchcLive.Grains.Frozen;
using CchcLive.Grains.Registry;
using CchcLive.Journal;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Reports;

/// <summary>
/// The one way to reports for pages, API and clock: makes them, issues them, and reads what was issued. Who may come here is asked before. Of two who issue at once the journal lets one; what was issued never changes.
/// </summary>
public sealed class ReportDesk
{
    private readonly ReportKinds _kinds;
    private readonly ReportJournal _journal;
    private readonly ReportMaker _maker;
    private readonly ReportSchedules _schedules;
    private readonly DueReports _due;
    private readonly ReportFaults _faults;
    private readonly OrgRegistry _registry;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;
    private readonly ILogger<ReportDesk> _log;

    internal ReportDesk(ReportKinds kinds, ReportJournal journal, ReportMaker maker, ReportSchedules schedules, DueReports due, ReportFaults faults, OrgRegistry registry, AuditLog audit, TimeProvider time, ILogger<ReportDesk> log) =>
        (_kinds, _journal, _maker, _schedules, _due, _faults, _registry, _audit, _time, _log) = (kinds, journal, maker, schedules, due, faults, registry, audit, time, log);

    /// <summary>The kinds of report that the program makes.</summary>
    public IReadOnlyList<IReportComposer> Kinds => _kinds.All;

    /// <summary>What the schedule issues next of an area, of each of its lines the next, the soonest first.</summary>
    public IReadOnlyList<ScheduledReport> Next(string area) => _schedules.NextOf(area, _registry.CalendarOf(area).Zone, _time.GetUtcNow());

    /// <summary>What the schedule wanted of an area and is not there, the oldest first, with what went wrong here.</summary>
    public async Task<IReadOnlyList<OverdueReport>> OverdueAsync(string area, CancellationToken cancellation = default) =>
        [.. (await _due.MissingAsync(cancellation)).Where(one => one.Area == area).Select(one => new OverdueReport(one.Kind, one.Period, one.ScheduledAt, _faults.Of(one)?.Words))];

    /// <summary>A report as it would be issued now, which nobody issues: its number is 0.</summary>
    /// <exception cref="ReportException">It cannot be made; the message says why.</exception>
    public Task<ReportDocument> PreviewAsync(string area, string kind, ReportPeriod period, CancellationToken cancellation = default) =>
        _maker.MakeAsync(new ReportRequest(area, kind, period, 0, null, IsByClock: false), cancellation);

    /// <summary>Issues a report, or issues it again.</summary>
    /// <param name="area">The area.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="period">The days.</param>
    /// <param name="doer">Who issues it.</param>
    /// <param name="reason">Why it is issued again; needed for all but the first issue.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ReportException">It cannot be issued; the message says why.</exception>
    /// <exception cref="JournalException">It may not have been written.</exception>
    public async Task<ReportIssue> IssueAsync(string area, string kind, ReportPeriod period, Doer doer, string? reason, CancellationToken cancellation = default)
    {
        var file = await _journal.ReadAsync(area, kind, period, cancellation);
        var why = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        if (file.Issues.Count > 0 && why is null) throw new ReportException(ReportWords.NoReason);
        try
        {
            return await FreezeAsync(file, new ReportRequest(area, kind, period, file.Issues.Count + 1, file.Issues.Count == 0 ? null : why, IsByClock: false), doer, cancellation);
        }
        catch (JournalConflictException e)
        {
            throw new ReportException(ReportWords.RaceLost, e);
        }
    }

    /// <summary>Every issue of an area, the newest first.</summary>
    public async Task<IReadOnlyList<ReportIssue>> ListAsync(string area, CancellationToken cancellation = default) =>
        [.. (await _journal.AllAsync(cancellation)).Values.SelectMany(file => file.Issues).Where(issue => issue.Area == area).OrderByDescending(issue => issue.At).ThenBy(issue => issue.Kind, StringComparer.Ordinal)];

    /// <summary>The canonical bytes of an issue, as they were issued; null if there is none.</summary>
    /// <exception cref="InvalidDataException">The stored document is not what its hash says.</exception>
    public async Task<byte[]?> ReadAsync(string area, string kind, ReportPeriod period, int issue, CancellationToken cancellation = default) =>
        await _journal.DocumentAsync(await _journal.ReadAsync(area, kind, period, cancellation), issue, cancellation);

    /// <summary>What an issue says otherwise than the one before it, or than the last of the period before; null if one of the two is not there.</summary>
    public async Task<ReportComparison?> DifferenceAsync(string area, string kind, ReportPeriod period, int issue, ReportAgainst against, CancellationToken cancellation = default)
    {
        var newer = await _journal.ReadAsync(area, kind, period, cancellation);
        var older = against == ReportAgainst.Issue ? newer : await _journal.ReadAsync(area, kind, period.Previous(), cancellation);
        var before = against == ReportAgainst.Issue ? issue - 1 : older.Issues.Count;
        return await _journal.DocumentAsync(older, before, cancellation) is { } was && await _journal.DocumentAsync(newer, issue, cancellation) is { } isNow
            ? new ReportComparison(older.Issues[before - 1], newer.Issues[issue - 1], ReportDifferences.Between(ReportJson.Read(was), ReportJson.Read(isNow)))
            : null;
    }

    /// <summary>Issues what the schedule wants, if it is not there already: of two clocks one does.</summary>
    internal async Task IssueScheduledAsync(MissingReport missing, CancellationToken cancellation)
    {
        var file = await _journal.ReadAsync(missing.Area, missing.Kind, missing.Period, cancellation);
        if (file.Has(missing.ScheduledAt)) return;
        var wanted = new ReportRequest(missing.Area, missing.Kind, missing.Period, file.Issues.Count + 1, file.Issues.Count == 0 ? null : ReportWords.Scheduled, IsByClock: true);
        try
        {
            await FreezeAsync(file, wanted, new Doer(ReportIssue.Clock, null), cancellation);
        }
        catch (JournalConflictException)
        {
            _log.LogDebug("Report {Area} {Kind} {Period} was issued by another.", missing.Area, missing.Kind, missing.Period.Id);
        }
    }

    private async Task<ReportIssue> FreezeAsync(ReportFile file, ReportRequest wanted, Doer doer, CancellationToken cancellation)
    {
        var report = await _maker.MakeAsync(wanted, cancellation);
        var document = ReportJson.Write(report);
        cancellation.ThrowIfCancellationRequested();
        var issue = await _journal.AppendAsync(
            file,
            new ReportEntry
            {
                Number = wanted.Issue,
                By = doer.Actor,
                At = _time.GetUtcNow(),
                Reason = wanted.Reason,
                Hash = Domain.Publications.CanonicalJson.Hash(document),
                CutOffAt = report.Basis.CutOffAt,
                JudgedAt = report.Basis.JudgedAt,
                ScheduledAt = report.Basis.ScheduledAt,
                Document = PackedDocument.Pack(document),
            },
            cancellation);
        _log.LogInformation("Report {Area} {Kind} {Period}: issue {Number}.", wanted.Area, wanted.Kind, wanted.Period.Id, wanted.Issue);
        await TellAsync(issue, doer);
        return issue;
    }

    /// <summary>The report's own stream has said it already: an audit that cannot be written undoes nothing.</summary>
    private async Task TellAsync(ReportIssue issue, Doer doer)
    {
        var target = $"{issue.Area}/{issue.Kind}/{issue.Period.Id}";
        try
        {
            await _audit.WriteAsync(new AuditEntry(doer.Actor, AuditAction, target, string.Join(" · ", new[] { $"{issue.Number}", issue.Reason, issue.Hash }.OfType<string>()), doer.Address));
        }
        catch (JournalException e)
        {
            _log.LogError(e, "Report {Target} was issued, but the audit could not be written.", target);
        }
    }

    /// <summary>What the audit calls an issue.</summary>
    private const string AuditAction = "report-issued";
}
