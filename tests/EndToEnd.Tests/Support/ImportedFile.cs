using System.Text.Json;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Support;

/// <summary>One of the real files, imported once by the command line and then served to all tests that read it.</summary>
public abstract class ImportedFile(string file, string mapping, string area) : IAsyncLifetime
{
    private readonly TempDirectory _directory = new();
    private Server? _server;
    private Outcome? _import;

    /// <summary>What the import printed with <c>--json</c>; skips the test without the file.</summary>
    internal JsonElement Report => Present(_import).Json;

    /// <summary>The server over the imported data; skips the test without the file.</summary>
    internal Server Server => Present(_server);

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        if (Repository.FindShared(file) is not { } path) return;
        _import = (await Cchc.RunAsync("import", path, "--mapping", mapping, "--create-units", area, "--data", _directory.Path, "--json")).Expect(0);
        _server = await Server.StartAsync(_directory.Path, "--no-demo");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _directory.Dispose();
        GC.SuppressFinalize(this);
    }

    private T Present<T>(T? made)
        where T : class
    {
        Repository.Shared(file);
        return made!;
    }
}

/// <summary>The event log of a Dutch municipality.</summary>
public sealed class WaboFile() : ImportedFile("wabo-receipt.csv.gz", "wabo-receipt", "wabo");

/// <summary>The service requests of Boston.</summary>
public sealed class BostonFile() : ImportedFile("boston311-2015-h1.csv.gz", "boston311", "boston");
