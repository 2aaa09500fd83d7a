using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Wall;

/// <summary>What a wall must show, from the API.</summary>
internal static class LateFigures
{
    /// <summary>The late open dossiers of a unit.</summary>
    public static async Task<long> LateAsync(this Server server, string unit)
    {
        var board = await server.GetAsync($"/api/v1/areas/{WallScreen.Area}/board");
        return board.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("id").GetString() == unit).GetProperty("now").GetProperty("openLate").GetInt64();
    }
}
