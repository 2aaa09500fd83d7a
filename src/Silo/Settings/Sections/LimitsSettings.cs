using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CchcLive.Silo.Settings.Forms;

namespace CchcLive.Silo.Settings.Sections;

/// <summary>
/// What one client may take of the server, so that no client, slow, silent, greedy or broken, takes it from the others (docs/threat-model.md). The defaults serve a city: 200 walls behind
/// one address, fifty sources, 10,000 open screens. While there are no accounts this machine itself is exempt from the rates, not from sizes and times.
/// </summary>
internal sealed record LimitsSettings
{
    [Description("Open connections of any kind; further ones are closed at once.")]
    [Range(100, 1_000_000)]
    public int Connections { get; init; } = 25_000;

    [Description("Open sockets of screens among them.")]
    [Range(100, 1_000_000)]
    public int Screens { get; init; } = 20_000;

    [Description("The headers of a request, all together.")]
    [Range(4096, 1_048_576)]
    public int HeaderBytes { get; init; } = 16_384;

    [Description("How many headers a request may have.")]
    [Range(20, 1000)]
    public int Headers { get; init; } = 64;

    [Description("The first line of a request, which holds its address.")]
    [Range(1024, 65_536)]
    public int AddressBytes { get; init; } = 8192;

    [Description("The body of a request, where its address does not say otherwise (docs/ingest-api.md).")]
    [Range(65_536, 1_073_741_824)]
    public int BodyBytes { get; init; } = 1_048_576;

    [Description("Within so long the headers of a request must have come.")]
    [Range(1, 600)]
    public int HeaderSeconds { get; init; } = 15;

    [Description("For so long a connection without a request stays open.")]
    [Range(1, 3600)]
    public int IdleSeconds { get; init; } = 130;

    [Description("Bytes a second at which a body must come and an answer be taken.")]
    [Range(1, 1_000_000)]
    public int LeastBytesPerSecond { get; init; } = 240;

    [Description("So long after its beginning that rate is looked at.")]
    [Range(2, 600)]
    public int GraceSeconds { get; init; } = 10;

    [Description("A message from a screen; a longer one ends its connection.")]
    [Range(1024, 1_048_576)]
    public int ScreenMessageBytes { get; init; } = 8192;

    [Description("Calls a second that a screen may make, after a burst of ten times as many.")]
    [Range(1, 1000)]
    public int ScreenCallsPerSecond { get; init; } = 5;

    [Description("A screen of which nothing at all was heard for so long is disconnected; it calls every 15 seconds if it lives.")]
    [Range(20, 3600)]
    public int ScreenSilenceSeconds { get; init; } = 30;

    [Description("A screen that does not take a message within so long is disconnected.")]
    [Range(1, 600)]
    public int ScreenSendSeconds { get; init; } = 10;

    [Description("Requests a second from one address (of IPv6: one network of 64 bits), after a burst of ten times as many.")]
    [Range(1, 100_000)]
    public int RequestsPerSecond { get; init; } = 400;

    [Description("Requests a second that bring events under one ingest key, after a burst of ten times as many. A request may hold any number of events.")]
    [Range(1, 100_000)]
    public int EventRequestsPerSecond { get; init; } = 200;

    [Description("Attempts to sign in within a minute from one address, behind which a whole office may be.")]
    [Range(1, 100_000)]
    public int SignInsPerMinute { get; init; } = 60;

    [Description("Look-ups of a dossier by the public within a minute from one address.")]
    [Range(1, 100_000)]
    public int LookUpsPerMinute { get; init; } = 20;

    [Description("Look-ups by the public within a minute from all addresses together: many machines guess codes no faster than this.")]
    [Range(1, 1_000_000)]
    public int AllLookUpsPerMinute { get; init; } = 1200;

    [Description("Reverse proxies, by address or network (`10.1.2.0/24`), that are believed when they say for whom they ask. Without them everybody behind a proxy shares its rate.")]
    [NetworkForm]
    public IReadOnlyList<string> Proxies { get; init; } = [];
}
