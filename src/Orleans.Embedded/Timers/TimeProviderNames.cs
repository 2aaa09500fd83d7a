namespace Orleans.Runtime;

/// <summary>Keys of the clocks in the service collection; a key without a registration means the unkeyed one.</summary>
public static class TimeProviderNames
{
    /// <summary>The clock of grain timers, the only one the embedded engine asks for.</summary>
    public const string Grains = "Orleans.Grains";
}
