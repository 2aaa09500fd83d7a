using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Backup;

/// <summary>A stopped district with two dossiers and a backup of it.</summary>
public sealed class BackedUpDistrict : IAsyncLifetime
{
    private readonly TempDirectory _directory = new();

    /// <summary>The data folder.</summary>
    internal string Data => _directory.File("data");

    /// <summary>The backup.</summary>
    internal string Backup => _directory.File("backup");

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        await using (var server = await Server.StartDistrictAsync(Data))
        {
            await server.PostLinesAsync(Events.Received("R-1"), Events.Received("R-2"));
            await server.StopAsync();
        }

        (await Cchc.RunAsync("backup", Backup, "--data", Data)).Expect(0);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _directory.Dispose();
        return ValueTask.CompletedTask;
    }
}
