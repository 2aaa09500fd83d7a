using CchcLive.Hardening.Tests.Support;
using CchcLive.Silo.Settings.Sections;

namespace CchcLive.Hardening.Tests.Limits;

/// <summary>A client that takes its time holds a connection for seconds, not for ever.</summary>
public sealed class SlowTests : IAsyncLifetime
{
    private const int FewConnections = 100;
    private ProgramHost? _host;

    /// <inheritdoc />
    public async ValueTask InitializeAsync() => _host = await ProgramHost.StartAsync(new LimitsSettings
    {
        HeaderSeconds = 1, IdleSeconds = 1, GraceSeconds = 1, LeastBytesPerSecond = 1000, Connections = FewConnections,
    });

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _host!.DisposeAsync();

    [Fact]
    public async Task HeadersThatDoNotEnd_AreTimedOut()
    {
        using var client = await RawClient.ConnectAsync(_host!.Address);
        await client.SendAsync("GET /health HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        Assert.StartsWith("HTTP/1.1 408", await client.ReadToCloseAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/events", "application/x-ndjson")]
    [InlineData("/api/v1/events", "application/cloudevents+json")]
    [InlineData("/api/v1/admin/org", "application/json")]
    [InlineData("/seen", "application/x-www-form-urlencoded")]
    public async Task BodyThatDoesNotCome_IsTimedOut(string path, string type)
    {
        using var client = await RawClient.ConnectAsync(_host!.Address);
        await client.SendAsync($"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {type}\r\nContent-Length: 1000\r\n\r\n{{");
        Assert.StartsWith("HTTP/1.1 408", await client.ReadToCloseAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConnectionThatAsksNothing_IsClosed()
    {
        using var client = await RawClient.ConnectAsync(_host!.Address);
        Assert.Empty(await client.ReadToCloseAsync());
    }

    [Fact]
    public async Task MoreConnectionsThanAllowed_AreClosedAtOnce_AndTheOthersGoOn()
    {
        var clients = new List<RawClient>();
        try
        {
            for (var i = 0; i < FewConnections * 2; i++) clients.Add(await RawClient.ConnectAsync(_host!.Address));
            foreach (var client in clients.Skip(FewConnections + 10)) Assert.Empty(await client.ReadToCloseAsync());
        }
        finally
        {
            clients.ForEach(client => client.Dispose());
        }

        using var answer = await _host!.Http.GetAsync(new Uri("/health", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
    }
}
