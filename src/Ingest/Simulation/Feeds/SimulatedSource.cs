namespace CchcLive.Ingest.Simulation.Feeds;

/// <summary>A simulated feed on a day.</summary>
/// <param name="Id">The CloudEvents source.</param>
/// <param name="Units">The units it speaks for; none once all of them have given way to others.</param>
/// <param name="IsSilent">True if nothing comes from it on that day, not even a heartbeat.</param>
public sealed record SimulatedSource(string Id, IReadOnlyList<string> Units, bool IsSilent);
