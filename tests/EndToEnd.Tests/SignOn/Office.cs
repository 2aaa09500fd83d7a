using System.Text.Json;
using CchcLive.EndToEnd.Tests.Access;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.SignOn;

/// <summary>A server that knows an identity provider, with an administrator, a leader <c>lan</c> and a closed account <c>binh</c>.</summary>
public sealed class Office : IAsyncLifetime
{
    private const string Password = "cau-mat-khau-dai";

    private readonly TempDirectory _directory = new();
    private readonly IdentityProvider _provider = IdentityProvider.Start();
    private Server? _server;

    /// <summary>The server.</summary>
    internal Server Server => _server!;

    /// <summary>The provider.</summary>
    internal IdentityProvider Provider => _provider;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        var secret = Path.Combine(_directory.Path, "sso-secret");
        await File.WriteAllTextAsync(secret, IdentityProvider.ClientSecret + "\n");
        var config = Path.Combine(_directory.Path, "cchc.json");
        await File.WriteAllTextAsync(config, JsonSerializer.Serialize(new
        {
            signOn = new
            {
                name = "SSO thành phố", authorizationAddress = $"{_provider.Address}authorize", tokenAddress = $"{_provider.Address}token", userInfoAddress = $"{_provider.Address}userinfo",
                clientId = IdentityProvider.ClientId, clientSecretFile = secret,
            },
        }));
        var data = Path.Combine(_directory.Path, "data");
        _server = await Server.StartAsync(data, "--config", config, "--no-demo", "--clock", "2025-03-12T08:00", "--org", "quan-binh-tan");
        await AddAsync(data, "chu", "--role", "admin");
        await AddAsync(data, "lan", "--role", "leader", "--place", "quan-binh-tan");
        await AddAsync(data, "binh", "--role", "leader", "--place", "quan-binh-tan");
        (await Cchc.RunAsync("account", "disable", "binh", "--data", data)).Expect(0);
    }

    /// <summary>Goes to the provider and comes back, as a browser does.</summary>
    /// <returns>What the server said at the way back.</returns>
    internal async Task<HttpResponseMessage> ComeBackAsync(Guest guest, string from = "/login/sso", Guest? backAs = null)
    {
        using var leave = await guest.SendAsync(HttpMethod.Get, from);
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var atProvider = await browser.GetAsync(leave.Headers.Location);
        return await (backAs ?? guest).SendAsync(HttpMethod.Get, atProvider.Headers.Location!.PathAndQuery);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _provider.Dispose();
        _directory.Dispose();
    }

    private static async Task AddAsync(string data, string name, params string[] options) =>
        (await Cchc.RunAsync(Password + "\n", ["account", "add", name, .. options, "--data", data])).Expect(0);
}
