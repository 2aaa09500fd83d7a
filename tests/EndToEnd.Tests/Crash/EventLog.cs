using System.Text;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Crash;

/// <summary>The real event log as events, and what boards must show when all of it, and nothing twice, is in.</summary>
public sealed class EventLog : IAsyncLifetime
{
    internal const string File = "wabo-receipt.csv.gz";
    internal const string Area = "wabo";
    internal const string Period = "asOf=2012-06-01T00:00:00%2B02:00";
    private const int Seed = 7;

    private readonly TempDirectory _directory = new();

    /// <summary>The events as CloudEvents in a shuffled order, so that every request reaches every shard.</summary>
    internal string[] Events { get; private set; } = [];

    /// <summary>The org chart that goes with it.</summary>
    internal byte[] Org { get; private set; } = [];

    /// <summary>The boards after an import that nothing disturbed.</summary>
    internal string Boards { get; private set; } = "";

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        if (Repository.FindShared(File) is not { } file) return;
        (await Cchc.RunAsync("import", file, "--mapping", "wabo-receipt", "--create-units", Area, "--data", _directory.Path)).Expect(0);
        Events = (await Cchc.RunAsync("journal", "export", "--data", _directory.Path)).Expect(0).Lines;
        new Random(Seed).Shuffle(Events);
        await using var server = await Server.StartAsync(_directory.Path, "--no-demo");
        Org = Encoding.UTF8.GetBytes(await server.TextAsync("/api/v1/admin/org"));
        Boards = await RealInput.Boards.OfAsync(server, Area, Period);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _directory.Dispose();
        return ValueTask.CompletedTask;
    }
}
