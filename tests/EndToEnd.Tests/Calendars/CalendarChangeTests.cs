using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Calendars;

/// <summary>On Wednesday 12/03/2025 at 08:00 the operator enters that Monday 10/03 was a day off (D§6.4): of a feed that gives no due dates, what is open moves.</summary>
public sealed class CalendarChangeTests : IAsyncLifetime
{
    private const string Unit = "bt-p-an-lac";
    private const string Calendars = "/api/v1/admin/calendars";
    private static readonly string[] Note = ["--document", "CV 88/UBND", "--reason", "Ngập lụt", "--by", "Nguyễn Văn A"];
    private readonly TempDirectory _directory = new();
    private Server _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await Server.StartDistrictAsync(_directory.Path);
        var (status, _) = await _server.PostLinesAsync(
            Term("soon", 7), Term("late", 6), Term("ended", 6), Events.Of("completed", "ended", "ended:2", "2025-03-12T07:45:00+07:00"),
            Events.Received("given", Unit, "2025-03-11", "2025-03-03T09:00:00+07:00"));
        Assert.Equal(200, status);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _directory.Dispose();
    }

    [Fact]
    public async Task AChange_MovesWhatItListed_OnTheLiveBoard_AndStaysAfterStopAndKill()
    {
        await ShowsLateAsync(2);
        var file = await FileWithDayOffAsync();

        var listed = (await CchcAsync("calendar", "add", file, "--dry-run", "--json")).Expect(0).Json;
        Assert.Equal(
            ["LATE 2025-03-11T17:00:00+07:00 2025-03-12T17:00:00+07:00", "SOON 2025-03-12T17:00:00+07:00 2025-03-13T17:00:00+07:00"],
            listed.GetProperty("dossiers").EnumerateArray().Select(line => $"{line.GetProperty("code")} {line.GetProperty("oldDueAt")} {line.GetProperty("newDueAt")}"));
        Assert.Equal("""{"moved":2,"turnLate":0,"ceaseLate":1,"units":[{"unit":"bt-p-an-lac","moved":2,"turnLate":0,"ceaseLate":1}]}""", listed.GetProperty("totals").GetRawText().Replace(" ", "").Replace("\n", ""));
        Assert.Contains("y, or give --yes", (await CchcAsync(["calendar", "add", file, .. Note])).Expect(2).Errors, StringComparison.Ordinal);
        await ShowsLateAsync(2);

        var applied = (await CchcAsync(["calendar", "add", file, "--yes", "--json", .. Note])).Expect(0).Json;
        Assert.Equal(listed.GetProperty("dossiers").GetRawText(), applied.GetProperty("dossiers").GetRawText());
        await ShowsLateAsync(1);
        var board = await BoardAsync();
        Assert.Equal([1L, 1, 2], board.OfTotal("processedLate", "openLate", "openWithin"));
        (await CchcAsync("recount")).Expect(0);

        Assert.Equal(0, await _server.StopAsync());
        await RestartAsync();
        Assert.Equal(board.GetProperty("rows").GetRawText(), (await BoardAsync()).GetProperty("rows").GetRawText());
        await _server.KillAsync();
        await RestartAsync();
        Assert.Equal(board.GetProperty("rows").GetRawText(), (await BoardAsync()).GetProperty("rows").GetRawText());
        await ShowsLateAsync(1);
        (await CchcAsync("recount")).Expect(0);
        (await CchcAsync("verify")).Expect(0);
        Assert.Contains("must be more than 2", (await CchcAsync("calendar", "add", file, "--dry-run")).Expect(2).Errors, StringComparison.Ordinal);
        Assert.Contains("CV 88/UBND", (await CchcAsync("calendar", "list")).Expect(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Journal_PutIntoFreshData_GivesTheSameBoards()
    {
        using (var asking = Cchc.Start(["calendar", "add", await FileWithDayOffAsync(), "--data", _directory.Path, .. Note]))
        {
            await asking.StandardInput.WriteLineAsync("y");
            Assert.Contains("2 hạn đã đổi", await asking.StandardOutput.ReadToEndAsync(), StringComparison.Ordinal);
        }

        var registry = (await CchcAsync("journal", "export", "--stream", "registry")).Expect(0).Output;
        (await CchcAsync(["catalogue", "put", "causes", "--remove", "khac", "--yes", .. Note])).Expect(0);
        var catalogue = (await CchcAsync("journal", "export", "--stream", "catalogue")).Expect(0).Output;
        var events = (await CchcAsync("journal", "export")).Expect(0).Lines;

        await using var fresh = await Server.StartAsync(_directory.File("fresh"), "--no-demo", "--clock", "2025-03-12T09:00");
        Assert.Equal(204, (await fresh.PostAsync("/api/v1/admin/registry", Encoding.UTF8.GetBytes(registry), "application/json")).Status);
        Assert.Equal(204, (await fresh.PostAsync("/api/v1/catalogues", Encoding.UTF8.GetBytes(catalogue), "application/json")).Status);
        Assert.Equal(await _server.TextAsync("/api/v1/catalogues/causes"), await fresh.TextAsync("/api/v1/catalogues/causes"));
        Assert.Equal(200, (await fresh.PostLinesAsync(events)).Status);

        const string at = "/api/v1/units/quan-binh-tan/board?asOf=2025-03-12T09:00:00%2B07:00";
        var board = await fresh.GetAsync(at);
        Assert.Equal([1L, 1, 2], board.OfTotal("processedLate", "openLate", "openWithin"));
        Assert.Equal(2, (await fresh.GetAsync(at.Replace("09:00:00", "07:50:00", StringComparison.Ordinal))).OfTotal("openLate")[0]); // before it was known
        Assert.Equal(409, (await fresh.PostAsync("/api/v1/admin/registry", Encoding.UTF8.GetBytes(registry), "application/json")).Status);
    }

    [Fact]
    public async Task Request_ThatCannotBeUsed_IsRefusedWithTheField_AndChangesNothing()
    {
        var file = await File.ReadAllBytesAsync(await FileWithDayOffAsync());
        Assert.Equal(415, (await _server.PostAsync(Calendars, file, "text/plain")).Status);
        await RefusedAsync(409, "stale-confirmation", "?confirm=0123&document=d&by=b&reason=r", file);
        await RefusedAsync(400, "bad-parameter", "?confirm=0123&document=d&by=b", file);
        Assert.StartsWith("$.years: must be a list", await RefusedAsync(400, "bad-calendar", "", "{\"id\":\"x\",\"name\":\"x\",\"version\":1,\"zone\":\"Asia/Ho_Chi_Minh\",\"years\":1}"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("LineNumber: 1", await RefusedAsync(400, "bad-calendar", "", "{\n\"id\" 1}"u8.ToArray()), StringComparison.Ordinal);
        Assert.Equal(1, (await _server.GetAsync($"{Calendars}/vn-hanh-chinh")).GetProperty("version").GetProperty("version").GetInt32());
        using var unknown = await _server.Http.GetAsync($"{Calendars}/vn-hanh-chinh?version=2");
        Assert.Equal(404, (int)unknown.StatusCode);
    }

    private static string Term(string code, int days) => Events.Of(
        "received", code, code + ":1", "2025-03-03T09:00:00+07:00", new JsonObject { ["handlingUnitId"] = Unit, ["legalDuration"] = days, ["durationUnit"] = "workingDay" });

    private async Task<string> RefusedAsync(int status, string rule, string query, byte[] body)
    {
        var refused = await _server.PostAsync(Calendars + query, body, "application/json");
        Assert.Equal((status, rule), (refused.Status, refused.Answer.GetProperty("rule").GetString()));
        return refused.Answer.GetProperty("detail").GetString()!;
    }

    private async Task<string> FileWithDayOffAsync()
    {
        var calendar = JsonNode.Parse((await CchcAsync("calendar", "show", "vn-hanh-chinh")).Expect(0).Output)!;
        calendar["version"] = 2;
        var year = calendar["years"]!.AsArray().Single(y => y!["year"]!.GetValue<int>() == 2025)!;
        year["daysOff"]!.AsArray().Add(new JsonObject { ["date"] = "2025-03-10", ["kind"] = "oneOff", ["name"] = "Ngập lụt", ["source"] = "CV 88/UBND" });
        var file = _directory.File("calendar.json");
        await File.WriteAllTextAsync(file, calendar.ToJsonString());
        return file;
    }

    private Task<Outcome> CchcAsync(params string[] arguments) => Cchc.RunAsync([.. arguments, "--data", _directory.Path]);

    private Task<JsonElement> BoardAsync() => _server.GetAsync("/api/v1/units/quan-binh-tan/board?to=2025-03-12");

    private async Task RestartAsync()
    {
        await _server.DisposeAsync();
        _server = await Server.StartAsync(_directory.Path, "--no-demo");
    }

    /// <summary>Waits until the live board shows so many open dossiers as late.</summary>
    private Task<long> ShowsLateAsync(long expected) => Eventually.Is(
        async () => (await _server.GetAsync("/api/v1/areas/quan-binh-tan/board")).GetProperty("total").GetProperty("now").GetProperty("openLate").GetInt64(),
        late => late == expected, $"{expected} late on the live board");
}
