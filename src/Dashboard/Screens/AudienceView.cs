namespace CchcLive.Dashboard.Screens;

/// <summary>Who watches an area, and what that cost.</summary>
/// <param name="Area">The area.</param>
/// <param name="Watching">Connections: walls and other live pages.</param>
/// <param name="Version">Version of its board.</param>
/// <param name="Written">How often the whole board was written since the program started; once per push, however many asked.</param>
public sealed record AudienceView(string Area, int Watching, long Version, int Written);
