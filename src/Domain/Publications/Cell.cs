using System.Text.Json;
using System.Text.Json.Serialization;

namespace CchcLive.Domain.Publications;

/// <summary>A count that the public may see: a small one only as "fewer than" (D§7.2). In JSON <c>{"n":5}</c> or <c>{"lt":3}</c>.</summary>
/// <param name="Count">The number; null if it is withheld.</param>
/// <param name="LessThan">What it is less than; null if it is shown.</param>
[JsonConverter(typeof(CellConverter))]
public readonly record struct Cell(long? Count, int? LessThan)
{
    /// <summary>A count, withheld if it is above 0 and below the smallest that may be shown.</summary>
    /// <param name="count">The number.</param>
    /// <param name="minimum">The smallest number but 0 that may be shown; 1 shows all.</param>
    public static Cell Of(long count, int minimum) => count > 0 && count < minimum ? new Cell(null, minimum) : new Cell(count, null);

    /// <summary>"5" or "&lt; 3".</summary>
    public override string ToString() => LessThan is { } limit ? $"< {limit}" : $"{Count}";

    private sealed class CellConverter : JsonConverter<Cell>
    {
        public override Cell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartObject || !reader.Read() || reader.TokenType != JsonTokenType.PropertyName) throw new JsonException("A cell is {\"n\":…} or {\"lt\":…}.");
            var isShown = reader.ValueTextEquals("n"u8);
            if (!isShown && !reader.ValueTextEquals("lt"u8)) throw new JsonException("A cell is {\"n\":…} or {\"lt\":…}.");
            reader.Read();
            var cell = isShown ? new Cell(reader.GetInt64(), null) : new Cell(null, reader.GetInt32());
            if (!reader.Read() || reader.TokenType != JsonTokenType.EndObject) throw new JsonException("A cell has one member.");
            return cell;
        }

        public override void Write(Utf8JsonWriter writer, Cell value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            if (value.LessThan is { } limit) writer.WriteNumber("lt"u8, limit);
            else writer.WriteNumber("n"u8, value.Count ?? 0);
            writer.WriteEndObject();
        }
    }
}
