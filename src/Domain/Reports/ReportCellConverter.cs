using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CchcLive.Domain.Reports;

/// <summary>Writes a cell as an object whose members tell what it holds.</summary>
internal sealed class ReportCellConverter : JsonConverter<ReportCell>
{
    private const string Day = "yyyy-MM-dd";

    public override ReportCell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        if (json.RootElement.ValueKind != JsonValueKind.Object) throw new JsonException("A cell is an object.");
        var members = json.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
        try
        {
            return members.Count switch
            {
                0 => ReportCell.Nothing,
                1 when members.TryGetValue("text", out var text) && text.ValueKind == JsonValueKind.String => ReportCell.OfText(text.GetString()),
                1 when members.TryGetValue("n", out var count) => ReportCell.OfCount(count.GetInt64()),
                1 when members.TryGetValue("x", out var number) => ReportCell.OfNumber(number.GetDecimal()),
                1 when members.TryGetValue("on", out var day) => ReportCell.OfDate(DateOnly.ParseExact(day.GetString() ?? "", Day, CultureInfo.InvariantCulture)),
                2 when members.TryGetValue("n", out var part) && members.TryGetValue("of", out var whole) => ReportCell.OfShare(part.GetInt64(), whole.GetInt64()),
                _ => throw new JsonException("A cell is {}, {\"text\":…}, {\"n\":…}, {\"n\":…,\"of\":…}, {\"x\":…} or {\"on\":…}."),
            };
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException)
        {
            throw new JsonException("A cell holds something of another type than its name says.", e);
        }
    }

    public override void Write(Utf8JsonWriter writer, ReportCell value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        switch (value.Kind)
        {
            case ReportCellKind.Text:
                writer.WritePropertyName("text"u8);
                JsonSerializer.Serialize(writer, value.Text, options);
                break;
            case ReportCellKind.Count:
                writer.WriteNumber("n"u8, value.Count);
                break;
            case ReportCellKind.Share:
                writer.WriteNumber("n"u8, value.Count);
                writer.WriteNumber("of"u8, value.Of);
                break;
            case ReportCellKind.Number:
                writer.WriteNumber("x"u8, value.Number);
                break;
            case ReportCellKind.Date:
                writer.WriteString("on"u8, value.Date.ToString(Day, CultureInfo.InvariantCulture));
                break;
        }

        writer.WriteEndObject();
    }
}
