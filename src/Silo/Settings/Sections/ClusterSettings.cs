using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Net;
using CchcLive.Silo.Cluster;

namespace CchcLive.Silo.Settings.Sections;

/// <summary>Which part of a cluster this process is, and how it finds the others (docs/cluster.md).</summary>
internal sealed record ClusterSettings : IValidatableObject
{
    private const int LongestName = 64;

    [Description("What this process does: `all` of it; or, on the Orleans engine over PostgreSQL, `silo` (grains and journal) or `dashboard` (pages, hub and API).")]
    public ProcessRole Role { get; init; } = ProcessRole.All;

    [Description("The name of the cluster. Processes of one name and one database work together. Without it a process of role `all` works alone; of another role it is `cchc`.")]
    public string? Name { get; init; }

    [Description("The address under which the other processes reach this silo, and on which it listens for them. Whoever reaches it can do everything: never one of an open network.")]
    public string Address { get; init; } = "127.0.0.1";

    [Description("The port on which silos speak to each other. 0 takes a free one.")]
    [Range(0, 65_535)]
    public int SiloPort { get; init; } = 11_111;

    [Description("The port on which dashboards speak to this silo. 0 takes a free one.")]
    [Range(0, 65_535)]
    public int GatewayPort { get; init; } = 30_000;

    [Description("How many silos there should be; fewer make every process degraded. 0 does not count them.")]
    [Range(0, 100)]
    public int Silos { get; init; }

    [Description("How long a silo may take to answer when another asks whether it lives.")]
    [Range(0.2, 60.0)]
    public double ProbeSeconds { get; init; } = 2;

    [Description("After so many questions without an answer a silo is declared dead.")]
    [Range(1, 20)]
    public int MissedProbes { get; init; } = 3;

    [Description("Shards are handed over to silos that came only after the silos have been the same for so long: a restart moves them once, not twice.")]
    [Range(0, 3600)]
    public int BalanceAfterSeconds { get; init; } = 30;

    /// <summary>True if the process is one of several.</summary>
    public bool IsCluster() => Role != ProcessRole.All || Name is not null;

    /// <summary>Until then silos have noticed that one of them has died.</summary>
    public TimeSpan DeathIsKnownAfter() => (TimeSpan.FromSeconds(ProbeSeconds) * MissedProbes) + TimeSpan.FromSeconds(2);

    /// <summary>The cluster's name; null for a process that works alone.</summary>
    public string? ClusterName() => IsCluster() ? Name ?? "cchc" : null;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Name is not null && (Name.Length > LongestName || !Name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_')))
            yield return new ValidationResult($"must be at most {LongestName} letters a-z, digits, hyphens, dots and underscores.", [nameof(Name)]);
        if (!IPAddress.TryParse(Address, out var ip)) yield return new ValidationResult("must be an IP address of this machine.", [nameof(Address)]);
        else if (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)) yield return new ValidationResult("must be the one address that the other processes use, not all of them.", [nameof(Address)]);
        if (SiloPort != 0 && SiloPort == GatewayPort) yield return new ValidationResult("must be another port than cluster:siloPort.", [nameof(GatewayPort)]);
    }
}
