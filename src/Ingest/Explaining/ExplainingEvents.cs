using CchcLive.Domain.Access;
using CchcLive.Domain.Events;
using CchcLive.Domain.Packing;
using CchcLive.Grains.Messages;
using CchcLive.Ingest.Intake;

namespace CchcLive.Ingest.Explaining;

/// <summary>
/// Writes what was done about a late dossier as an event of this program's own source. The event's id is the how-manieth of its kind it is: of two people who
/// act at the same moment, one is refused as having written the same event with other words, and so no dossier is ever appointed twice.
/// </summary>
internal static class ExplainingEvents
{
    /// <summary>An explanation.</summary>
    public static DossierEvent Explained(DossierFile file, Moment at, Visitor by, string cause, string text) =>
        Of(file, Verb.ExplanationFiled, "giai-trinh", at, [Name(FieldId.ReasonCode, cause), Name(FieldId.ReasonText, text), Person(FieldId.OfficerId, by)]);

    /// <summary>An apology with its three contents.</summary>
    public static DossierEvent Apologised(DossierFile file, Moment at, Visitor by, ApologyDraft clean) => Of(
        file, Verb.ApologyIssued, "xin-loi", at,
        [
            Name(FieldId.ApologyText, clean.Apology), Name(FieldId.ReasonCode, clean.Cause), Name(FieldId.ReasonText, clean.Reason),
            FieldValue.Of(FieldId.NextDueAt, clean.NextDueAt!.Value), clean.SentAt is { } sent ? FieldValue.Of(FieldId.SentAt, sent) : null, Person(FieldId.SignerId, by),
        ]);

    /// <summary>A verdict.</summary>
    public static DossierEvent Reviewed(DossierFile file, Moment at, Visitor by, string verdict, string note) =>
        Of(file, Verb.ExplanationReviewed, "ket-luan", at, [Name(FieldId.Verdict, verdict), Name(FieldId.ReasonText, note), Person(FieldId.ByHead, by)]);

    /// <summary>True if the last event of its kind from here says the same.</summary>
    public static bool IsRepeated(DossierFile file, DossierEvent wanted) => Own(file, wanted.Verb).LastOrDefault()?.Fields.Equals(wanted.Fields) == true;

    private static DossierEvent Of(DossierFile file, Verb verb, string kind, Moment at, IEnumerable<FieldValue?> fields) => new()
    {
        Source = ReminderDesk.Source,
        Id = $"{kind}:{file.Line.Code}:{Own(file, verb).Count() + 1}",
        Verb = verb,
        Code = file.Line.Code,
        Time = at,
        Fields = FieldSet.Of([.. fields.Append(Name(FieldId.UnitId, file.Line.HandlingUnit)).OfType<FieldValue>()]),
    };

    private static IEnumerable<DossierEvent> Own(DossierFile file, Verb verb) => EventBatch.Decode(file.Events).Where(e => e.Source == ReminderDesk.Source && e.Verb == verb);

    private static FieldValue? Name(FieldId field, string? text) => string.IsNullOrEmpty(text) ? null : FieldValue.Of(field, text);

    /// <summary>Whoever has an account is named by it; anybody else is nobody in particular.</summary>
    private static FieldValue? Person(FieldId field, Visitor by) => by.Kind == VisitorKind.Account ? FieldValue.Of(field, by.Id) : null;
}
