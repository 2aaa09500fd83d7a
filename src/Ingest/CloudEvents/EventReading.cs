using CchcLive.Domain.Events;
using CchcLive.Ingest.Rules;

namespace CchcLive.Ingest.CloudEvents;

/// <summary>What reading one event gave: the event, or the problems because of which there is none.</summary>
public sealed record EventReading
{
    /// <summary>The event; null if there are problems.</summary>
    public DossierEvent? Event { get; init; }

    /// <summary>The event's source as far as it could be read, for the answer.</summary>
    public string? Source { get; init; }

    /// <summary>The event's id as far as it could be read, for the answer.</summary>
    public string? Id { get; init; }

    /// <summary>The dossier's code as far as it could be read, so that a refused event is found by it.</summary>
    public string? Code { get; init; }

    /// <summary>Everything that is wrong with it; empty if there is an event.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>The names of what was removed because the contract does not have it there: <c>traceparent</c>, <c>data.hoTen</c>. Never values.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];

    /// <summary>Bytes of its JSON; packed it takes no more.</summary>
    public int Length { get; init; }

    /// <summary>
    /// Of a refused event: its JSON without anything outside the contract, fit to be kept in quarantine and sent again when corrected.
    /// Null if there is an event, or if the text was not JSON and so could not be cleaned.
    /// </summary>
    public ReadOnlyMemory<byte>? Redacted { get; init; }
}
