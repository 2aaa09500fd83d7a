namespace CchcLive.Ingest.Http.Access.Sessions;

/// <summary>How long people stay signed in.</summary>
public sealed record SessionSettings
{
    /// <summary>A session that asks for nothing for so long is over.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromHours(12);

    /// <summary>A session is over so long after it began, whatever it asked for.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromDays(7);
}
