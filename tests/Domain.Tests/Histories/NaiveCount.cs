using CchcLive.Domain.Calendars;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Indicators;

namespace CchcLive.Domain.Tests.Histories;

/// <summary>
/// Counts dossiers by the words of D§4.7, D§3.8 and D§2.3, one predicate a measure, day by day: slow, plain, and written without a look at the
/// program's own counting.
/// </summary>
internal sealed class NaiveCount(CountingRule rule, long from, long at)
{
    /// <summary>What a dossier counts in.</summary>
    public HashSet<Measure> Of(Dossier d)
    {
        var counts = new HashSet<Measure>();
        if (d.IsRemoved || d.Traits.Has(TraitFlags.Internal)) return counts; // D§1 row 72: out of every public count
        if (!d.HasHeader)
        {
            if (IsInPeriod(d.RejectedAt)) counts.Add(Measure.RejectedAtIntake);
            return counts;
        }

        if (d.ReceivedAt > at) return counts;
        if (IsInPeriod(d.ReturnedAt)) counts.Add(Measure.Returned);
        if (d.End == EndKind.Completed && d.EndAt <= at && !(d.ReturnedAt != 0 && d.ReturnedAt <= at)) counts.Add(Measure.WaitingCollect);
        var hasEnded = HasEnded(d, at);
        var endedBefore = hasEnded && EndAt(d) < from && d.ReceivedAt < from;
        if (!endedBefore) Form06(d, hasEnded, counts);
        return counts;
    }

    /// <summary>The rows of many dossiers, split by a key; a dossier with the key null counts under "".</summary>
    public Dictionary<string, long[]> Rows(IEnumerable<Dossier> dossiers, Func<Dossier, string?> key)
    {
        var rows = new Dictionary<string, long[]>(StringComparer.Ordinal);
        foreach (var d in dossiers)
        {
            var counts = Of(d);
            if (counts.Count == 0) continue;
            if (!rows.TryGetValue(key(d) ?? "", out var row)) rows.Add(key(d) ?? "", row = new long[MeasureSet.Size]);
            foreach (var measure in counts) row[(int)measure]++;
        }

        return rows;
    }

    private void Form06(Dossier d, bool hasEnded, HashSet<Measure> counts)
    {
        counts.Add(Measure.ToHandle);
        if (d.ReceivedAt >= from) counts.UnionWith([Measure.Received, d.ChannelIn == "online" ? Measure.ReceivedOnline : Measure.ReceivedOther]);
        else counts.Add(Measure.CarriedIn);
        if (d.SupplementRequests >= 2) counts.Add(Measure.SupplementTwice);
        if (d.SupplementAskedLate) counts.Add(Measure.SupplementLate);
        if (d.IsRated) counts.Add(Measure.Rated);
        counts.Add(hasEnded ? Ended(d, counts) : Open(d, counts));
        if (!counts.Contains(Measure.ProcessedLate) && !counts.Contains(Measure.OpenLate)) return;
        if (d.ExplainedAt == 0) counts.Add(Measure.LateUnexplained);
        if (d.Apology != ApologyState.Complete) counts.Add(Measure.LateNoApology);
        else if (d.ApologyAt > d.DueLawful) counts.Add(Measure.LateApologyAfterDue);
    }

    private Measure Ended(Dossier d, HashSet<Measure> counts)
    {
        counts.Add(Measure.Processed);
        if (d.End == EndKind.Refused) counts.Add(Measure.Refused);
        if (d.End == EndKind.Withdrawn) counts.Add(Measure.Withdrawn);
        if (d.End is EndKind.Stopped or EndKind.SupplementExpired) counts.Add(Measure.Stopped);
        if (d.End != EndKind.Completed && rule.NegativeEndCountsAs == NegativeEnd.OnDay) return Measure.ProcessedOnDay;
        if (rule.SecondSupplementIsLate && d.SupplementRequests > 1) return Measure.ProcessedLate;
        if (d.DueLawful == 0) return Measure.ProcessedUnknown;
        if (IsLate(d, EndAt(d)) && !d.IsPaused) return Measure.ProcessedLate;
        var isEarly = rule.Precision == OnTimePrecision.Instant ? EndAt(d) < d.DueLawful : d.Calendar.LocalDate(EndAt(d)) < d.Calendar.LocalDate(d.DueLawful);
        return isEarly ? Measure.ProcessedEarly : Measure.ProcessedOnDay;
    }

    private Measure Open(Dossier d, HashSet<Measure> counts)
    {
        counts.Add(Measure.Open);
        if (d.Wait.HasFlag(WaitKinds.Applicant)) counts.Add(Measure.WaitingApplicant);
        if (d.Wait.HasFlag(WaitKinds.Finance)) counts.Add(Measure.WaitingFinance);
        if (rule.SecondSupplementIsLate && d.SupplementRequests > 1) return Measure.OpenLate;
        if (d.IsPaused) return Measure.OpenWithin;
        if (d.DueLawful == 0) return Measure.OpenUnknown;
        if (IsLate(d, at)) return Measure.OpenLate;
        if (IsSoon(d)) counts.Add(Measure.DueSoon);
        return Measure.OpenWithin;
    }

    private bool IsLate(Dossier d, long when) => rule.Precision == OnTimePrecision.Instant ? when > d.DueLawful : IsLateByDay(d.Calendar, d.DueLawful, when);

    // Late once a working day after the due date has opened; without the calendar of a year, once the due date is over.
    private static bool IsLateByDay(WorkingCalendar calendar, long due, long when)
    {
        for (var day = calendar.LocalDate(due).AddDays(1); day <= calendar.LocalDate(when); day = day.AddDays(1))
        {
            if (!calendar.TryIsWorkingDay(day, out var works)) return true;
            if (works && calendar.TryOpeningOf(day, out var opening) && opening <= when) return true;
        }

        return false;
    }

    // Soon from the opening of the day that has the rule's number of working days between it and the due date, and at the due instant at the latest.
    private bool IsSoon(Dossier d)
    {
        var day = d.Calendar.LocalDate(d.DueLawful);
        for (var left = rule.DueSoonWorkingDays; left > 0;)
        {
            day = day.AddDays(-1);
            if (!d.Calendar.TryIsWorkingDay(day, out var works)) return false;
            if (works) left--;
        }

        return at >= Math.Min(d.DueLawful, d.Calendar.TryOpeningOf(day, out var opening) ? opening : d.Calendar.StartOfDay(day));
    }

    private bool IsInPeriod(long instant) => instant != 0 && instant >= from && instant <= at;

    private long EndAt(Dossier d) => rule.EndMoment == EndMoment.Returned && d.End == EndKind.Completed ? d.ReturnedAt : d.EndAt;

    private bool HasEnded(Dossier d, long when) => d.End != EndKind.None && EndAt(d) != 0 && EndAt(d) <= when;
}
