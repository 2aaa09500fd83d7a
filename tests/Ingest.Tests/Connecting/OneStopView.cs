using CchcLive.Ingest.Connecting.Pull;
using CchcLive.Ingest.Connecting.Settings;
using CchcLive.Ingest.Tests.Support;
using CchcLive.TestSupport;
using Npgsql;

namespace CchcLive.Ingest.Tests.Connecting;

/// <summary>A one-stop system's database with a table of dossiers, and a connector that reads it.</summary>
internal sealed class OneStopView(string address, string type)
{
    private const string Mapping = """
        {
          "source": "mot-cua", "zone": "Asia/Ho_Chi_Minh", "formats": ["iso"], "code": "ma",
          "events": [
            { "verb": "received", "time": "tiep_nhan", "fields": { "dueAt": "hen_tra" } },
            { "verb": "completed", "when": { "column": "xong", "present": true }, "time": "xong" }
          ]
        }
        """;

    /// <summary>What is committed.</summary>
    public FakeIntakes Intakes { get; } = new();

    /// <summary>How far the view was read.</summary>
    public FakeWatermarks Marks { get; } = new();

    /// <summary>Creates the database.</summary>
    /// <param name="server">The server.</param>
    /// <param name="type">The type of the watermark column.</param>
    public static async Task<OneStopView> CreateAsync(PostgresServer server, string type = "timestamptz")
    {
        Assert.SkipUnless(PostgresServer.MissingReason is null, PostgresServer.MissingReason ?? "");
        var view = new OneStopView(await server.CreateDatabaseAsync(), type);
        await view.RunAsync($"CREATE TABLE ho_so (ma text, tiep_nhan timestamptz, hen_tra date, xong timestamp, so_tien numeric, nhan text[], sua {type})");
        return view;
    }

    /// <summary>Runs a statement of the one-stop system's own.</summary>
    public async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(address + ";Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // the test's own
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Adds dossiers that were last written at some time, an SQL expression.</summary>
    public Task AddAsync(string written, params string[] codes) => RunAsync(
        $"INSERT INTO ho_so (ma, tiep_nhan, hen_tra, sua) VALUES {string.Join(", ", codes.Select(code => $"('{code}', '2025-03-12 07:31:00+07', '2025-03-20', CAST({written} AS {type}))"))}");

    /// <summary>A connector, as after a start of the program.</summary>
    public PullConnector Connector(string query = "SELECT ma, tiep_nhan, hen_tra, xong, sua FROM ho_so", string watermark = "sua", int batch = 1000, string mapping = Mapping) => new(
        new PullSettings { Name = "mot-cua", Database = address, Query = query, Watermark = watermark, Batch = batch, Mapping = CsvText.Parse(mapping) }, Intakes, Marks,
        new ManualTimeProvider(new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero)));
}
