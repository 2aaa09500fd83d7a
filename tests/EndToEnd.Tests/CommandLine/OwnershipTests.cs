using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.CommandLine;

/// <summary>Who owns a data folder: a server, whose verbs then go to it, or nobody, and then a verb is its own server.</summary>
public sealed class OwnershipTests : IDisposable
{
    private static readonly string[] Verbs =
    [
        "board quan-binh-tan --json --as-of 2025-03-12T07:59:00+07:00", "late quan-binh-tan --json --to 2025-03-11", "dossier W-1 --json --as-of 2025-03-12T07:59:00+07:00", "recount --json",
        "journal export", "journal export --stream registry", "quarantine list --json", "board bt-tu-phap --json --from 2025-03-01 --to 2025-03-11 --by channel",
    ];

    private readonly TempDirectory _directory = new();

    [Fact]
    public async Task EveryVerb_AnswersTheSameWithAndWithoutAServer()
    {
        var served = new List<string>();
        await using (var server = await Server.StartDistrictAsync(_directory.Path))
        {
            Assert.Equal(200, (await server.PostLinesAsync(Events.Received("W-1"), Events.Received("W-2", due: "2025-03-10"), "no JSON")).Status);
            foreach (var verb in Verbs) served.Add(await AnswerAsync(verb));
            await server.StopAsync();
        }

        Assert.False(File.Exists(_directory.File("server.json")));
        foreach (var (verb, answer) in Verbs.Zip(served)) Assert.Equal((verb, answer), (verb, await AnswerAsync(verb)));
    }

    [Fact]
    public async Task SecondServer_IsRefusedWithExitCode4()
    {
        await using var server = await Server.StartDistrictAsync(_directory.Path);
        var second = (await Cchc.RunAsync("serve", "--no-demo", "--urls", "http://127.0.0.1:0", "--data", _directory.Path)).Expect(4);
        Assert.Contains("in use by another process", second.Errors, StringComparison.Ordinal);
        Assert.Equal(200, (await server.PostLinesAsync(Events.Received("W-3"))).Status);
    }

    [Fact]
    public async Task KilledServersAnnouncement_MisleadsNobody()
    {
        await using (var server = await Server.StartDistrictAsync(_directory.Path))
        {
            await server.PostLinesAsync(Events.Received("W-4"));
            await server.KillAsync();
        }

        Assert.True(File.Exists(_directory.File("server.json")));
        (await Cchc.RunAsync("dossier", "W-4", "--data", _directory.Path)).Expect(0);
        await using var restarted = await Server.StartAsync(_directory.Path, "--no-demo");
        (await Cchc.RunAsync("dossier", "W-4", "--data", _directory.Path)).Expect(0);
    }

    [Fact]
    public async Task ToldToStop_ServerEndsWithExitCode0AndTakesItsAnnouncementBack()
    {
        await using var server = await Server.StartDistrictAsync(_directory.Path);
        Assert.Equal(0, await server.StopAsync());
        Assert.False(File.Exists(_directory.File("server.json")));
    }

    public void Dispose() => _directory.Dispose();

    private async Task<string> AnswerAsync(string verb) => (await Cchc.RunAsync([.. verb.Split(' '), "--data", _directory.Path])).Expect(0).Output;
}
