namespace CchcLive.Silo.Clock;

/// <summary>The one place that takes the machine's clock.</summary>
internal static class SystemClock
{
    /// <summary>The machine's clock.</summary>
#pragma warning disable RS0030 // this is the place
    public static TimeProvider Instance => TimeProvider.System;
#pragma warning restore RS0030
}
