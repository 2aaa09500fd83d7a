using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;

namespace CchcLive.Domain.Integrity;

/// <summary>Judges what was told of one dossier.</summary>
public static class CleaningRules
{
    private static readonly IntegrityRule[] Cures = [IntegrityRule.DueChangedAfterExpiry, IntegrityRule.BackdatedEnd, IntegrityRule.BackdatedWait, IntegrityRule.RemovedWhileLate];

    /// <summary>All that looks like cleaning.</summary>
    /// <param name="code">The dossier's code.</param>
    /// <param name="events">Its events.</param>
    /// <param name="rules">How they fold.</param>
    /// <param name="limits">From when on.</param>
    /// <param name="published">The lists on which a state of the dossier stood, of those with a cut-off before an instant (UTC ticks).</param>
    public static IEnumerable<Finding> Find(
        string code, IReadOnlyList<DossierEvent> events, FoldRules rules, CleaningLimits limits, Func<Dossier, long, IEnumerable<string>> published)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var change in ToldChanges.Of(code, events, rules))
        {
            foreach (var rule in Cures)
            {
                if (Is(rule, change, limits)) yield return Of(rule, change, events);
            }

            if (!IsRewritten(change)) continue;
            foreach (var list in published(change.Before, change.At).Where(told.Add)) yield return Of(IntegrityRule.ChangedAfterPublication, change, events) with { Publication = list };
        }

        var unit = DossierFold.Fold(code, events, rules);
        foreach (var finding in CorrectionRules.Find(events, unit.HandlingUnit)) yield return finding;
        if (ContradictedEnd.Find(unit) is { } contradicted) yield return contradicted;
    }

    private static bool Is(IntegrityRule rule, ToldChange change, CleaningLimits limits)
    {
        if (change.LateBefore == 0 || change.LateAfter >= change.LateBefore) return false;
        var (cause, after) = (change.Cause.Verb, change.After);
        return rule switch
        {
            IntegrityRule.RemovedWhileLate => after.IsRemoved,
            _ when after.IsRemoved => false,
            IntegrityRule.BackdatedWait => Telling.IsWait(cause) && IsWellAfter(change, Telling.ClaimedAt(change.Cause, after.Calendar.Zone), limits),
            IntegrityRule.DueChangedAfterExpiry => !Telling.IsWait(cause) && change.MovesDue,
            _ => change.MovesEnd && after.End != EndKind.None && change.LateAfter == 0 && !change.MovesDue
                && IsWellAfter(change, Telling.IsEnd(cause) ? Telling.ClaimedAt(change.Cause, after.Calendar.Zone) : after.EndAt, limits)
                && after.DueLawful - after.EndAt <= limits.BackdatedWithinDays * TimeSpan.TicksPerDay,
        };
    }

    /// <summary>What had been told is told otherwise: not the ordinary end, or wait, of a dossier that was open.</summary>
    private static bool IsRewritten(ToldChange change) =>
        (change.MovesDue || change.MovesEnd) && (change.Cause.Verb is Verb.Corrected or Verb.Received or Verb.Reopened || (Telling.IsEnd(change.Cause.Verb) && change.Before.End != EndKind.None));

    private static bool IsWellAfter(ToldChange change, long claimedAt, CleaningLimits limits) => change.At - claimedAt >= limits.BackdatedAfterHours * TimeSpan.TicksPerHour;

    private static Finding Of(IntegrityRule rule, ToldChange change, IReadOnlyList<DossierEvent> events)
    {
        var isDue = rule == IntegrityRule.DueChangedAfterExpiry || (rule is IntegrityRule.ChangedAfterPublication or IntegrityRule.BackdatedWait && change.MovesDue);
        return Finding.Of(rule, change.Cause, change.After.HandlingUnit) with
        {
            ToldAt = change.At,
            WasAt = isDue ? change.Before.DueLawful : change.Before.EndAt,
            IsAt = isDue ? change.After.DueLawful : rule == IntegrityRule.BackdatedWait ? Telling.ClaimedAt(change.Cause, change.After.Calendar.Zone) : change.After.EndAt,
            LateBefore = change.LateBefore,
            LateAfter = change.LateAfter,
            Changes = change.Cause.Verb == Verb.Corrected ? FieldChange.Of(change.Cause, events) : [],
        };
    }
}
