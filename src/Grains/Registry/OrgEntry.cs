using System.Text.Encodings.Web;
using System.Text.Json;
using CchcLive.Domain.Organisation;

namespace CchcLive.Grains.Registry;

/// <summary>Units that were added to the org chart, as the stream <c>registry</c> has them; with who wanted it why, if it was somebody's decision and no file.</summary>
/// <param name="Added">The units.</param>
/// <param name="Document">The document that it follows; "" for a file.</param>
/// <param name="By">Who entered it; "" for a file.</param>
/// <param name="Reason">Why; "" for a file.</param>
public sealed record OrgEntry(OrgChart Added, string Document = "", string By = "", string Reason = "")
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The entry as the body of a segment: JSON that begins with <c>{"org":</c>, or the org chart alone if nobody is named.</summary>
    public byte[] ToJson()
    {
        if (By.Length == 0) return Added.ToJson();
        using var chart = JsonDocument.Parse(Added.ToJson());
        return JsonSerializer.SerializeToUtf8Bytes(new Stored(chart.RootElement, Document, By, Reason), Json);
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
            return new OrgEntry(OrgChart.Parse(JsonSerializer.SerializeToUtf8Bytes(stored.Org)), stored.Document, stored.By, stored.Reason);
        }
        catch (JsonException e)
        {
            throw new FormatException($"An entry of the org chart cannot be read: {e.Message}", e);
        }
    }

    private sealed record Stored(JsonElement Org, string Document, string By, string Reason);
}

/// <summary>An entry with its place in the journal.</summary>
/// <param name="At">When it was committed.</param>
/// <param name="Entry">What it says.</param>
public sealed record OrgHistoryLine(DateTimeOffset At, OrgEntry Entry);
