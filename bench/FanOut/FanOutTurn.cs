using CchcLive.Bench.Harness;

namespace CchcLive.Bench.FanOut;

/// <summary>What one contestant's turn gave.</summary>
/// <param name="Cpu">CPU seconds of its server a second.</param>
/// <param name="BytesPerSecond">Bytes that all screens heard, a second.</param>
/// <param name="Latencies">From the intended instant to each screen.</param>
/// <param name="Slowest">The 99th percentile of the screen for which it is the worst, in milliseconds.</param>
/// <param name="KeptUp">Every screen showed everything soon after the last event.</param>
internal sealed record FanOutTurn(double Cpu, double BytesPerSecond, Histogram Latencies, double Slowest, bool KeptUp);
