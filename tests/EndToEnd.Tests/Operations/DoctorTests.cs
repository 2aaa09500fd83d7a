using System.Text.Json;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Operations;

/// <summary><c>cchc doctor</c>: what it finds, in words with what to do, beside a server and alone.</summary>
public sealed class DoctorTests(PostgresServer postgres) : IDisposable
{
    private static readonly string[] Everything = ["settings", "data folder", "disk", "clock", "certificate", "targets", "scorecard", "boundaries", "database", "program", "org chart", "catalogues", "calendars", "feeds", "quarantine"];

    private readonly TempDirectory _directory = new();

    private string Data => _directory.File("data");

    [Fact]
    public async Task SoundDistrict_HasNoFault_WithTheServerAndWithoutIt()
    {
        await using (var server = await Server.StartDistrictAsync(Data))
        {
            var running = await FindAsync(0);
            Assert.Equal(Everything, running.Select(finding => finding.About).Distinct());
            Assert.Contains(running, finding => finding is { About: "program", Level: "ok" } && finding.Words.Contains("is running with 0 dossiers", StringComparison.Ordinal));
            await server.StopAsync();
        }

        var alone = await FindAsync(0);
        Assert.Equal(Everything, alone.Select(finding => finding.About).Distinct());
        Assert.Contains(alone, finding => finding is { About: "program", Level: "ok" } && finding.Words.StartsWith("Not running", StringComparison.Ordinal));
        var printed = (await Cchc.RunAsync("doctor", "--data", Data)).Expect(0);
        Assert.All(printed.Lines, line => Assert.Matches("^(OK|ATTENTION|FAULT) +[a-z ]+: .*\\.$|^ +→ ", line));
    }

    [Fact]
    public async Task WhatTheServerSaysOfItself_IsPassedOn()
    {
        await using var server = await Server.StartDistrictAsync(Data, clock: "2026-11-05T08:00");
        Assert.Equal(200, (await server.PostLinesAsync(Events.Received("D-1", unit: "no-such-unit", due: "2026-11-20", time: "2026-11-05T07:31:00+07:00"))).Status);
        // what it says of itself may be a second old: from before the org chart, and with it the calendar, was there
        await Eventually.Is(() => FindAsync(0), findings => findings.Exists(finding => finding is { About: "calendars", Level: "attention" } && finding.Words.Contains("2027 as expected only", StringComparison.Ordinal)), "the doctor passes on that the calendar is provisional");
        Assert.Contains(await FindAsync(0), finding => finding is { About: "org chart", Level: "attention" } && finding.Words.Contains("no-such-unit", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NoDataYet_IsNoFault_AndNothingIsMade()
    {
        var findings = await FindAsync(0);
        Assert.Contains(findings, finding => finding is { About: "database", Level: "attention" });
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task FolderThatEverybodyMayChange_IsAFault()
    {
        await (await Server.StartDistrictAsync(Data)).DisposeAsync();
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Data, File.GetUnixFileMode(Data) | UnixFileMode.OtherWrite);
        Assert.Contains(await FindAsync(1), finding => finding is { About: "data folder", Level: "fault" } && finding.Todo!.Contains("chmod", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SettingsThatCannotBeUsed_AreAFaultEach()
    {
        var findings = await FindAsync(1, "--retention", "0", "--dossiers-table", "often");
        Assert.Equal(["settings", "settings"], findings.Select(finding => finding.About));
        Assert.All(findings, finding => Assert.Contains("docs/settings.md", finding.Todo, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Postgres_ThatCanLoseWhatItCommitted_IsAFault()
    {
        Assert.SkipUnless(PostgresServer.MissingReason is null, PostgresServer.MissingReason ?? "");
        var address = await postgres.CreateDatabaseAsync(); // the tests' server runs without fsync
        await (await Server.StartAsync(Data, "--no-demo", "--database", address)).DisposeAsync();
        var findings = await FindAsync(1, "--database", address);
        Assert.Contains(findings, finding => finding is { About: "database", Level: "fault" } && finding.Words.Contains("a power cut can destroy the database", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.About == "database" && finding.Words.Contains("has schema version", StringComparison.Ordinal));
    }

    [Fact]
    public async Task DatabaseThatCannotBeReached_IsAFault_WithoutItsPassword()
    {
        var outcome = (await Cchc.RunAsync("doctor", "--json", "--data", Data, "--database", "Host=127.0.0.1;Port=1;Database=x;Username=x;Password=hunter2")).Expect(1);
        Assert.Contains("cannot be reached", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", outcome.Output + outcome.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();

    private async Task<List<Found>> FindAsync(int exitCode, params string[] options)
    {
        var outcome = (await Cchc.RunAsync(["doctor", "--json", "--data", Data, .. options])).Expect(exitCode);
        return [.. outcome.Json.EnumerateArray().Select(finding => new Found(Text(finding, "about")!, Text(finding, "level")!, Text(finding, "words")!, Text(finding, "todo")))];
    }

    private static string? Text(JsonElement finding, string name) => finding.GetProperty(name).GetString();

    private sealed record Found(string About, string Level, string Words, string? Todo);
}
