namespace Orleans.Configuration;

/// <summary>When idle grains are deactivated.</summary>
public class GrainCollectionOptions
{
    /// <summary>A grain that nobody called for so long is deactivated. Must be greater than <see cref="CollectionQuantum"/>.</summary>
    /// <value>15 minutes.</value>
    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How often idle grains are looked for.</summary>
    /// <value>1 minute.</value>
    public TimeSpan CollectionQuantum { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>When the token of <c>OnActivateAsync</c> fires.</summary>
    /// <value>30 seconds.</value>
    public TimeSpan ActivationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>When the token of <c>OnDeactivateAsync</c> fires.</summary>
    /// <value>30 seconds.</value>
    public TimeSpan DeactivationTimeout { get; set; } = TimeSpan.FromSeconds(30);
}

/// <summary>How calls are sent.</summary>
public abstract class MessagingOptions
{
    /// <summary>How long a caller waits for an answer; the failure comes up to a second later.</summary>
    /// <value>30 seconds.</value>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);
}

/// <summary>How calls are sent in a silo.</summary>
public class SiloMessagingOptions : MessagingOptions;

/// <summary>Which cluster this is; of no effect in one process.</summary>
public class ClusterOptions
{
    /// <summary>Name of the service, whose stored state outlives clusters.</summary>
    public string ServiceId { get; set; } = "default";

    /// <summary>Name of the cluster.</summary>
    public string ClusterId { get; set; } = "default";
}
