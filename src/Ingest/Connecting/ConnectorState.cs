namespace CchcLive.Ingest.Connecting;

/// <summary>How one connector fares, for the pages, the API and health. Thread-safe.</summary>
/// <param name="name">Its name in the connections file.</param>
/// <param name="kind"><c>pull</c> or <c>folder</c>.</param>
/// <param name="place">Where it reads, for people: a database without its password, or a folder.</param>
/// <param name="sources">The sources for which it speaks, as far as they are known beforehand.</param>
public sealed class ConnectorState(string name, string kind, string place, IReadOnlyList<string> sources)
{
    private readonly Lock _lock = new();
    private ConnectorStatus _status = new(null, null, null, 0);

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary><c>pull</c> or <c>folder</c>.</summary>
    public string Kind => kind;

    /// <summary>Where it reads.</summary>
    public string Place => place;

    /// <summary>The sources for which it speaks.</summary>
    public IReadOnlyList<string> Sources => sources;

    /// <summary>How it fares now.</summary>
    public ConnectorStatus Status
    {
        get { lock (_lock) return _status; }
    }

    /// <summary>A round went well.</summary>
    internal void Succeeded(DateTimeOffset at, long events)
    {
        lock (_lock) _status = new ConnectorStatus(at, null, null, _status.Events + events);
    }

    /// <summary>A round failed.</summary>
    /// <returns>True if the reason is another than that of the last round: worth a line in the log.</returns>
    internal bool Failed(DateTimeOffset at, string reason)
    {
        lock (_lock)
        {
            var isNews = _status.Reason != reason;
            _status = _status with { FailingSince = _status.FailingSince ?? at, Reason = reason };
            return isNews;
        }
    }
}

/// <summary>How a connector fares.</summary>
/// <param name="LastSuccessAt">End of the last round that went well; null if none did since the start.</param>
/// <param name="FailingSince">The first of the failures since; null while all is well.</param>
/// <param name="Reason">Why the last round failed, in Vietnamese; null while all is well.</param>
/// <param name="Events">Events that were new, since the start.</param>
public sealed record ConnectorStatus(DateTimeOffset? LastSuccessAt, DateTimeOffset? FailingSince, string? Reason, long Events);
