using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.RealInput;

/// <summary>The order of a file's rows, and how often it is imported, do not show on any board.</summary>
public sealed class RowOrderTests
{
    private const int Seed = 20261122;

    [Fact]
    public Task EventLog_ReversedTwiceOrShuffled_GivesTheSameBoards() => SameBoardsAsync(
        "wabo-receipt.csv.gz", "wabo-receipt", "wabo", ["--from", "2011-01-01", "--to", "2011-06-30", "--rule", "766"],
        "asOf=2012-06-01T00:00:00%2B02:00", "from=2011-01-01&to=2011-06-30", "from=2011-10-01&to=2011-10-31&asOf=2011-10-17T12:00:00%2B02:00");

    [Fact]
    [Trait("Category", "Long")]
    public Task Cases_ReversedTwiceOrShuffled_GiveTheSameBoards() => SameBoardsAsync(
        "boston311-2015-h1.csv.gz", "boston311", "boston", ["--from", "2015-02-01", "--to", "2015-02-28", "--role", "territory"],
        "asOf=2016-01-12T22:22:00-05:00", "from=2015-03-01&to=2015-03-31");

    private static async Task SameBoardsAsync(string file, string mapping, string area, string[] printed, params string[] periods)
    {
        var path = Repository.Shared(file);
        using var directory = new TempDirectory();
        var lines = RawFile.Lines(path);
        List<(string Name, string[] Files)> imports =
        [
            ("as it is", [path]),
            ("reversed, and then again as it is", [Write(directory.File("reversed.csv"), lines[0], lines.Skip(1).Reverse()), path]),
            ("shuffled", [Write(directory.File("shuffled.csv"), lines[0], Shuffled(lines.Skip(1)))]),
        ];
        var boards = new Dictionary<string, (string Served, string Printed)>(StringComparer.Ordinal);
        foreach (var (name, files) in imports)
        {
            using var data = new TempDirectory();
            foreach (var each in files) (await Cchc.RunAsync("import", each, "--mapping", mapping, "--create-units", area, "--data", data.Path)).Expect(0);
            await using var server = await Server.StartAsync(data.Path, "--no-demo");
            boards.Add(name, (await Boards.OfAsync(server, area, periods), await Boards.PrintedAsync(data.Path, area, printed)));
            (await Cchc.RunAsync("recount", "--data", data.Path)).Expect(0);
        }

        Assert.Contains("\"received\"", boards["as it is"].Served, StringComparison.Ordinal);
        foreach (var (name, board) in boards) Assert.True(board == boards["as it is"], $"{file} imported {name} gives other boards.");
    }

    private static string Write(string path, string header, IEnumerable<string> rows)
    {
        File.WriteAllLines(path, rows.Prepend(header));
        return path;
    }

    private static string[] Shuffled(IEnumerable<string> rows)
    {
        var shuffled = rows.ToArray();
        new Random(Seed).Shuffle(shuffled);
        return shuffled;
    }
}
