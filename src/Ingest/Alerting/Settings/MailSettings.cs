namespace CchcLive.Ingest.Alerting.Settings;

/// <summary>A mail server by which alerts are told.</summary>
internal sealed record MailSettings
{
    /// <summary>Its name, under which it is known to the journal: not to be changed.</summary>
    public required string Name { get; init; }

    /// <summary>The server.</summary>
    public required string Host { get; init; }

    /// <summary>Its port.</summary>
    public required int Port { get; init; }

    /// <summary>How the connection is protected.</summary>
    public required MailSecurity Security { get; init; }

    /// <summary>The account; null without signing in.</summary>
    public string? User { get; init; }

    /// <summary>Its password; never logged or shown.</summary>
    public string? Password { get; init; }

    /// <summary>Who sends.</summary>
    public required string From { get; init; }

    /// <summary>Who gets it.</summary>
    public required IReadOnlyList<MailRecipient> To { get; init; }

    /// <summary>How long it may take: 1 second to 2 minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>Who gets the mails of an area.</summary>
/// <param name="Address">The mail address.</param>
/// <param name="Area">The area; null for every one.</param>
internal sealed record MailRecipient(string Address, string? Area);

/// <summary>How the connection to a mail server is protected.</summary>
internal enum MailSecurity
{
    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>TLS from STARTTLS on, or nothing is sent.</summary>
    StartTls,

    /// <summary>Not at all: only for a server on this machine.</summary>
    None,
}
