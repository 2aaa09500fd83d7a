using System.Text.Json;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Ingest;

/// <summary>The quarantine from the command line: listed, shown, corrected, sent again, and only then counted.</summary>
public sealed class QuarantineTests(District district) : IClassFixture<District>
{
    [Fact]
    public async Task EntryIsListedShownAndResentWithACorrection()
    {
        var bad = Events.Received("Q-1", due: "ngày kia", id: "q-1");
        Assert.Equal(200, (await district.Server.PostLinesAsync(bad)).Status);
        var listed = Assert.Single((await RunAsync("list", "--json")).Json.EnumerateArray(), entry => entry.GetProperty("eventId").GetString() == "q-1");
        Assert.Equal(("bad-time", "data.dueAt", "open"), (Text(listed, "rule"), Text(listed, "field"), Text(listed, "state")));
        var number = listed.GetProperty("id").GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal("Q-1", Text((await RunAsync("show", number)).Json, "code"));

        var again = await Cchc.RunAsync("quarantine", "resend", number, "--data", district.Server.Data);
        Assert.Equal(1, again.ExitCode);
        var corrected = Path.Combine(district.Server.Data, "corrected.json");
        await File.WriteAllTextAsync(corrected, Events.Received("Q-1", due: "2025-03-20", id: "q-1"));
        Assert.Equal(1, (await RunAsync("resend", number, "--with", corrected)).Json.GetProperty("accepted").GetInt32());
        Assert.StartsWith("2025-03-20", Text((await district.Server.GetAsync("/api/v1/dossiers/Q-1")).GetProperty("dossier"), "dueAt"), StringComparison.Ordinal);

        Assert.DoesNotContain((await RunAsync("list", "--json")).Json.EnumerateArray(), entry => Text(entry, "eventId") == "q-1");
        Assert.Contains((await RunAsync("list", "--state", "resent", "--json")).Json.EnumerateArray(), entry => Text(entry, "eventId") == "q-1");
        var twice = await Cchc.RunAsync("quarantine", "resend", number, "--data", district.Server.Data);
        Assert.Equal(2, twice.ExitCode);
    }

    [Fact]
    public async Task Filters_PickByRuleAndSource()
    {
        await district.Server.PostLinesAsync(Events.Of("danced", "Q-2", "q-2", "2025-03-12T07:45:00+07:00", source: "khac"));
        Assert.Single((await RunAsync("list", "--source", "khac", "--json")).Json.EnumerateArray());
        Assert.All((await RunAsync("list", "--rule", "unknown-verb", "--json")).Json.EnumerateArray(), entry => Assert.Equal("unknown-verb", Text(entry, "rule")));
        Assert.Contains("khac", (await RunAsync("list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownNumber_IsExitCode3()
    {
        (await Cchc.RunAsync("quarantine", "show", "999999", "--data", district.Server.Data)).Expect(3);
        (await Cchc.RunAsync("quarantine", "resend", "999999", "--data", district.Server.Data)).Expect(3);
    }

    private async Task<Outcome> RunAsync(params string[] arguments) => (await Cchc.RunAsync(["quarantine", .. arguments, "--data", district.Server.Data])).Expect(0);

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
