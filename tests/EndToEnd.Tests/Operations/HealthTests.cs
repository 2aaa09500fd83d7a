using System.Net;
using System.Text.Json;
using CchcLive.EndToEnd.Tests.DossiersTable;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;
using Npgsql;

namespace CchcLive.EndToEnd.Tests.Operations;

/// <summary>What load balancers, and people, are told of the program's health.</summary>
public sealed class HealthTests(PostgresServer postgres) : IDisposable
{
    private readonly TempDirectory _directory = new();

    [Fact]
    public async Task Well_IsLive_AndReady()
    {
        await using var server = await StartAsync(freeDiskMegabytes: 1);

        Assert.Equal(("live", 200), await StateAsync(server, "/health/live"));
        await ReadyAsync(server);
        var health = await Eventually.Is(() => server.GetAsync("/health"), health => health.GetProperty("status").GetString() == "live", "all is well");
        Assert.Equal(0, health.GetProperty("reasons").GetArrayLength());
    }

    [Fact]
    public async Task Degraded_SaysWhyInWords_AndIsStillReady()
    {
        await using var server = await StartAsync(freeDiskMegabytes: 10_000_000);

        await ReadyAsync(server);
        var health = await Eventually.Is(() => server.GetAsync("/health"), health => health.GetProperty("status").GetString() == "degraded", "it is degraded");
        Assert.Contains(health.GetProperty("reasons").EnumerateArray(), reason => reason.GetProperty("id").GetString() == "disk-nearly-full" && reason.GetProperty("words").GetString()!.Contains("Make room", StringComparison.Ordinal));
        await Eventually.Is(() => Task.FromResult(server.Errors), log => log.Contains("Degraded (disk-nearly-full)", StringComparison.Ordinal), "the log says so");
    }

    [Fact]
    public async Task DatabaseThatIsGone_IsDown_AndWellAgainByItself()
    {
        Assert.SkipUnless(PostgresServer.MissingReason is null, PostgresServer.MissingReason ?? "");
        var address = await postgres.CreateDatabaseAsync();
        var name = new NpgsqlConnectionStringBuilder(address).Database;
        var beside = new NpgsqlConnectionStringBuilder(address) { Database = "postgres" }.ConnectionString;
        await using var server = await Server.StartAsync(_directory.Path, "--no-demo", "--database", address);
        await ReadyAsync(server);

        await Sql.Postgres(beside).LinesAsync($"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS false; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        await Eventually.Is(() => StateAsync(server, "/health/ready"), state => state == ("down", 503), "without its database it is not ready");
        await Eventually.Is(() => StateAsync(server, "/health"), state => state == ("down", 503), "without its database it is down");
        Assert.Equal(("live", 200), await StateAsync(server, "/health/live"));

        await Sql.Postgres(beside).LinesAsync($"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS true");
        await ReadyAsync(server);
    }

    public void Dispose() => _directory.Dispose();

    private async Task<Server> StartAsync(int freeDiskMegabytes)
    {
        await File.WriteAllTextAsync(_directory.File("cchc.json"), $$"""{ "health": { "freeDiskMegabytes": {{freeDiskMegabytes}} } }""");
        return await Server.StartAsync(_directory.File("data"), "--no-demo", "--clock", "2025-03-12T08:00", "--org", "quan-binh-tan", "--config", _directory.File("cchc.json"));
    }

    /// <summary>Waits until it is ready: an answer may be a second old, from while it started or was without its database.</summary>
    private static async Task ReadyAsync(Server server) => await Eventually.Is(() => StateAsync(server, "/health/ready"), state => state == ("ready", 200), "it is ready");

    private static async Task<(string? Status, int Code)> StateAsync(Server server, string path)
    {
        using var answer = await server.Http.GetAsync(path);
        Assert.NotEqual(HttpStatusCode.NotFound, answer.StatusCode);
        return (JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("status").GetString(), (int)answer.StatusCode);
    }
}
