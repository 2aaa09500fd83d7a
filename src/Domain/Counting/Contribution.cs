using CchcLive.Domain.Calendars;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Due;
using CchcLive.Domain.LateBoards;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Shards;

namespace CchcLive.Domain.Counting;

/// <summary>
/// What one dossier counts as: a pure function of its state, the rule, the period's start and the instant of judgement. Live cells and scans
/// both use it, so there is no second opinion anywhere. An end counts in the period in which it falls, but never before the receipt, so that
/// form 06 balances even where a feed ends a dossier before receiving it. A dossier of an internal procedure counts in nothing here (D§1 row 72).
/// </summary>
public static class Contribution
{
    /// <summary>The measures of a dossier over [<paramref name="from"/>, <paramref name="at"/>], judged at <paramref name="at"/> (UTC ticks, both inclusive).</summary>
    public static MeasureSet Of(in PackedDossier d, CountingRule rule, WorkingCalendar calendar, long from, long at)
    {
        var none = default(MeasureSet);
        if (d.Has(DossierFlags.Removed | DossierFlags.Internal)) return none;
        if (!d.Has(DossierFlags.HasHeader))
            return none.WithIf(d.RejectedAt != 0 && d.RejectedAt >= from && d.RejectedAt <= at, Measure.RejectedAtIntake);
        if (d.ReceivedAt > at) return none;

        var endAt = EndAt(d, rule);
        var isEnded = endAt != 0 && endAt <= at;
        var counts = none.WithIf(d.ReturnedAt != 0 && d.ReturnedAt >= from && d.ReturnedAt <= at, Measure.Returned);
        counts = counts.WithIf(d.End == EndKind.Completed && d.EndAt <= at && (d.ReturnedAt == 0 || d.ReturnedAt > at), Measure.WaitingCollect);
        if (isEnded && Math.Max(endAt, d.ReceivedAt) < from) return counts;
        if (IsExcluded(d, rule, isEnded)) return none;

        counts = Intake(counts.With(Measure.ToHandle), d, from);
        var due = LateFrom.Of(d, rule, calendar);
        return isEnded ? Ended(counts, d, rule, due, endAt) : StillOpen(counts, d, rule, calendar, due, at);
    }

    /// <summary>The next instant after <paramref name="at"/> at which the clock alone may change what the dossier counts as; <see cref="long.MaxValue"/> if none.</summary>
    public static long NextChange(in PackedDossier d, CountingRule rule, WorkingCalendar calendar, long at)
    {
        var next = long.MaxValue;
        if (d.Has(DossierFlags.Removed | DossierFlags.Internal)) return next;
        if (!d.Has(DossierFlags.HasHeader)) return Sooner(next, d.RejectedAt, at);
        var endAt = EndAt(d, rule);
        next = Sooner(Sooner(Sooner(next, d.ReceivedAt, at), d.EndAt, at), d.ReturnedAt, at);
        if ((endAt != 0 && endAt <= at) || d.Has(DossierFlags.Paused)) return next;
        var due = LateFrom.Of(d, rule, calendar);
        if (due.Due == 0) return next;
        next = Sooner(next, due.LateAt, at);
        return Lateness.TrySoonFrom(calendar, due.Due, rule.DueSoonWorkingDays, out var soon) ? Sooner(next, soon, at) : next;
    }

    private static long Sooner(long next, long candidate, long at) => candidate > at && candidate < next ? candidate : next;

    private static long EndAt(in PackedDossier d, CountingRule rule) => rule.EndOf(d.End, d.EndAt, d.ReturnedAt);

    private static bool IsExcluded(in PackedDossier d, CountingRule rule, bool isEnded) => isEnded
        ? d.End > EndKind.Completed && rule.NegativeEndCountsAs == NegativeEnd.Excluded
        : d.Wait.HasFlag(WaitKinds.Applicant) && rule.WaitingCountsAs == Waiting.Excluded;

    private static MeasureSet Intake(MeasureSet counts, in PackedDossier d, long from)
    {
        var isOnline = d.Has(DossierFlags.Online);
        counts = d.ReceivedAt < from
            ? counts.With(Measure.CarriedIn)
            : counts.With(Measure.Received).With(isOnline ? Measure.ReceivedOnline : Measure.ReceivedOther);
        return counts.WithIf(d.SupplementRequests >= 2, Measure.SupplementTwice)
            .WithIf(d.Has(DossierFlags.SupplementAskedLate), Measure.SupplementLate)
            .WithIf(d.Has(DossierFlags.Rated), Measure.Rated);
    }

    private static MeasureSet Ended(MeasureSet counts, in PackedDossier d, CountingRule rule, LateFrom due, long endAt)
    {
        counts = counts.With(Measure.Processed)
            .WithIf(d.End == EndKind.Refused, Measure.Refused)
            .WithIf(d.End == EndKind.Withdrawn, Measure.Withdrawn)
            .WithIf(d.End is EndKind.Stopped or EndKind.SupplementExpired, Measure.Stopped);
        if (d.End > EndKind.Completed && rule.NegativeEndCountsAs == NegativeEnd.OnDay) return counts.With(Measure.ProcessedOnDay);
        if (rule.SecondSupplementIsLate && d.SupplementRequests > 1) return Late(counts.With(Measure.ProcessedLate), d);
        if (due.Due == 0) return counts.With(rule.MissingDueDate == MissingDue.OnTime ? Measure.ProcessedOnDay : Measure.ProcessedUnknown);
        if (endAt >= due.LateAt && !d.Has(DossierFlags.Paused)) return Late(counts.With(Measure.ProcessedLate), d);
        return counts.With(endAt < due.OnDayFrom ? Measure.ProcessedEarly : Measure.ProcessedOnDay);
    }

    private static MeasureSet StillOpen(MeasureSet counts, in PackedDossier d, CountingRule rule, WorkingCalendar calendar, LateFrom due, long at)
    {
        counts = counts.With(Measure.Open)
            .WithIf(d.Wait.HasFlag(WaitKinds.Applicant), Measure.WaitingApplicant)
            .WithIf(d.Wait.HasFlag(WaitKinds.Finance), Measure.WaitingFinance);
        if (rule.SecondSupplementIsLate && d.SupplementRequests > 1) return Late(counts.With(Measure.OpenLate), d);
        if (d.Has(DossierFlags.Paused)) return counts.With(Measure.OpenWithin);
        if (due.Due == 0) return counts.With(rule.MissingDueDate == MissingDue.OnTime ? Measure.OpenWithin : Measure.OpenUnknown);
        if (at >= due.LateAt) return Late(counts.With(Measure.OpenLate), d);
        var isSoon = Lateness.TrySoonFrom(calendar, due.Due, rule.DueSoonWorkingDays, out var soon) && at >= soon;
        return counts.With(Measure.OpenWithin).WithIf(isSoon, Measure.DueSoon);
    }

    private static MeasureSet Late(MeasureSet counts, in PackedDossier d) => counts
        .WithIf(!d.Has(DossierFlags.Explained), Measure.LateUnexplained)
        .WithIf(Notices.Of(d.Apology, d.ApologyAt, d.DueLawful) == NoticeBucket.None, Measure.LateNoApology)
        .WithIf(Notices.Of(d.Apology, d.ApologyAt, d.DueLawful) == NoticeBucket.AfterDue, Measure.LateApologyAfterDue);
}
