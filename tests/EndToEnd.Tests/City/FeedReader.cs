using System.Text.Json;

namespace CchcLive.EndToEnd.Tests.City;

/// <summary>What a line of the feed says, as far as counting needs it; read without any of the program's code.</summary>
/// <param name="Id">Source and id of the event.</param>
/// <param name="Code">The dossier.</param>
/// <param name="Verb">What happened.</param>
/// <param name="Time">When, UTC ticks.</param>
/// <param name="RecordedAt">When it was recorded, UTC ticks; 0 if the line does not say.</param>
/// <param name="Handler">The unit that handles it, where the line names one.</param>
internal sealed record FeedFact(string Id, string Code, string Verb, long Time, long RecordedAt, string? Handler);

/// <summary>Reads lines of NDJSON.</summary>
internal static class FeedReader
{
    private const string TypePrefix = "vn.cchc.dossier.";
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "submitted", "intake-rejected", "received", "assigned", "transferred", "ownership-moved", "consultation-requested", "consultation-answered",
        "inspection-scheduled", "supplement-requested", "supplement-received", "supplement-expired", "payment-requested", "payment-fulfilled",
        "lateness-forecast", "apology-issued", "explanation-filed", "explanation-reviewed", "reminder-sent", "withdrawal-requested", "reopened",
        "completed", "refused", "withdrawn", "stopped", "returned", "rated", "synced", "corrected", "merged", "voided",
    };

    /// <summary>The fact of a line; null if it breaks the contract.</summary>
    public static FeedFact? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return ReadObject(line);
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return null;
        }
    }

    private static FeedFact? ReadObject(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        string? id = null, source = null, type = null, code = null, handler = null;
        long time = 0, recordedAt = 0;
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName) continue;
            if (json.CurrentDepth == 1)
            {
                if (json.ValueTextEquals("id"u8)) id = Text(ref json);
                else if (json.ValueTextEquals("source"u8)) source = Text(ref json);
                else if (json.ValueTextEquals("type"u8)) type = Text(ref json);
                else if (json.ValueTextEquals("subject"u8)) code = Text(ref json);
                else if (json.ValueTextEquals("time"u8)) time = Ticks(ref json);
            }
            else if (json.CurrentDepth == 2)
            {
                if (json.ValueTextEquals("handlingUnitId"u8)) handler = Text(ref json);
                else if (json.ValueTextEquals("toUnitId"u8)) handler = Text(ref json);
                else if (json.ValueTextEquals("recordedAt"u8)) recordedAt = Ticks(ref json);
            }
        }

        if (id is null || source is null || code is null || time == 0 || type?.StartsWith(TypePrefix, StringComparison.Ordinal) != true) return null;
        var verb = type[TypePrefix.Length..];
        return Verbs.Contains(verb) ? new FeedFact(source + " " + id, code, verb, time, recordedAt, handler) : null;
    }

    private static string? Text(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetString();
    }

    private static long Ticks(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetDateTimeOffset().UtcTicks;
    }
}
