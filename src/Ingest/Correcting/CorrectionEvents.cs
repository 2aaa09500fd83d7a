using CchcLive.Domain.Events;
using CchcLive.Grains.Corrections;
using CchcLive.Ingest.Intake;

namespace CchcLive.Ingest.Correcting;

/// <summary>An approved correction as an event of this program's own source. It follows from what was journaled alone, so it may be sent again.</summary>
internal static class CorrectionEvents
{
    /// <summary>The id that a correction's event has, however often it is sent.</summary>
    public static string IdOf(Correction correction) => FormattableString.Invariant($"dieu-chinh:{correction.Number}");

    /// <summary>The event.</summary>
    /// <param name="correction">An approved correction.</param>
    /// <param name="zone">The zone of the unit that handles the dossier.</param>
    public static DossierEvent Of(Correction correction, TimeZoneInfo zone)
    {
        var (proposal, decision) = (correction.Proposal, correction.Decision!);
        var field = EventContract.FieldsByName[proposal.Field];
        return new DossierEvent
        {
            Source = ReminderDesk.Source,
            Id = IdOf(correction),
            Verb = Verb.Corrected,
            Code = proposal.Code,
            Time = Moment.At(TimeZoneInfo.ConvertTime(decision.At, zone)),
            Fields = FieldSet.Of(
                FieldValue.Of(FieldId.CorrectsEventId, proposal.EventId), FieldValue.Of(FieldId.CorrectsSource, proposal.Source), FieldValue.Of(FieldId.ReasonText, proposal.Reason),
                FieldValue.Of(FieldId.By, proposal.By), FieldValue.Of(FieldId.ApprovedBy, decision.By)),
            Set = FieldSet.Of(proposal.Value is null ? FieldValue.Removal(field.Id) : CorrectionValues.Read(field, proposal.Value)!.Value),
        };
    }
}
