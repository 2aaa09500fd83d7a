using System.Net.Http.Headers;
using System.Net.Http.Json;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Publications;

/// <summary>A district with three late dossiers of the reporting month 02/2025 (15/01 to 14/02), accounts, and a clock that has just passed the opening of the month's last week.</summary>
public sealed class ClerkDistrict : IAsyncLifetime
{
    /// <summary>The area, and the unit whose dossiers are late.</summary>
    internal const string Area = "quan-binh-tan", Unit = "bt-p-an-lac";

    /// <summary>The password of everybody.</summary>
    internal const string Password = "cau-mat-khau-dai";

    private readonly TempDirectory _directory = new();
    private Server? _server;

    /// <summary>The server; its client is this machine's own.</summary>
    internal Server Server => _server!;

    /// <summary>Events come on 20/02; on Monday 24/02 at 07:31, one minute after the draft was due, the program is there again.</summary>
    public async ValueTask InitializeAsync()
    {
        await using (var before = await Server.StartDistrictAsync(_directory.Path, "2025-02-20T08:00"))
        {
            Assert.Equal(200, (await before.PostLinesAsync(Late("M-1"), Late("M-2"), Late("M-3"), Events.Of("completed", "M-3", "m-3:2", "2025-02-06T09:00:00+07:00"))).Status);
            (await Cchc.RunAsync(Password + "\n", ["account", "add", "chu", "--role", "admin", "--data", _directory.Path])).Expect(0);
            before.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", before.Key);
            await AddAsync(before, "lan", "publisher", Area);
            await AddAsync(before, "minh", "approver", Area);
            await AddAsync(before, "hoa", "unit", Unit);
            await before.StopAsync();
        }

        _server = await Server.StartAsync(_directory.Path, "--no-demo", "--clock", "2025-02-24T07:31x10");
        _server.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _server.Key);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _directory.Dispose();
    }

    private static async Task AddAsync(Server server, string name, string role, string place)
    {
        using var body = JsonContent.Create(new { name, password = Password, grants = new[] { new { role, place, from = "2024-01-01" } } });
        (await server.Http.PostAsync(new Uri("/api/v1/admin/accounts", UriKind.Relative), body)).EnsureSuccessStatusCode();
    }

    private static string Late(string code) => Events.Received(code, due: "2025-02-03", time: "2025-01-20T08:00:00+07:00");
}
