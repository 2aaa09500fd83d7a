using System.Text.Json;
using CchcLive.EndToEnd.Tests.City;

namespace CchcLive.EndToEnd.Tests.Reorganisation;

/// <summary>Looks at the live board of an area again and again: every version that is seen must add up, and versions only grow within a layout.</summary>
internal sealed class LiveSamples(ReorganisedCity city, string area)
{
    private JsonElement _last;

    /// <summary>How many versions were seen.</summary>
    public int Versions { get; private set; }

    /// <summary>The dates whose trees were shown, in the order of seeing them, with the number of rows.</summary>
    public List<(string Date, int Rows)> Trees { get; } = [];

    /// <summary>Looks once.</summary>
    public async Task LookAsync()
    {
        var board = await city.Server.GetAsync($"/api/v1/areas/{area}/board");
        var tree = (board.GetProperty("treeDate").GetString()!, board.GetProperty("rows").GetArrayLength());
        if (Trees.Count == 0 || Trees[^1] != tree) Trees.Add(tree);
        if (_last.ValueKind != JsonValueKind.Undefined && Layout(_last) == Layout(board))
        {
            Assert.True(Version(board) >= Version(_last), $"{area}: version {Version(board)} after {Version(_last)}");
            if (Version(board) == Version(_last)) return;
        }

        Versions++;
        _last = board;
        Identities.CheckLive(board, $"{area}, version {Version(board)} at {board.GetProperty("at")}");
    }

    private static string Layout(JsonElement board) => board.GetProperty("layout").GetString()!;

    private static long Version(JsonElement board) => board.GetProperty("version").GetInt64();
}
