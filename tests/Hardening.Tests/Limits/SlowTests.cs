using CchcLive.Hardening.Tests.Support;
using CchcLive.Silo.Settings.Sections;

namespace CchcLive.Hardening.Tests.Limits;

/// <summary>A client that takes its time holds a connection for seconds, not for ever.</summary>
public sealed class SlowTests(SlowTests.Host host) : IClassFixture<SlowTests.Host>
{
    private const int FewConnections = 100;

    [Fact]
    public async Task HeadersThatDoNotEnd_AreTimedOut()
    {
        using var client = await RawClient.ConnectAsync(host.Address);
        await client.SendAsync("GET /health HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        Assert.StartsWith("HTTP/1.1 408", await client.ReadToCloseAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public Task BodyThatDoesNotCome_IsTimedOutEverywhere() => Task.WhenAll(
        SendSlowlyAsync("/api/v1/events", "application/x-ndjson"), SendSlowlyAsync("/api/v1/events", "application/cloudevents+json"),
        SendSlowlyAsync("/api/v1/admin/org", "application/json"), SendSlowlyAsync("/seen", "application/x-www-form-urlencoded"));

    [Fact]
    public async Task ConnectionThatAsksNothing_IsClosed()
    {
        using var client = await RawClient.ConnectAsync(host.Address);
        Assert.Empty(await client.ReadToCloseAsync());
    }

    [Fact]
    public async Task MoreConnectionsThanAllowed_AreClosedAtOnce_AndTheOthersGoOn()
    {
        var clients = new List<RawClient>();
        try
        {
            for (var i = 0; i < FewConnections * 2; i++) clients.Add(await RawClient.ConnectAsync(host.Address));
            foreach (var client in clients.Skip(FewConnections + 10)) Assert.Empty(await client.ReadToCloseAsync());
        }
        finally
        {
            clients.ForEach(client => client.Dispose());
        }

        await ServedAsync(); // as soon as the server has noticed that they are gone
    }

    private async Task ServedAsync()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var answer = await host.Http.GetAsync(new Uri("/health", UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (tries < 1000)
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
        }
    }

    private async Task SendSlowlyAsync(string path, string type)
    {
        using var client = await RawClient.ConnectAsync(host.Address);
        await client.SendAsync($"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {type}\r\nContent-Length: 1000\r\n\r\n{{");
        Assert.StartsWith("HTTP/1.1 408", await client.ReadToCloseAsync(), StringComparison.Ordinal);
    }

    /// <summary>The program with narrow limits.</summary>
    public sealed class Host() : ProgramHost(new LimitsSettings { HeaderSeconds = 1, IdleSeconds = 1, GraceSeconds = 2, LeastBytesPerSecond = 1000, Connections = FewConnections });
}
