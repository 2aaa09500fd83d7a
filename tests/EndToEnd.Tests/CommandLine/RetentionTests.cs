using System.Text.Json;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.CommandLine;

/// <summary>Dossiers that ended long ago leave memory and are still answered for (docs/operations.md).</summary>
public sealed class RetentionTests
{
    private const string Board2022 = "/api/v1/areas/quan-binh-tan/board?from=2022-03-01&to=2022-03-31";

    private static readonly string[] Life =
    [
        Events.Received("E-1", due: "2022-03-10", time: "2022-03-01T08:00:00+07:00"),
        Events.Of("completed", "E-1", "E-1:2", "2022-03-09T08:00:00+07:00"),
        Events.Of("returned", "E-1", "E-1:3", "2022-03-09T09:00:00+07:00"),
    ];

    [Fact]
    public async Task ADossierOfYearsAgo_LeavesMemory_CountsInItsOwnMonth_AndComesBackForAnEvent()
    {
        using var directory = new TempDirectory();
        await using (var before = await Server.StartDistrictAsync(directory.Path))
        {
            Assert.Equal(200, (await before.PostLinesAsync(Life)).Status);
            Assert.Equal(0, await before.StopAsync());
        }

        await using var server = await Server.StartDistrictAsync(directory.Path, "2025-03-12T08:00x600");
        await Eventually.Is(() => RetiredAsync(server), retired => retired == 1, "the dossier is retired");
        await Counts2022Async(server, received: 1, processed: 1);
        var recount = (await Cchc.RunAsync("recount", "--json", "--data", directory.Path)).Expect(0).Json;
        Assert.Equal((1, 1, 3), (Count(recount, "dossiers"), Count(recount, "retired"), Count(recount, "events")));
        (await Cchc.RunAsync("dossier", "E-1", "--data", directory.Path)).Expect(0);

        await server.PostLinesAsync([.. Life, Events.Of("reopened", "E-1", "E-1:4", "2025-03-12T07:00:00+07:00")]);
        Assert.Equal(0, await RetiredAsync(server));
        await Counts2022Async(server, received: 1, processed: 1);
        Assert.Contains("E-1", await server.TextAsync("/api/v1/areas/quan-binh-tan/late"), StringComparison.Ordinal);
        (await Cchc.RunAsync("recount", "--data", directory.Path)).Expect(0);
    }

    private static async Task Counts2022Async(Server server, long received, long processed)
    {
        var board = await server.GetAsync(Board2022);
        Assert.Equal([received, processed], board.OfTotal("received", "processed"));
    }

    private static async Task<int> RetiredAsync(Server server) => Count(await server.GetAsync("/health"), "retired");

    private static int Count(JsonElement answer, string name) => answer.GetProperty(name).GetInt32();
}
