namespace CchcLive.Domain.Closes;

/// <summary>A working calendar as it was when a day was closed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
public sealed record CalendarInForce(string Id, int Version);
