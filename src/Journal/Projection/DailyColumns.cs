using CchcLive.Domain;
using CchcLive.Domain.Counting;

namespace CchcLive.Journal.Projection;

/// <summary>The columns of the table <c>daily_figures</c>: what a row is of, and a figure for each measure.</summary>
internal static class DailyColumns
{
    /// <summary>A column for each measure, by its number: <c>open_late</c>.</summary>
    public static IReadOnlyList<string> Figures { get; } = [.. Enum.GetNames<Measure>().Select(name => Casing.Kebab(name).Replace('-', '_'))];

    /// <summary>Every column, in the table's order.</summary>
    public static IReadOnlyList<string> All { get; } = ["area_id", "day", "unit_id", "feed", "data_at", "closed_at", "made_up", "rule", "rule_version", .. Figures];

    /// <summary>Adds a row; one that is there stays, for closes never change.</summary>
    public static string InsertSql { get; } =
        $"INSERT INTO daily_figures ({string.Join(", ", All)}) VALUES ({string.Join(", ", All.Select(column => "@" + column))}) ON CONFLICT (area_id, day, unit_id) DO NOTHING";
}
