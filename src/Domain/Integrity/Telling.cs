using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;

namespace CchcLive.Domain.Integrity;

/// <summary>When a source told something, and how late a dossier was by what had been told.</summary>
internal static class Telling
{
    /// <summary>When the source wrote the event down: its recording, else its time (UTC ticks). What the event claims may be days before.</summary>
    public static long At(DossierEvent e) => (e.RecordedAt ?? e.Time).UtcTicks;

    /// <summary>The last instant that an event may claim to have happened at (UTC ticks).</summary>
    public static long ClaimedAt(DossierEvent e, TimeZoneInfo zone) => EventContract.EffectiveMoment(e).LastTicks(zone);

    /// <summary>True of what ends a dossier.</summary>
    public static bool IsEnd(Verb verb) => verb is Verb.Completed or Verb.Refused or Verb.Withdrawn or Verb.Stopped or Verb.SupplementExpired;

    /// <summary>True of what begins or ends a wait that holds the clock.</summary>
    public static bool IsWait(Verb verb) => verb is Verb.SupplementRequested or Verb.SupplementReceived or Verb.PaymentRequested or Verb.PaymentFulfilled;

    /// <summary>By how much the due date has passed at an instant, or had at the end (ticks); 0 if it has not, if there is none, if the clock is held, and of what is in no count.</summary>
    public static long Lateness(Dossier d, long at) => !d.HasHeader || d.IsRemoved || d.IsPaused || d.DueLawful == 0
        ? 0
        : Math.Max(0, (d.End == EndKind.None ? at : d.EndAt) - d.DueLawful);
}
