using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CchcLive.Grains.Audits;

/// <summary>An entry of the stream <c>integrity</c>, version 1: a round of checks, or that somebody has taken note of what one found.</summary>
internal sealed record AuditRecord
{
    private const int Newest = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true,
    };

    /// <summary>The version of the form.</summary>
    public int V { get; init; } = Newest;

    /// <summary>The round; null for an acknowledgement.</summary>
    public AuditRun? Run { get; init; }

    /// <summary>The acknowledgement; null for a round.</summary>
    public AuditAcknowledgement? Acknowledged { get; init; }

    /// <summary>The bytes of a segment.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Reads a segment.</summary>
    /// <exception cref="InvalidDataException">It is of a version that this program does not know.</exception>
    public static AuditRecord Parse(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize<AuditRecord>(body, Json) is { V: Newest } entry
        ? entry
        : throw new InvalidDataException($"An entry of the stream {AuditJournal.Stream} cannot be read; this program knows version {Newest}.");
}

/// <summary>Somebody has taken note of what the rounds so far have found: the alarm is silent until another round finds something.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who: an account.</param>
/// <param name="Note">What was done about it.</param>
public sealed record AuditAcknowledgement(DateTimeOffset At, string By, string Note);
