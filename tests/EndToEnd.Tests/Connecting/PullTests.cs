using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;
using Npgsql;

namespace CchcLive.EndToEnd.Tests.Connecting;

/// <summary>A view that the real program reads, killed at any moment; and what it says of a view that it cannot read.</summary>
public sealed class PullTests(PostgresServer postgres) : IDisposable
{
    private const int Rows = 3000;
    private const int Kills = 3;

    private const string Mapping = """
        { "source": "mot-cua", "zone": "Asia/Ho_Chi_Minh", "formats": ["iso"], "code": "ma", "events": [{ "verb": "received", "time": "luc", "fields": { "handlingUnitId": { "value": "bt-p-an-lac" } } }] }
        """;

    private readonly TempDirectory _directory = new();

    [Fact]
    public async Task AServerKilledWhileItReads_ReadsOn_AndEveryRowCountsOnce()
    {
        var database = await CreateAsync();
        await RunAsync(database, $"INSERT INTO ho_so SELECT 'HS-' || n, '2025-03-12 07:31+07', now() - interval '1 second' * (n / 100) FROM generate_series(1, {Rows}) AS n");
        var random = new Random(1);
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var server = await StartAsync(database, batch: 25);
            var aim = random.Next(1, Rows * (kill + 1) / (Kills + 1));
            await Eventually.Is(() => EventsAsync(server), events => events >= aim, $"{aim} rows were read");
            await server.KillAsync();
        }

        await using var last = await StartAsync(database, batch: 25);
        await Eventually.Is(() => EventsAsync(last), events => events == Rows, "every row was read");
        await Eventually.Is(() => ConnectorAsync(last), connector => connector.State == "working", "the round ended well");
        Assert.Equal(Rows, (await last.GetAsync("/health")).GetProperty("dossiers").GetInt64());
        (await Cchc.RunAsync("recount", "--data", last.Data)).Expect(0);
        Assert.Equal(Rows, await EventsAsync(last));
    }

    [Fact]
    public async Task AViewThatCannotBeRead_IsSaidOnTheSourcesPage_AndReadAgainWhenItCan()
    {
        var database = await CreateAsync();
        await RunAsync(database, "ALTER TABLE ho_so RENAME TO cat_di");
        await using var server = await StartAsync(database, batch: 1000);

        var failing = await Eventually.Is(() => ConnectorAsync(server), connector => connector.State == "failing", "the reason is told");
        Assert.Contains("42P01", failing.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", await server.TextAsync("/api/v1/connectors"), StringComparison.Ordinal);
        Assert.Contains("42P01", await server.TextAsync("/sources"), StringComparison.Ordinal);

        await RunAsync(database, "ALTER TABLE cat_di RENAME TO ho_so; INSERT INTO ho_so VALUES ('HS-1', '2025-03-12 07:31+07', now())");
        await Eventually.Is(() => EventsAsync(server), events => events == 1, "the row was read");
        Assert.Contains("mot-cua", await server.TextAsync("/sources"), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", string.Concat(Directory.GetFiles(Path.Combine(server.Data, "logs")).Select(Read)), StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();

    private static string Read(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }

    private async Task<string> CreateAsync()
    {
        Assert.SkipUnless(PostgresServer.MissingReason is null, PostgresServer.MissingReason ?? "");
        var database = await postgres.CreateDatabaseAsync() + ";Password=hunter2";
        await RunAsync(database, "CREATE TABLE ho_so (ma text, luc timestamptz, sua timestamptz)");
        return database;
    }

    private async Task<Server> StartAsync(string database, int batch)
    {
        await File.WriteAllTextAsync(_directory.File("address"), database);
        await File.WriteAllTextAsync(_directory.File("mot-cua.json"), Mapping);
        await File.WriteAllTextAsync(_directory.File("connections.json"), $$"""
            { "pulls": [{ "name": "mot-cua", "database": "file:address", "query": "SELECT * FROM ho_so", "watermark": "sua", "mapping": "mot-cua.json", "intervalSeconds": 1, "batch": {{batch}} }] }
            """);
        return await Server.StartAsync(_directory.File("data"), "--no-demo", "--clock", "2025-03-12T08:00", "--org", "quan-binh-tan", "--connections", _directory.File("connections.json"));
    }

    private static async Task<long> EventsAsync(Server server) => (await server.GetAsync("/health")).GetProperty("events").GetInt64();

    private static async Task<(string State, string? Reason)> ConnectorAsync(Server server)
    {
        var connector = Assert.Single((await server.GetAsync("/api/v1/connectors")).EnumerateArray());
        return (connector.GetProperty("state").GetString()!, connector.GetProperty("reason").GetString());
    }

    private static async Task RunAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // the test's own
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
