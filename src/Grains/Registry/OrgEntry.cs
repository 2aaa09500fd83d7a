using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CchcLive.Domain.Organisation;

namespace CchcLive.Grains.Registry;

/// <summary>Units that were added to the org chart, as the stream <c>registry</c> has them.</summary>
/// <param name="Added">The units.</param>
/// <param name="Decision">Who wanted what, and why; null for a file.</param>
public sealed record OrgEntry(OrgChart Added, OrgDecision? Decision = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The entry as the body of a segment: JSON that begins with <c>{"org":</c>, or the org chart alone if it is of a file.</summary>
    public byte[] ToJson()
    {
        if (Decision is null) return Added.ToJson();
        using var chart = JsonDocument.Parse(Added.ToJson());
        return JsonSerializer.SerializeToUtf8Bytes(new Stored(chart.RootElement, Decision), Json);
    }

    /// <summary>Reads the body of a segment that is none of a calendar.</summary>
    /// <exception cref="FormatException">It cannot be read.</exception>
    public static OrgEntry Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject || !reader.Read() || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("org"u8)) return new OrgEntry(OrgChart.Parse(body));
            var stored = JsonSerializer.Deserialize<Stored>(body, Json)!;
            return new OrgEntry(OrgChart.Parse(JsonSerializer.SerializeToUtf8Bytes(stored.Org)), stored.Decision);
        }
        catch (JsonException e)
        {
            throw new FormatException($"An entry of the org chart cannot be read: {e.Message}", e);
        }
    }

    private sealed record Stored(JsonElement Org, OrgDecision Decision);
}

/// <summary>What somebody decided.</summary>
/// <param name="Act">What is done: <c>add</c>, <c>rename</c>, <c>move</c>, <c>end</c>, <c>head</c>.</param>
/// <param name="Unit">To which unit.</param>
/// <param name="Document">By which document.</param>
/// <param name="By">Who entered it.</param>
/// <param name="Reason">Why.</param>
/// <param name="From">From which day; null: since ever.</param>
public sealed record OrgDecision(string Act, string Unit, string Document, string By, string Reason, DateOnly? From = null);

/// <summary>An entry with its place in the journal.</summary>
/// <param name="At">When it was committed.</param>
/// <param name="Entry">What it says.</param>
public sealed record OrgHistoryLine(DateTimeOffset At, OrgEntry Entry);
