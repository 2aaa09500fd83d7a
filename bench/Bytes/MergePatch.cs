using System.Buffers;
using System.Text.Json;

namespace CchcLive.Bench.Bytes;

/// <summary>A JSON merge patch (RFC 7396) of the board as an object of rows by id, each an object of counters by name: arrays cannot be patched.</summary>
internal sealed class MergePatch : IBoardEncoder
{
    /// <summary>Its name.</summary>
    public const string TheName = "JSON merge patch";

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly JsonEncodedText[] _columns;
    private readonly JsonEncodedText[] _rows;

    /// <summary>For a board with these names.</summary>
    /// <param name="watched">The answer to <c>Watch</c>.</param>
    public MergePatch(byte[] watched)
    {
        using var answer = JsonDocument.Parse(watched);
        var board = answer.RootElement.GetProperty("result").GetProperty("board");
        _columns = [.. board.GetProperty("cols").EnumerateArray().Select(id => JsonEncodedText.Encode(id.GetString()!)), JsonEncodedText.Encode("state"), JsonEncodedText.Encode("newest")];
        _rows = [.. board.GetProperty("rows").EnumerateArray().Select(row => JsonEncodedText.Encode(row.GetProperty("id").GetString()!)), JsonEncodedText.Encode("total")];
    }

    /// <inheritdoc />
    public string Name => TheName;

    /// <inheritdoc />
    public int Encode(Push push)
    {
        _buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_buffer);
        writer.WriteStartObject();
        writer.WriteNumber("type"u8, 1);
        writer.WriteString("target"u8, "patch"u8);
        writer.WriteStartArray("arguments"u8);
        writer.WriteStartObject();
        writer.WriteNumber("v"u8, push.To);
        if (push.DataAt is { } dataAt) writer.WriteNumber("d"u8, dataAt);
        for (var row = 0; row < _rows.Length; row++) WriteRow(writer, push, row);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        return _buffer.WrittenCount + 1; // the end mark
    }

    private void WriteRow(Utf8JsonWriter writer, Push push, int row)
    {
        var isOpen = false;
        for (var column = 0; column < _columns.Length; column++)
        {
            var at = row * _columns.Length + column;
            if (push.Before[at] == push.After[at]) continue;
            if (!isOpen) writer.WriteStartObject(_rows[row]);
            isOpen = true;
            writer.WriteNumber(_columns[column], push.After[at]);
        }

        if (isOpen) writer.WriteEndObject();
    }
}
