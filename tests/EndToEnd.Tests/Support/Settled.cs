using System.Text.Json;

namespace CchcLive.EndToEnd.Tests.Support;

/// <summary>Waits for live boards: an answer of 200 says that events are committed and counted by their shard, and the board hears of it a little later.</summary>
internal static class Settled
{
    private static readonly string[] Figures = ["received", "processed", "processedLate", "open", "openLate", "openWithin"];

    /// <summary>Waits until the live board of an area shows, for every unit, what a count of its dossiers gives for the month.</summary>
    public static Task SettledAsync(this Server server, string area) => Eventually.Is(
        async () =>
        {
            var live = await server.GetAsync($"/api/v1/areas/{area}/board");
            var counted = await server.GetAsync($"/api/v1/areas/{area}/board?from={live.GetProperty("at").GetString()![..7]}-01");
            return (Shown: Text(live.GetProperty("rows").EnumerateArray().Select(row => (row.GetProperty("id"), row.GetProperty("month")))), Counted: Text(counted.GetProperty("rows").EnumerateArray().Select(row => (row.GetProperty("key"), row.GetProperty("figures")))));
        },
        boards => boards.Shown == boards.Counted,
        $"the live board of {area} shows all that is counted");

    /// <summary>A line a unit that counts anything.</summary>
    private static string Text(IEnumerable<(JsonElement Unit, JsonElement Figures)> rows) => string.Join('\n', rows
        .Select(row => (Unit: row.Unit.GetString(), Figures: string.Join(' ', Figures.Select(name => row.Figures.GetProperty(name).GetInt64()))))
        .Where(row => row.Figures.Any(character => character is > '0' and <= '9'))
        .OrderBy(row => row.Unit, StringComparer.Ordinal)
        .Select(row => $"{row.Unit} {row.Figures}"));
}
