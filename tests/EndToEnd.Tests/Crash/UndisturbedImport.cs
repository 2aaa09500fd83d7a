using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Crash;

/// <summary>The first requests of a real file, imported once without any disturbance, and the boards that they give.</summary>
public sealed class UndisturbedImport : IAsyncLifetime
{
    private const int Rows = 20_000;
    private const string Requests = "boston311-2015-h1.csv.gz";
    private const string Period = "asOf=2016-01-12T22:22:00-05:00";
    private readonly TempDirectory _directory = new();

    /// <summary>The requests; skips the test without the real file.</summary>
    internal string File => Repository.Shared(Requests).Length > 0 ? _directory.File("requests.csv") : "";

    /// <summary>How many events they give.</summary>
    internal int Events { get; private set; }

    /// <summary>The boards, as text.</summary>
    internal string Boards { get; private set; } = "";

    /// <summary>The command line that imports them.</summary>
    internal static string[] Arguments(string file, string data) => ["import", file, "--mapping", "boston311", "--create-units", "boston", "--json", "--data", data];

    /// <summary>The boards of a data folder that nobody serves.</summary>
    internal static async Task<string> BoardsAsync(string data)
    {
        await using var server = await Server.StartAsync(data, "--no-demo");
        return await RealInput.Boards.OfAsync(server, "boston", Period);
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        if (Repository.FindShared(Requests) is not { } path) return;
        await System.IO.File.WriteAllLinesAsync(File, RawFile.Lines(path).Take(Rows + 1));
        var data = _directory.File("data");
        Events = (await Cchc.RunAsync(Arguments(File, data))).Expect(0).Json.GetProperty("accepted").GetInt32();
        Boards = await BoardsAsync(data);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _directory.Dispose();
        return ValueTask.CompletedTask;
    }
}
