using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;

namespace CchcLive.Domain.Integrity;

/// <summary>One system ended a dossier that another goes on handling (D§4.6.4): a status may have been mapped away.</summary>
internal static class ContradictedEnd
{
    /// <summary>The first such event after an end; null if there is none.</summary>
    public static Finding? Find(Dossier dossier)
    {
        (string Source, long At)? end = null;
        foreach (var e in dossier.Timeline)
        {
            if (e.Verb == Verb.Reopened) end = null;
            else if (Telling.IsEnd(e.Verb)) end ??= (e.Source, Telling.ClaimedAt(e, dossier.Calendar.Zone));
            else if (end is { } ended && e.Source != ended.Source && IsHandling(e.Verb) && EventContract.EffectiveMoment(e).FirstTicks(dossier.Calendar.Zone) > ended.At)
            {
                return Finding.Of(IntegrityRule.EndContradicted, e, dossier.HandlingUnit) with
                {
                    WasAt = ended.At, IsAt = EventContract.EffectiveMoment(e).FirstTicks(dossier.Calendar.Zone),
                };
            }
        }

        return null;
    }

    /// <summary>What is done to a dossier that is open; of what follows an end in good order (hand-over, rating, synchronisation, an explanation) nothing.</summary>
    public static bool IsHandling(Verb verb) =>
        verb is Verb.Assigned or Verb.Transferred or Verb.ConsultationRequested or Verb.ConsultationAnswered or Verb.InspectionScheduled or Verb.SupplementRequested or Verb.PaymentRequested;
}
