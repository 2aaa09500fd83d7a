using System.Globalization;
using CchcLive.Domain.Events;

namespace CchcLive.Ingest.Simulation;

/// <summary>Collects the events of one dossier, in any order, and numbers them in the order of time.</summary>
internal sealed class StoryEvents(DistrictParameters district, Arrival arrival)
{
    private readonly List<ToldEvent> _told = [];

    /// <summary>Tells an event.</summary>
    public void Add(DateTimeOffset time, Verb verb, params ReadOnlySpan<FieldValue> fields) => _told.Add(new ToldEvent(time, verb, FieldSet.Of(fields), FieldSet.Empty));

    /// <summary>Tells that a field of an earlier event was corrected; the event is named by its number.</summary>
    public void Correct(DateTimeOffset time, int number, FieldValue right, params ReadOnlySpan<FieldValue> fields) =>
        _told.Add(new ToldEvent(time, Verb.Corrected, FieldSet.Of([FieldValue.Of(FieldId.CorrectsEventId, Id(number)), .. fields]), FieldSet.Of([right])));

    /// <summary>The events, sorted by time (those of one instant as told) and numbered.</summary>
    public List<DossierEvent> ToEvents()
    {
        var told = InOrder();
        if (district.Reform is { } reform) told = UnitReform.Apply(reform, district, arrival, told);
        var source = district.SourceOf(district.ReceiverFor(arrival.Handler));
        var events = new List<DossierEvent>(told.Count);
        foreach (var (time, verb, fields, set) in told)
        {
            var number = events.Count + 1;
            events.Add(new DossierEvent
            {
                Source = source,
                Id = Id(number),
                Code = arrival.Code,
                Verb = verb,
                Time = Moment.At(time),
                Sequence = number,
                Fields = fields,
                Set = set,
            });
        }

        return events;
    }

    private List<ToldEvent> InOrder()
    {
        for (var i = 1; i < _told.Count; i++)
        {
            var (told, at) = (_told[i], i);
            for (; at > 0 && _told[at - 1].Time.UtcTicks > told.Time.UtcTicks; at--) _told[at] = _told[at - 1];
            _told[at] = told;
        }

        return _told;
    }

    private string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"{arrival.Code}:{number}");
}
