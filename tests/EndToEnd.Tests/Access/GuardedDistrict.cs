using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Access;

/// <summary>The district of Bình Tân and a second one, each with a late dossier, and one visitor of every kind.</summary>
public sealed partial class GuardedDistrict : IAsyncLifetime
{
    /// <summary>The password of everybody.</summary>
    internal const string Password = "cau-mat-khau-dai";

    /// <summary>The district that visitors are bound to, a unit of it, and a dossier there.</summary>
    internal const string OwnArea = "quan-binh-tan", OwnUnit = "bt-p-an-lac", OwnDossier = "OWN-1";

    /// <summary>The district that they are not bound to, a unit of it, and a dossier there.</summary>
    internal const string OtherArea = "quan-khac", OtherUnit = "qk-phuong", OtherDossier = "OTHER-1";

    private readonly TempDirectory _directory = new();
    private Server? _server;

    /// <summary>The server.</summary>
    internal Server Server => _server!;

    /// <summary>The visitors, by kind or role.</summary>
    internal IReadOnlyDictionary<string, Guest> Guests { get; private set; } = new Dictionary<string, Guest>(StringComparer.Ordinal);

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        _server = await Server.StartDistrictAsync(_directory.Path);
        using var org = JsonContent.Create(JsonNode.Parse("""
            { "format": "cchc-org/1", "units": [
              { "id": "quan-khac", "kind": "district", "names": [{ "text": "Quận Khác" }] },
              { "id": "qk-phuong", "kind": "ward", "names": [{ "text": "Phường Khác" }], "parents": [{ "id": "quan-khac" }] } ] }
            """));
        (await Server.Http.PostAsync(new Uri("/api/v1/admin/org", UriKind.Relative), org)).EnsureSuccessStatusCode();
        Assert.Equal(200, (await Server.PostLinesAsync(Received(OwnDossier, OwnUnit), Received(OtherDossier, OtherUnit))).Status);
        foreach (var area in (string[])[OwnArea, OtherArea]) await Server.SettledAsync(area);
        await RunWithPasswordAsync(Password, "account", "add", "admin", "--role", "admin");
        var local = Guest.Of(Server);
        local.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Server.Key);
        Guests = new Dictionary<string, Guest>(StringComparer.Ordinal) { ["local"] = local };
        await AddAsync("leader", OwnArea);
        await AddAsync("unit", OwnUnit, "unit");
        await AddAsync("publisher", OwnArea, "publisher");
        await AddAsync("approver", OwnArea, "approver");
        await AddAsync("former", OwnArea, until: "2025-03-11");
        var guests = new Dictionary<string, Guest>(StringComparer.Ordinal) { ["anonymous"] = Guest.Of(Server), ["local"] = local };
        foreach (var name in (string[])["admin", "leader", "unit", "publisher", "approver", "former"]) guests[name] = await Guest.SignInAsync(Server, name, Password);
        guests["screen"] = await PairAsync(guests["admin"]);
        guests["key"] = Guest.Of(Server);
        var key = (await RunAsync("key", "add", "Một cửa", "--source", "mot-cua", "--unit", OwnUnit)).Expect(0);
        guests["key"].Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Output.Trim());
        Guests = guests;
    }

    /// <summary>Adds an account.</summary>
    internal async Task AddAsync(string name, string place, string role = "leader", string? until = null)
    {
        using var body = JsonContent.Create(new { name, password = Password, grants = new[] { new { role, place, from = "2024-01-01", until } } });
        (await Guests["local"].Http.PostAsync(new Uri("/api/v1/admin/accounts", UriKind.Relative), body)).EnsureSuccessStatusCode();
    }

    /// <summary>Runs a verb over the data, with a password from standard input.</summary>
    internal async Task RunWithPasswordAsync(string password, params string[] arguments) => (await Cchc.RunAsync(password + "\n", [.. arguments, "--data", _directory.Path])).Expect(0);

    /// <summary>Runs a verb over the data.</summary>
    internal Task<Outcome> RunAsync(params string[] arguments) => Cchc.RunAsync([.. arguments, "--data", _directory.Path]);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var guest in Guests.Values) guest.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        _directory.Dispose();
    }

    /// <summary>A screen of the district, paired by its code.</summary>
    private async Task<Guest> PairAsync(Guest admin)
    {
        var screen = Guest.Of(Server);
        var code = Code().Match(await screen.PageAsync($"/wall/{OwnArea}")).Groups["code"].Value;
        using var paired = await admin.SubmitAsync("/screens", "/screens/pair", ("code", code), ("name", "Phòng họp"));
        using var wall = await screen.SendAsync(HttpMethod.Get, $"/wall/{OwnArea}");
        Assert.Equal(HttpStatusCode.OK, wall.StatusCode);
        return screen;
    }

    private static string Received(string code, string unit) => Events.Of("received", code, code + ":1", "2025-02-03T08:00:00+07:00", new JsonObject
    {
        ["handlingUnitId"] = unit, ["dueAt"] = "2025-02-10", ["channelIn"] = "online", ["fieldCode"] = "ho-tich", ["officerId"] = $"cb-{unit}",
    });

    [GeneratedRegex("data-code[^>]*>(?<code>[A-Z ]+)<", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}

/// <summary>The classes that share the one district.</summary>
[CollectionDefinition(Name)]
public sealed class GuardedDistricts : ICollectionFixture<GuardedDistrict>
{
    /// <summary>What they are called together.</summary>
    public const string Name = "guarded district";
}
