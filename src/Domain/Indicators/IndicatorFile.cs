using System.Text.Json;
using System.Text.Json.Serialization;

namespace CchcLive.Domain.Indicators;

/// <summary>Reads a file of <c>data/indicators</c>.</summary>
internal static class IndicatorFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new FormulaConverter() },
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Its indicators, in their order.</summary>
    /// <exception cref="FormatException">It is no such file; the message names the place.</exception>
    public static IReadOnlyList<Indicator> Parse(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            return JsonSerializer.Deserialize<Shape>(utf8Json, Json)?.Indicators ?? throw new FormatException("A file of indicators is empty.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"Indicators: {e.Message}", e);
        }
    }

    private sealed record Shape(IReadOnlyList<Indicator> Indicators, string? Note = null);

    private sealed class FormulaConverter : JsonConverter<Formula>
    {
        public override Formula Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Formula.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, Formula value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }
}
