using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Support;

/// <summary>A fresh server with the district of Bình Tân on Wednesday 12/03/2025 at 08:00, to which only the tests of one class send.</summary>
public sealed class District : IAsyncLifetime
{
    private readonly TempDirectory _directory = new();
    private Server? _server;

    /// <summary>The server.</summary>
    internal Server Server => _server!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync() => _server = await Server.StartDistrictAsync(_directory.Path);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _directory.Dispose();
    }
}
