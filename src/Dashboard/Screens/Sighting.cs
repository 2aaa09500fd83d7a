namespace CchcLive.Dashboard.Screens;

/// <summary>The last that was heard of a screen.</summary>
/// <param name="Area">The area that it watches.</param>
/// <param name="Address">Where it is connected from; null if unknown.</param>
/// <param name="Since">Since when this connection reports, by the program's clock (UTC ticks).</param>
/// <param name="Report">What it said.</param>
/// <param name="Newest">Version of the board when it said it; null if it was not known.</param>
/// <param name="HeardAt">When it said it, by the program's clock (UTC ticks).</param>
/// <param name="Heard">When it said it: a timestamp of real time.</param>
internal sealed record Sighting(string Area, string? Address, long Since, ScreenReport Report, long? Newest, long HeardAt, long Heard);
