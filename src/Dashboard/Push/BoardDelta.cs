using System.Text.Json.Serialization;

namespace CchcLive.Dashboard.Push;

/// <summary>What changed between two versions of a board, as it travels. Values are absolute.</summary>
/// <param name="From">Version it starts from.</param>
/// <param name="To">Version it leads to.</param>
/// <param name="DataAt">Data time, unix ms; null when the area has no data at all.</param>
/// <param name="Changes">Row, column, value, row, column, value, …; the row after the last unit is the total.</param>
internal sealed record BoardDelta(
    [property: JsonPropertyName("f")] long From,
    [property: JsonPropertyName("t")] long To,
    [property: JsonPropertyName("d")] long? DataAt,
    [property: JsonPropertyName("c")] long[] Changes);
