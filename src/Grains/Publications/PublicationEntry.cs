using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Frozen;

namespace CchcLive.Grains.Publications;

/// <summary>
/// An act as the journal has it, version 1, pinned by a fixture: JSON with the act; of a draft also the canonical document, packed with gzip, and the counting rule as it was.
/// </summary>
internal sealed record PublicationEntry
{
    private const int Newest = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The version of the form.</summary>
    public int V { get; init; } = Newest;

    /// <summary>What was done.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required PublicationActKind Kind { get; init; }

    /// <summary>By whom.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>See <see cref="PublicationAct.Hash"/>.</summary>
    public string? Hash { get; init; }

    /// <summary>See <see cref="PublicationAct.Version"/>.</summary>
    public int Version { get; init; }

    /// <summary>See <see cref="PublicationAct.Reason"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>See <see cref="PublicationAct.DueAt"/>.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Of a draft: which days the month covers.</summary>
    public PeriodKind? Days { get; init; }

    /// <summary>Of a draft: the counting rule, as a rule file.</summary>
    public JsonElement? Rule { get; init; }

    /// <summary>Of a draft: the canonical document, gzip.</summary>
    public byte[]? Document { get; init; }

    /// <summary>The act.</summary>
    [JsonIgnore]
    public PublicationAct Act => new(Kind, By, At) { Hash = Hash, Version = Version, Reason = Reason, DueAt = DueAt };

    /// <summary>The entry of an act without a document.</summary>
    public static PublicationEntry Of(PublicationAct act) => new() { Kind = act.Kind, By = act.By, At = act.At, Hash = act.Hash, Version = act.Version, Reason = act.Reason, DueAt = act.DueAt };

    /// <summary>The bytes of a segment.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Reads a segment.</summary>
    /// <exception cref="InvalidDataException">It holds no act, or one of a version that this program does not know.</exception>
    public static PublicationEntry Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            var entry = JsonSerializer.Deserialize<PublicationEntry>(body, Json);
            return entry is { V: Newest } ? entry : throw new InvalidDataException($"An act of a publication of version {entry?.V} cannot be read; this program knows version {Newest}.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"These bytes are no act of a publication: {e.Message}", e);
        }
    }

    /// <summary>The canonical bytes of a draft's document.</summary>
    /// <exception cref="InvalidDataException">It is no draft, or the bytes are not what its hash says.</exception>
    public byte[] Unpacked() => Document is null ? throw new InvalidDataException("This act has no document.") : PackedDocument.Unpack(Document, Hash, $"version {Version}");
}
