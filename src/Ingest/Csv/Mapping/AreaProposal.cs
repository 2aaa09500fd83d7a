namespace CchcLive.Ingest.Csv.Mapping;

/// <summary>The area that a mapping makes for the units of its file.</summary>
/// <param name="Name">The name to show.</param>
/// <param name="Zone">IANA id of the zone in which its days begin and end.</param>
/// <param name="Calendar">Id of its working calendar; <c>all-days</c> for areas without one.</param>
public sealed record AreaProposal(string Name, string Zone, string Calendar);
