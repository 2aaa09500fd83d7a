using CchcLive.Domain.Events;

namespace CchcLive.Domain.Dossiers;

/// <summary>An event as it stands after corrections.</summary>
/// <param name="Event">The event with corrected fields.</param>
/// <param name="DueStatedAt">When the source last stated the event's due date: its recording, or the correction that replaced it (UTC ticks).</param>
internal readonly record struct Standing(DossierEvent Event, long DueStatedAt);
