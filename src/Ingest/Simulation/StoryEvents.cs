using System.Globalization;
using CchcLive.Domain.Events;

namespace CchcLive.Ingest.Simulation;

/// <summary>Collects the events of one dossier, in any order, and numbers them in the order of time.</summary>
internal sealed class StoryEvents(string source, string code)
{
    private readonly List<(DateTimeOffset Time, Verb Verb, FieldSet Fields)> _told = [];

    /// <summary>Tells an event.</summary>
    public void Add(DateTimeOffset time, Verb verb, params ReadOnlySpan<FieldValue> fields) => _told.Add((time, verb, FieldSet.Of(fields)));

    /// <summary>The events, sorted by time (those of one instant as told) and numbered.</summary>
    public List<DossierEvent> ToEvents()
    {
        var number = 0;
        return [.. _told.OrderBy(told => told.Time).Select(told => new DossierEvent
        {
            Source = source,
            Id = string.Create(CultureInfo.InvariantCulture, $"{code}:{++number}"),
            Code = code,
            Verb = told.Verb,
            Time = Moment.At(told.Time),
            Sequence = number,
            Fields = told.Fields,
        })];
    }
}
