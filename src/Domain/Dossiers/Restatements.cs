using CchcLive.Domain.Events;

namespace CchcLive.Domain.Dossiers;

/// <summary>
/// Chooses the receipt and the ends that stand. The first does; a restatement of the same verb by the same source (a feed that sends whole
/// rows again) replaces it if it was recorded later; that another source says received too is a suspicion (D§4.5).
/// </summary>
internal static class Restatements
{
    /// <summary>The standing receipt, if there is one; the others are taken out of <paramref name="events"/>.</summary>
    public static Standing? TakeReceipt(List<Standing> events, ref Suspicions suspicions)
    {
        Standing? standing = null;
        foreach (var candidate in events)
        {
            if (candidate.Event.Verb != Verb.Received) continue;
            if (standing is null) standing = candidate;
            else if (IsLaterBySameSource(candidate.Event, standing.Value.Event)) standing = candidate;
        }

        foreach (var other in events)
        {
            if (other.Event.Verb == Verb.Received && !IsSettledBy(other.Event, standing!.Value.Event)) suspicions |= Suspicions.ReceivedTwice;
        }

        events.RemoveAll(e => e.Event.Verb == Verb.Received);
        return standing;
    }

    /// <summary>
    /// The ends that do not stand, or null if all do: between two reopenings one end stands (D§2.3). What a restatement replaces never happened,
    /// so that whatever came between the two did not come after the end.
    /// </summary>
    /// <param name="inOrder">The events, corrected and in order.</param>
    /// <param name="standing">The end that stands after all of them; null if the dossier is open.</param>
    public static HashSet<DossierEvent>? EndsPassedOver(List<Standing> inOrder, out DossierEvent? standing)
    {
        HashSet<DossierEvent>? passedOver = null;
        standing = null;
        foreach (var (e, _) in inOrder)
        {
            if (e.Verb == Verb.Reopened) standing = null;
            if (e.Verb is not (Verb.Completed or Verb.Refused or Verb.Withdrawn or Verb.Stopped or Verb.SupplementExpired)) continue;
            if (standing is null)
            {
                standing = e;
                continue;
            }

            var replaces = e.Verb == standing.Verb && IsLaterBySameSource(e, standing);
            (passedOver ??= new HashSet<DossierEvent>(ReferenceEqualityComparer.Instance)).Add(replaces ? standing : e);
            if (replaces) standing = e;
        }

        return passedOver;
    }

    /// <summary>True if <paramref name="later"/> is of the same source as <paramref name="earlier"/> and was recorded after it.</summary>
    public static bool IsLaterBySameSource(DossierEvent later, DossierEvent earlier) =>
        later.Source == earlier.Source && Recorded(later) > Recorded(earlier);

    private static bool IsSettledBy(DossierEvent other, DossierEvent standing) =>
        other.Equals(standing) || IsLaterBySameSource(standing, other);

    private static long Recorded(DossierEvent e) => e.RecordedAt?.UtcTicks ?? 0;
}
