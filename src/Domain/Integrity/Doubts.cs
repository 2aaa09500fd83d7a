using CchcLive.Domain.Events;

namespace CchcLive.Domain.Integrity;

/// <summary>Which dossiers may have been cleaned at all: only these are folded step by step. Whatever <see cref="CleaningRules"/> finds, this does not pass over.</summary>
public static class Doubts
{
    private const long WellAfter = TimeSpan.TicksPerHour; // the least threshold there may be

    /// <summary>True if a dossier's events may hold anything that is listed.</summary>
    /// <param name="events">Its events.</param>
    /// <param name="dueLawful">When it is due (UTC ticks).</param>
    /// <param name="zone">The zone of dates.</param>
    public static bool Of(IReadOnlyList<DossierEvent> events, long dueLawful, TimeZoneInfo zone)
    {
        var (receipts, ends, receivedAt) = (0, 0, long.MaxValue);
        foreach (var e in events)
        {
            if (e.Verb is Verb.Corrected or Verb.Merged or Verb.Voided or Verb.Reopened) return true;
            if (Telling.IsWait(e.Verb) && Telling.At(e) - Telling.ClaimedAt(e, zone) >= WellAfter) return true;
            if (e.Verb == Verb.Received) (receipts, receivedAt) = (receipts + 1, Math.Min(receivedAt, Telling.At(e)));
            else if (Telling.IsEnd(e.Verb)) ends++;
            if (receipts > 1 || ends > 1) return true;
        }

        if (events.Any(end => Telling.IsEnd(end.Verb) && events.Any(e => e.Source != end.Source && ContradictedEnd.IsHandling(e.Verb)))) return true;
        var mayHaveMoved = events.Any(e => Telling.IsWait(e.Verb)); // then the due date was once an earlier one
        return events.Any(e => Telling.IsEnd(e.Verb) && Telling.At(e) > receivedAt && (mayHaveMoved || Telling.At(e) > dueLawful) && Telling.At(e) - Telling.ClaimedAt(e, zone) >= WellAfter);
    }
}
