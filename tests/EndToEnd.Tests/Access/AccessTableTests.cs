using System.Net;
using System.Text;
using System.Text.Json;

namespace CchcLive.EndToEnd.Tests.Access;

/// <summary>
/// D§7.2 as a table: every address of the running program × every kind of visitor × his own place and another's. The addresses are the program's own list; who may is
/// written here once more, by hand.
/// </summary>
[Collection(GuardedDistricts.Name)]
public sealed class AccessTableTests(GuardedDistrict district)
{
    private static readonly string[] Everybody = ["anonymous", "key", "screen", "local", "admin", "leader", "unit", "publisher", "approver", "former"];
    private static readonly string[] Nobodys = ["anonymous", "key", "screen"];
    private static readonly string[] Admins = ["local", "admin"];

    /// <summary>Who may do it at his own place, or at all where there is no place.</summary>
    private static readonly Dictionary<string, string[]> Own = new(StringComparer.Ordinal)
    {
        ["public"] = Everybody,
        ["enter"] = ["local", "admin", "leader", "unit", "publisher", "approver", "former"],
        ["connect"] = ["screen", "local", "admin", "leader", "unit", "publisher", "approver", "former"],
        ["ownAccount"] = ["local", "admin", "leader", "unit", "publisher", "approver", "former"],
        ["watch"] = ["screen", "local", "admin", "leader", "unit", "publisher", "approver"],
        ["readBoards"] = ["local", "admin", "leader", "unit", "publisher", "approver"],
        ["readDossier"] = ["local", "admin", "leader", "unit", "publisher", "approver"],
        ["readNames"] = ["local", "leader", "unit", "publisher", "approver"],
        ["remind"] = ["local", "leader"],
        ["preparePublication"] = ["local", "publisher"],
        ["approvePublication"] = ["local", "approver"],
        ["issueReport"] = ["local", "leader", "publisher"],
        ["explain"] = ["local", "unit"],
        ["reviewExplanation"] = ["local", "leader", "approver"],
        ["declareCounts"] = ["local", "unit"],
        ["reviewDifferences"] = ["local", "leader", "publisher", "approver"],
        ["readIntegrity"] = ["local", "leader", "approver"],
        ["proposeCorrection"] = ["local", "unit", "publisher"],
        ["approveCorrection"] = ["local", "approver"],
        ["handleAlerts"] = ["local", "leader", "unit"],
        ["manageAlerts"] = Admins,
        ["readSources"] = ["local", "admin", "leader", "publisher", "approver"],
        ["sendEvents"] = ["local", "key"],
        ["correctQuarantine"] = Admins,
        ["administer"] = Admins,
        ["manageSources"] = Admins,
        ["manageOrg"] = Admins,
        ["manageCalendars"] = Admins,
        ["manageCatalogues"] = Admins,
        ["manageAccounts"] = Admins,
        ["manageKeys"] = Admins,
        ["manageScreens"] = Admins,
        ["readAudit"] = Admins,
        ["readHealthDetail"] = Admins,
        ["readMetrics"] = Admins,
        ["operate"] = Admins,
        ["exportJournal"] = ["local"],
    };

    /// <summary>Who may do it at a place that he is not bound to: those who are bound to none.</summary>
    private static readonly Dictionary<string, string[]> Other = new(StringComparer.Ordinal)
    {
        ["watch"] = Admins, ["readBoards"] = Admins, ["readDossier"] = Admins, ["readNames"] = ["local"], ["remind"] = ["local"], ["preparePublication"] = ["local"], ["approvePublication"] = ["local"],
        ["explain"] = ["local"], ["reviewExplanation"] = ["local"], ["handleAlerts"] = ["local"],
        ["declareCounts"] = ["local"], ["reviewDifferences"] = ["local"], ["issueReport"] = ["local"],
        ["readIntegrity"] = ["local"], ["proposeCorrection"] = ["local"], ["approveCorrection"] = ["local"],
    };

