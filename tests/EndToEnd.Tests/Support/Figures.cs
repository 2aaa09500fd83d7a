using System.Text.Json;

namespace CchcLive.EndToEnd.Tests.Support;

/// <summary>Reads figures out of the answers of boards.</summary>
internal static class Figures
{
    /// <summary>Figures of the total, in the order of the names.</summary>
    public static long[] OfTotal(this JsonElement board, params string[] names) => Of(board.GetProperty("total"), names);

    /// <summary>Figures of every row that has any, by the row's key.</summary>
    public static Dictionary<string, long[]> OfRows(this JsonElement board, params string[] names) => board.GetProperty("rows").EnumerateArray()
        .Select(row => (Key: row.GetProperty("key").GetString()!, Row: Of(row, names)))
        .Where(pair => pair.Row.Any(figure => figure != 0))
        .ToDictionary(pair => pair.Key, pair => pair.Row, StringComparer.Ordinal);

    private static long[] Of(JsonElement row, string[] names) => [.. names.Select(name => row.GetProperty("figures").GetProperty(name).GetInt64())];
}
