using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;

namespace CchcLive.Domain.Tests.Histories;

/// <summary>The events of one dossier, told in a few words. Times are local Vietnamese times (<see cref="Vietnam.At"/>).</summary>
internal sealed class Story
{
    public const string Code = "H29.27439-261005-0001";

    public static FieldValue Handling(string unit) => FieldValue.Of(FieldId.HandlingUnitId, unit);

    public static FieldValue DueAt(string local) => FieldValue.Of(FieldId.DueAt, Vietnam.At(local));

    public static FieldValue NewDue(string local) => FieldValue.Of(FieldId.NewDueAt, Vietnam.At(local));

    public static FieldValue Days(long term) => FieldValue.Of(FieldId.LegalDuration, term);

    public static FieldValue Policy(string policy) => FieldValue.Of(FieldId.SupplementPolicy, policy);

    public static FieldValue To(string unit) => FieldValue.Of(FieldId.ToUnitId, unit);

    public List<DossierEvent> Events { get; } = [];

    public DossierEvent Last => Events[^1];

    /// <summary>Adds an event of the source "egov"; its id is its number in the story.</summary>
    public Story Then(Verb verb, string time, params FieldValue[] fields) => Then(verb, time, "egov", null, fields);

    /// <summary>Adds an event of a source, recorded at a time.</summary>
    public Story Then(Verb verb, string time, string source, string? recordedAt, params FieldValue[] fields)
    {
        Events.Add(new DossierEvent
        {
            Source = source,
            Id = $"{Code}/{Events.Count}",
            Verb = verb,
            Code = Code,
            Time = Vietnam.At(time),
            RecordedAt = recordedAt is null ? null : Vietnam.At(recordedAt),
            Fields = FieldSet.Of(fields),
        });
        return this;
    }

    /// <summary>Received by ward 27439, which handles it.</summary>
    public Story Received(string time, params FieldValue[] fields) =>
        Then(Verb.Received, time, [Handling("27439"), FieldValue.Of(FieldId.ReceivingUnitId, "27439"), .. fields]);

    /// <summary>A correction of the event with the given number in the story.</summary>
    public Story Correct(int number, string time, params FieldValue[] set)
    {
        Then(Verb.Corrected, time, FieldValue.Of(FieldId.CorrectsEventId, $"{Code}/{number}"));
        Events[^1] = Last with { Set = FieldSet.Of(set) };
        return this;
    }

    public Dossier Fold() => DossierFold.Fold(Code, Events, Vietnam.Rules);
}
