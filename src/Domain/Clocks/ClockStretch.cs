namespace CchcLive.Domain.Clocks;

/// <summary>A stretch of time of one state (UTC ticks).</summary>
/// <param name="From">Its first instant.</param>
/// <param name="To">The first instant after it.</param>
/// <param name="State">What the clock did.</param>
public readonly record struct ClockStretch(long From, long To, ClockState State);
