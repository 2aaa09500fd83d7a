using CchcLive.Bench.Harness;

namespace CchcLive.Bench.Latency;

/// <summary>What one contestant's turn gave.</summary>
/// <param name="Answered">From the intended instant to the answer: read, committed.</param>
/// <param name="Screen">To the screens that have no browser: counted, pushed, read there.</param>
/// <param name="Pixel">To the browser's pages: painted.</param>
/// <param name="Cpu">CPU seconds of its servers for a million events.</param>
/// <param name="KeptUp">Every screen showed everything soon after the last event.</param>
internal sealed record Turn(Histogram Answered, Histogram Screen, Histogram Pixel, double Cpu, bool KeptUp);
