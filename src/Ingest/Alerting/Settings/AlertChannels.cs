namespace CchcLive.Ingest.Alerting.Settings;

/// <summary>What a channels file says (<c>docs/alerts.md</c>): by what alerts are told.</summary>
public sealed record AlertChannels
{
    /// <summary>None.</summary>
    public static AlertChannels None { get; } = new();

    /// <summary>Systems that are told.</summary>
    internal IReadOnlyList<WebhookSettings> Webhooks { get; init; } = [];

    /// <summary>Mail servers.</summary>
    internal IReadOnlyList<MailSettings> Mails { get; init; } = [];
}
