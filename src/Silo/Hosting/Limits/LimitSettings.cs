namespace CchcLive.Silo.Hosting.Limits;

/// <summary>
/// What one client may take of the server, so that no client, slow, silent, greedy or broken, takes it from the others. The defaults serve a city: 200 walls behind one address, fifty
/// sources, 10,000 open screens. While there are no accounts this machine itself is exempt from the rates, not from the sizes and times.
/// </summary>
internal sealed record LimitSettings
{
    /// <summary>Open connections of any kind; further ones are closed at once. 100 to 1,000,000.</summary>
    public int Connections { get; init; } = 25_000;

    /// <summary>Open sockets of screens among them. 100 to 1,000,000.</summary>
    public int Screens { get; init; } = 20_000;

    /// <summary>Bytes of a request's headers, all together. 4,096 to 1,048,576.</summary>
    public int HeaderBytes { get; init; } = 16 * 1024;

    /// <summary>Headers of a request. 20 to 1,000.</summary>
    public int Headers { get; init; } = 64;

    /// <summary>Bytes of a request's first line, which holds its address. 1,024 to 65,536.</summary>
    public int AddressBytes { get; init; } = 8 * 1024;

    /// <summary>Bytes of a body, where its address does not say otherwise. 65,536 to 1,073,741,824.</summary>
    public int BodyBytes { get; init; } = 1024 * 1024;

    /// <summary>Seconds within which a request's headers must have come. 1 to 600.</summary>
    public int HeaderSeconds { get; init; } = 15;

    /// <summary>Seconds for which a connection without a request stays open. 1 to 3,600.</summary>
    public int IdleSeconds { get; init; } = 130;

    /// <summary>Bytes a second at which a body must come, and an answer be taken. 1 to 1,000,000.</summary>
    public int LeastBytesPerSecond { get; init; } = 240;

    /// <summary>Seconds before that is looked at. 1 to 600.</summary>
    public int GraceSeconds { get; init; } = 10;

    /// <summary>Bytes of a message from a screen. 1,024 to 1,048,576.</summary>
    public int ScreenMessageBytes { get; init; } = 8 * 1024;

    /// <summary>Calls a second that a screen may make, after a burst of ten times as many. 1 to 1,000.</summary>
    public int ScreenCallsPerSecond { get; init; } = 5;

    /// <summary>Seconds after which a screen of which nothing at all was heard is disconnected. 10 to 3,600.</summary>
    public int ScreenSilenceSeconds { get; init; } = 30;

    /// <summary>Seconds that a screen may take to accept a message before it is disconnected. 1 to 600.</summary>
    public int ScreenSendSeconds { get; init; } = 10;

    /// <summary>Requests a second from one address, after a burst of ten times as many. 1 to 100,000.</summary>
    public int RequestsPerSecond { get; init; } = 400;

    /// <summary>Requests a second that bring events, by ingest key, after a burst of ten times as many. 1 to 100,000.</summary>
    public int EventRequestsPerSecond { get; init; } = 200;

    /// <summary>Attempts to sign in within a minute from one address, behind which a whole office may be. 1 to 100,000.</summary>
    public int SignInsPerMinute { get; init; } = 60;

    /// <summary>Reverse proxies, by address or network (<c>10.1.2.0/24</c>), whose word on who asks is believed; nobody else's is.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];
}
