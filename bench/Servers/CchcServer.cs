using System.Globalization;
using System.Text.Json;
using CchcLive.Bench.Workload;

namespace CchcLive.Bench.Servers;

/// <summary>The product itself: the real <c>cchc serve</c> in a process of its own.</summary>
internal sealed class CchcServer : IAsyncDisposable
{
    private readonly string _folder;
    private readonly string[] _arguments;
    private Child _process;

    private CchcServer(string folder, string url, string[] arguments, Child process) => (_folder, Url, _arguments, _process) = (folder, url, arguments, process);

    /// <summary>The built program.</summary>
    public static string Program { get; } = Environment.GetEnvironmentVariable("CCHC_PROGRAM") ?? throw new InvalidOperationException("CCHC_PROGRAM does not name the program; start this with ./run bench.");

    /// <summary>Where it listens.</summary>
    public string Url { get; }

    /// <summary>The data folder.</summary>
    public string Data => Path.Combine(_folder, "data");

    /// <summary>CPU seconds so far.</summary>
    public double Cpu => _process.Cpu;

    /// <summary>Bytes of memory it holds.</summary>
    public long Memory => _process.Memory;

    private string Log => Path.Combine(_folder, "log");

    /// <summary>Starts it on empty data.</summary>
    /// <param name="units">How many units the org chart has.</param>
    /// <param name="database">A PostgreSQL connection string; null for SQLite.</param>
    /// <param name="clock">The simulated clock.</param>
    public static async Task<CchcServer> StartAsync(int units, string? database, string clock = EventStream.Clock)
    {
        var folder = Directory.CreateTempSubdirectory("cchc-bench-").FullName;
        var org = Path.Combine(folder, "org.json");
        await File.WriteAllTextAsync(org, BenchOrg.Json(units));
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Ports.Next()}");
        string[] arguments = ["serve", "--no-demo", "--data", Path.Combine(folder, "data"), "--org", org, "--urls", url, "--clock", clock, .. database is null ? (string[])[] : ["--database", database]];
        var server = new CchcServer(folder, url, arguments, Child.Start(Path.Combine(folder, "log"), Program, arguments));
        await server.ReadyAsync();
        return server;
    }

    /// <summary>Kills it without warning.</summary>
    public Task KillAsync() => _process.KillAsync();

    /// <summary>Starts it again after a kill; returns at once.</summary>
    public async Task LaunchAsync()
    {
        await _process.DisposeAsync();
        _process = Child.Start(Log, Program, _arguments);
    }

    /// <summary>Tries until it succeeds or the program ends.</summary>
    public Task UntilAsync(Func<Task<bool>> isReady) => _process.UntilAsync(isReady);

    /// <summary>The JSON answer to a GET.</summary>
    public static async Task<JsonElement> GetAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address));
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        using var document = await JsonDocument.ParseAsync(body);
        return document.RootElement.Clone();
    }

    /// <summary>Receipts and completions per unit, by the program's own count of the period.</summary>
    public async Task<Tally> TallyAsync()
    {
        using var client = new HttpClient();
        var tally = new Tally();
        foreach (var row in (await GetAsync(client, $"{Url}/api/v1/areas/{BenchOrg.Area}/board?from=2025-03-01&by=unit")).GetProperty("rows").EnumerateArray())
        {
            var figures = row.GetProperty("figures");
            tally.Add(row.GetProperty("key").GetString()!, "received", figures.GetProperty("received").GetInt64());
            tally.Add(row.GetProperty("key").GetString()!, "completed", figures.GetProperty("processed").GetInt64());
        }

        return tally;
    }

    /// <summary>Folds and counts everything afresh.</summary>
    /// <exception cref="InvalidOperationException">The live counters differ.</exception>
    public async Task RecountAsync()
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(10) };
        var differences = (await GetAsync(client, $"{Url}/api/v1/admin/recount")).GetProperty("differences");
        if (differences.GetArrayLength() > 0) throw new InvalidOperationException($"The live counters differ from a recount: {differences}");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private Task ReadyAsync() => UntilAsync(async () =>
    {
        using var client = new HttpClient();
        await GetAsync(client, $"{Url}/api/v1/areas/{BenchOrg.Area}/board");
        return true;
    });
}
