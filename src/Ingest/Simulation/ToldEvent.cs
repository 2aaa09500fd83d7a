using CchcLive.Domain.Events;

namespace CchcLive.Ingest.Simulation;

/// <summary>An event as a story tells it, before it has a number.</summary>
internal readonly record struct ToldEvent(DateTimeOffset Time, Verb Verb, FieldSet Fields, FieldSet Set);
