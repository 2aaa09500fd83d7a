using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CchcLive.Domain.Calendars;

namespace CchcLive.Grains.Registry;

/// <summary>A version of a working calendar as the stream <c>registry</c> has it: what it says, from when on it applies, and who wanted it why.</summary>
/// <param name="Calendar">Its content.</param>
/// <param name="InForceFrom">From when on it applies: when it was committed; null for the first version of a calendar, which applies since ever.</param>
/// <param name="Document">The document that it follows.</param>
/// <param name="By">Who entered it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Effect">What was listed when it was confirmed; null if nothing was there to be moved.</param>
public sealed record CalendarEntry(CalendarDefinition Calendar, DateTimeOffset? InForceFrom, string Document, string By, string Reason, CalendarTotals? Effect)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The entry as the body of a segment: JSON that begins with <c>{"calendar":</c>.</summary>
    public byte[] ToJson()
    {
        using var calendar = JsonDocument.Parse(CalendarFile.Write(Calendar));
        return JsonSerializer.SerializeToUtf8Bytes(new Stored(calendar.RootElement, InForceFrom, Document, By, Reason, Effect), Json);
    }

    /// <summary>Reads the body of a segment; false if it is none of a calendar.</summary>
    /// <exception cref="FormatException">It is one, and cannot be read.</exception>
    public static bool TryRead(ReadOnlySpan<byte> body, [NotNullWhen(true)] out CalendarEntry? entry)
    {
        entry = null;
        try
        {
            var reader = new Utf8JsonReader(body);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject || !reader.Read() || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("calendar"u8)) return false;
            var stored = JsonSerializer.Deserialize<Stored>(body, Json)!;
            var calendar = CalendarFile.ParseDefinition(JsonSerializer.SerializeToUtf8Bytes(stored.Calendar));
            entry = new CalendarEntry(calendar, stored.InForceFrom, stored.Document, stored.By, stored.Reason, stored.Effect);
            return true;
        }
        catch (JsonException e)
        {
            throw new FormatException($"An entry of a calendar cannot be read: {e.Message}", e);
        }
    }

    private sealed record Stored(JsonElement Calendar, DateTimeOffset? InForceFrom, string Document, string By, string Reason, CalendarTotals? Effect);
}

/// <summary>How many open dossiers a version of a calendar moves.</summary>
/// <param name="Moved">Whose computed due date moves.</param>
/// <param name="TurnLate">Who turn late.</param>
/// <param name="CeaseLate">Who cease to be late.</param>
/// <param name="Units">The same by handling unit, in the order of ids; "" for dossiers without one.</param>
public sealed record CalendarTotals(int Moved, int TurnLate, int CeaseLate, IReadOnlyList<UnitTotals> Units);

/// <summary>How many open dossiers of a unit a version of a calendar moves.</summary>
/// <param name="Unit">The unit's id.</param>
/// <param name="Moved">Whose computed due date moves.</param>
/// <param name="TurnLate">Who turn late.</param>
/// <param name="CeaseLate">Who cease to be late.</param>
public sealed record UnitTotals(string Unit, int Moved, int TurnLate, int CeaseLate);