    [Fact]
    public async Task EveryAddress_LetsThroughWhoMay_AndNobodyElse()
    {
        var addresses = await AddressesAsync();
        Assert.True(addresses.Count > 60, $"Only {addresses.Count} addresses: the list is not whole.");
        Assert.Empty(addresses.Select(address => address.Permission).Except(Own.Keys));
        var wrong = (await Task.WhenAll(district.Guests.Select(guest => Task.Run(() => WrongAsync(guest.Key, guest.Value, addresses))))).SelectMany(lines => lines).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task TheHub_LetsWatchWhoMayReadTheBoard_AndNobodyElse()
    {
        foreach (var (name, guest) in district.Guests)
        {
            if (!Own["connect"].Contains(name))
            {
                await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => HubWatcher.ConnectAsync(district.Server, guest));
                continue;
            }

            using var watcher = await HubWatcher.ConnectAsync(district.Server, guest);
            var own = name == "unit" ? GuardedDistrict.OwnUnit : GuardedDistrict.OwnArea;
            Assert.Equal((name, Own["watch"].Contains(name)), (name, !(await watcher.WatchAsync(own)).Contains("not-allowed", StringComparison.Ordinal)));
            Assert.Equal((name, Other["watch"].Contains(name)), (name, !(await watcher.WatchAsync(GuardedDistrict.OtherArea)).Contains("not-allowed", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task AnUnknownOrMistypedKey_IsAStranger()
    {
        using var guest = Guest.Of(district.Server);
        guest.Http.DefaultRequestHeaders.Add("Authorization", "Bearer khong-phai-khoa");
        using var answer = await guest.Http.GetAsync(new Uri("/api/v1/areas", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("not-signed-in", JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("rule").GetString());
    }

    private static async Task<List<string>> WrongAsync(string name, Guest guest, IReadOnlyList<Address> addresses)
    {
        var wrong = new List<string>();
        foreach (var address in addresses)
        {
            var own = name == "unit" ? GuardedDistrict.OwnUnit : GuardedDistrict.OwnArea;
            await LookAsync(address.PathAt(own, GuardedDistrict.OwnDossier), Own[address.Permission].Contains(name));
            if (address.RouteValue is not null) await LookAsync(address.PathAt(GuardedDistrict.OtherArea, GuardedDistrict.OtherDossier), Other[address.Permission].Contains(name));

            async Task LookAsync(string path, bool may)
            {
                using var body = address.Method == "GET" ? null : new StringContent("", Encoding.UTF8, "application/json");
                using var answer = await guest.SendAsync(new HttpMethod(address.Method == "ANY" ? "POST" : address.Method), path, body);
                var seen = SeenOf(answer);
                // who has no account is led to the log-in or told a code to be paired by; who has one hears that he may not
                var isRight = may ? seen == "through" : seen == "403" || (Nobodys.Contains(name) && seen is "401" or "log-in");
                if (!isRight) wrong.Add($"{name}: {address.Method} {path} ({address.Permission}): {seen}, though {(may ? "he may" : "he may not")} (status {(int)answer.StatusCode})");
            }
        }

        return wrong;
    }

    private static string SeenOf(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized => "401",
        HttpStatusCode.Forbidden => "403",
        HttpStatusCode.Redirect when answer.Headers.Location!.ToString().StartsWith("/login?", StringComparison.Ordinal) => "log-in",
        HttpStatusCode.Redirect when answer.Headers.Location!.ToString() == "/login" && answer.RequestMessage!.RequestUri!.AbsolutePath != "/logout" => "log-in",
        _ => "through",
    };

    /// <summary>Without the ones that only answer HEAD: they are the same endpoints as for GET.</summary>
    private async Task<IReadOnlyList<Address>> AddressesAsync()
    {
        var list = JsonDocument.Parse(await district.Guests["local"].Http.GetStringAsync(new Uri("/api/v1/admin/access", UriKind.Relative))).RootElement;
        return [.. list.EnumerateArray().Select(Address.Of).Where(address => address.Method != "HEAD").Distinct()];
    }
}
