using CchcLive.Domain.Events;

namespace CchcLive.Domain.Dossiers;

/// <summary>
/// From when on a dossier, as of an instant, counts as the fold of all its events does when judged at that instant: so that questions about the
/// past need not fold it again. An end and a hand-over that came later do no harm, since counting compares their instants; but only if each came
/// once, nobody was waited for, nothing was corrected, and nothing followed that an end would have barred.
/// </summary>
internal static class Settling
{
    /// <summary>The earliest such instant (UTC ticks).</summary>
    /// <param name="events">Every event.</param>
    /// <param name="inOrder">The same without receipts, in the order of folding.</param>
    /// <param name="isBound">True if the end or the hand-over changed what came before it: the dossier waited for something when it ended, or was handed over before it.</param>
    /// <param name="zone">The zone of dates.</param>
    public static long At(IReadOnlyList<DossierEvent> events, List<Standing> inOrder, bool isBound, TimeZoneInfo zone)
    {
        var endsPlainly = !isBound && EndsPlainly(events, inOrder);
        var settled = 0L;
        foreach (var e in events)
        {
            if (!endsPlainly || !(IsEnd(e.Verb) || e.Verb == Verb.Returned)) settled = Math.Max(settled, EventContract.OccurredAt(e, zone));
        }

        return settled;
    }

    private static bool EndsPlainly(IReadOnlyList<DossierEvent> events, List<Standing> inOrder)
    {
        var (ends, returns) = (0, 0);
        foreach (var e in events)
        {
            if (e.Verb == Verb.Corrected) return false;
        }

        foreach (var (e, _) in inOrder)
        {
            if (IsEnd(e.Verb)) ends++;
            else if (e.Verb == Verb.Returned) returns++;
            else if (ends > 0 && e.Verb is not (Verb.Rated or Verb.Synced)) return false;
        }

        return ends <= 1 && returns <= 1;
    }

    private static bool IsEnd(Verb verb) => verb is Verb.Completed or Verb.Refused or Verb.Withdrawn or Verb.Stopped or Verb.SupplementExpired;
}
