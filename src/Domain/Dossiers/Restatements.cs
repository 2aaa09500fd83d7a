using CchcLive.Domain.Events;

namespace CchcLive.Domain.Dossiers;

/// <summary>
/// Chooses the <c>received</c> event that stands. The first does; a restatement by the same source (a feed that sends whole rows again)
/// replaces it if it was recorded later; what another source says is a suspicion (D§4.5).
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

    /// <summary>True if <paramref name="later"/> is of the same source as <paramref name="earlier"/> and was recorded after it.</summary>
    public static bool IsLaterBySameSource(DossierEvent later, DossierEvent earlier) =>
        later.Source == earlier.Source && Recorded(later) > Recorded(earlier);

    private static bool IsSettledBy(DossierEvent other, DossierEvent standing) =>
        other.Equals(standing) || IsLaterBySameSource(standing, other);

    private static long Recorded(DossierEvent e) => e.RecordedAt?.UtcTicks ?? 0;
}
