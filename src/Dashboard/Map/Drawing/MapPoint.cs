namespace CchcLive.Dashboard.Map.Drawing;

/// <summary>A point of a drawing, in whole units of its view box; y grows downwards.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Down.</param>
public readonly record struct MapPoint(int X, int Y);
