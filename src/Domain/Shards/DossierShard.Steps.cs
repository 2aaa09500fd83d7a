using CchcLive.Domain.Calendars;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Due;
using CchcLive.Domain.Publications.Facts;

namespace CchcLive.Domain.Shards;

/// <content>Steps that somebody was late in (D§7.2): each is that officer's own, whatever became of the dossier before and after.</content>
public sealed partial class DossierShard
{
    /// <summary>
    /// The steps of some units that ended late in the period, or were late at its end. Only a step whose own due instant the source gave can be late; time for which the dossier's clock was held is given to it.
    /// </summary>
    /// <param name="query">The period; of all dossiers, for a step may have been in a unit that has the dossier no longer.</param>
    /// <param name="units">The units whose officers are asked about.</param>
    public IReadOnlyList<StepFacts> LateSteps(ScanQuery query, IReadOnlySet<string> units)
    {
        var steps = new List<StepFacts>();
        var asked = new Asked(this, query with { Units = null });
        while (asked.Next())
        {
            ref readonly var d = ref asked.Dossier;
            if (!d.Has(DossierFlags.HasHeader) || d.Has(DossierFlags.Removed | DossierFlags.Internal) || (d.EndAt != 0 && d.EndAt < query.From)) continue;
            var then = Fold(asked.Row, query.OccurredBy, isTraced: true);
            Verdict? verdict = null;
            for (var i = 0; i < then.Trace!.Holdings.Count; i++)
            {
                var step = then.Trace.Holdings[i];
                if (step.DueAt == 0 || step.Officer is null || step.Unit is null || !units.Contains(step.Unit)) continue;
                var endAt = i + 1 < then.Trace.Holdings.Count ? then.Trace.Holdings[i + 1].From : then.EndAt == 0 ? long.MaxValue : then.EndAt;
                var until = Math.Min(endAt, query.At);
                if (endAt < query.From || step.From > query.At || !TryDaysLate(then, step, until, out var days)) continue;
                steps.Add(new StepFacts(step.Officer, step.Unit, days, verdict ??= Fold(asked.Row).Verdict));
            }
        }

        return steps;
    }

    private static bool TryDaysLate(Dossier d, Holding step, long until, out int days)
    {
        days = 0;
        return TryDue(d.Calendar, d.Trace!, step, until, out var due) && Lateness.TryWorkingDaysLate(d.Calendar, due, until, out days) && days > 0;
    }

    private static bool TryDue(WorkingCalendar calendar, DossierTrace trace, Holding step, long until, out long due)
    {
        due = step.DueAt;
        foreach (var (from, to) in trace.Pauses)
        {
            var (first, last) = (Math.Max(from, step.From), Math.Min(to, until));
            if (first >= last || first > due) continue;
            if (!calendar.TryWorkingTime(first, last, out var held) || !calendar.TryAddWorkingTime(due, held, out due)) return false;
        }

        return true;
    }
}
