using CchcLive.Ingest.Http.Signatures;

namespace CchcLive.Ingest.Alerting.Settings;

/// <summary>A system that is told of alerts.</summary>
internal sealed record WebhookSettings
{
    /// <summary>Its name, under which it is known to the journal: not to be changed.</summary>
    public required string Name { get; init; }

    /// <summary>Where messages go.</summary>
    public required Uri Url { get; init; }

    /// <summary>By which they are signed; never logged or shown.</summary>
    public required SourceSecret Secret { get; init; }

    /// <summary>The areas that it hears of; empty for all.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>True if it may lie in a private network, or on this machine, and need not speak TLS.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>How long it may take to answer: 1 second to 1 minute.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);
}
