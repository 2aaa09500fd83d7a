namespace CchcLive.Dashboard.Wall.Trend;

/// <summary>A line of a plot.</summary>
/// <param name="Name">What it counts, in words.</param>
/// <param name="Tone">accent for what the plot is about, past for what it is compared with, late for late dossiers.</param>
/// <param name="Values">One per point; a line may end before the others.</param>
public sealed record PlotLine(string Name, string Tone, IReadOnlyList<long> Values);
