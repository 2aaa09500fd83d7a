using CchcLive.Domain.Events;

namespace CchcLive.Ingest.Simulation.Feeds;

/// <summary>What was done on purpose to a line of a simulated feed.</summary>
public enum Planted : byte
{
    /// <summary>Nothing: an event as it happened.</summary>
    Nothing,
    /// <summary>An event sent again unchanged: a duplicate.</summary>
    Duplicate,
    /// <summary>Another content under the id of an event: quarantined.</summary>
    Conflict,
    /// <summary>A line that breaks the contract: quarantined.</summary>
    Broken,
    /// <summary>A receipt stated again, with a later recording: it replaces the first.</summary>
    Restated,
    /// <summary>A receipt stated by another source too: suspicious.</summary>
    ReceivedTwice,
    /// <summary>A supplement that nobody asked for: suspicious.</summary>
    SupplementWithoutRequest,
    /// <summary>Work on a dossier that has ended: suspicious.</summary>
    HandledAfterEnd,
}

/// <summary>A line of a simulated feed.</summary>
/// <param name="Arrival">When it is sent, UTC ticks; not before the event happened.</param>
/// <param name="Event">The event; of a <see cref="Planted.Broken"/> line the one that it was made of.</param>
/// <param name="Planted">What was done to it.</param>
public readonly record struct FeedLine(long Arrival, DossierEvent Event, Planted Planted);
