using CchcLive.Dashboard.Wall.Trend;

namespace CchcLive.Dashboard.Wall.Scenes;

/// <summary>Today against yesterday, and 30 days of late dossiers.</summary>
/// <param name="View">The area's board.</param>
/// <param name="Day">Today and yesterday.</param>
/// <param name="Days">30 days.</param>
public sealed record TrendModel(WallView View, DayFlow Day, LateDays Days);
