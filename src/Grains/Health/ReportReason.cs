using System.Globalization;
using CchcLive.Domain.Reports;
using CchcLive.Grains.Reports;

namespace CchcLive.Grains.Health;

/// <summary>A report that the schedule wants is not there: which, of how many areas, since when, and why. It is tried again for as long as it is told.</summary>
internal sealed class ReportReason(DueReports due, ReportFaults faults, TimeProvider time) : IHealthReason
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<HealthNote>> LookAsync(CancellationToken cancellation) =>
    [
        .. from missing in await due.MissingAsync(cancellation)
           let fault = faults.Of(missing)
           where fault is not null || time.GetUtcNow() - missing.ScheduledAt > ReportBasis.Grace
           group (Missing: missing, Fault: fault) by (missing.Kind, missing.Period.Id) into same
           select new HealthNote($"report-missing:{same.Key.Kind}:{same.Key.Id}", Words([.. same.Select(one => one.Missing)], same.Select(one => one.Fault).FirstOrDefault(fault => fault is not null))),
    ];

    private static string Words(IReadOnlyList<MissingReport> missing, ReportFault? fault)
    {
        var since = missing[0].ScheduledAt.ToUniversalTime().ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
        var areas = missing.Count == 1 ? missing[0].Area : $"{missing[0].Area} and {missing.Count - 1} other areas";
        var why = fault is null ? "it has not been tried yet" : $"tried {fault.Times} times: {fault.Words}";
        return $"The report {missing[0].Kind} of {areas} for {missing[0].Period.Id} has been due since {since} and is not there; {why} It is tried again by itself; or issue it: cchc report issue.";
    }
}
