using System.Text.Json;
using System.Text.Json.Serialization;
using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Text;
using CchcLive.Grains.Messages;

namespace CchcLive.Dashboard.Push;

/// <summary>A whole board as it travels: written once, sent to all who ask.</summary>
[JsonConverter(typeof(Writer))]
internal sealed class BoardSnapshot
{
    private BoardSnapshot(long version, byte[] json) => (Version, Json) = (version, json);

    /// <summary>Version of the board.</summary>
    public long Version { get; }

    /// <summary>The board in UTF-8 JSON; the fields are described in <c>Client/src/core/protocol.ts</c>.</summary>
    public byte[] Json { get; }

    /// <summary>Writes a board.</summary>
    /// <param name="pushed">The board.</param>
    /// <param name="area">Its area, for the zone.</param>
    /// <param name="build">Build of the assets served now.</param>
    /// <param name="speed">Seconds of the program's clock per real second.</param>
    public static BoardSnapshot Of(PushedBoard pushed, AreaInfo area, string build, double speed)
    {
        var board = pushed.Board;
        var json = JsonSerializer.SerializeToUtf8Bytes(new
        {
            v = board.Version,
            layout = board.Layout,
            build,
            name = board.Name,
            zone = area.Zone.Id,
            tree = Times.Date(board.TreeDate),
            speed,
            d = BoardCells.UnixMilliseconds(board.DataAt),
            close = CloseOf(board.LastClose, area),
            cols = ScreenColumns.All,
            rows = board.Rows.Select(row => new { id = row.UnitId, name = row.Name, kind = row.Kind }),
            cells = pushed.Cells,
        });
        return new BoardSnapshot(board.Version, json);
    }

    private static object? CloseOf(CloseMark? close, AreaInfo area) => close is null ? null : new
    {
        date = close.Date,
        day = Times.DayAndMonth(close.Date),
        total = close.Total is { } total ? ScreenColumns.Values(total, area.Rule) : null,
    };

    private sealed class Writer : JsonConverter<BoardSnapshot>
    {
        public override BoardSnapshot Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Snapshots are only sent.");

        public override void Write(Utf8JsonWriter writer, BoardSnapshot value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Json, skipInputValidation: true);
    }
}
