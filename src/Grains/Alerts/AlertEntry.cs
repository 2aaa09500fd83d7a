using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CchcLive.Domain.Alerts;

namespace CchcLive.Grains.Alerts;

/// <summary>Acts as the journal has them, version 1, pinned by a fixture: what happened to the alerts of an area at one time, as JSON.</summary>
/// <param name="Acts">The acts, in order; at least one.</param>
internal sealed record AlertEntry(IReadOnlyList<AlertAct> Acts)
{
    private const int Newest = 1;

    private static readonly Dictionary<Type, string> Kinds = new()
    {
        [typeof(AlertRaised)] = "raised", [typeof(AlertWorsened)] = "worsened", [typeof(AlertCleared)] = "cleared", [typeof(AlertAcknowledged)] = "acknowledged", [typeof(AlertsSilenced)] = "silenced",
        [typeof(MessageQueued)] = "queued", [typeof(MessageDelayed)] = "delayed", [typeof(MessageSent)] = "sent", [typeof(MessageAbandoned)] = "abandoned",
        [typeof(MorningNoticed)] = "morning", [typeof(MorningSettled)] = "settled",
    };

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Tell } },
    };

    /// <summary>The version of the form.</summary>
    public int V { get; init; } = Newest;

    /// <summary>The bytes of a segment.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Reads a segment.</summary>
    /// <exception cref="InvalidDataException">It holds no acts, or those of a version that this program does not know.</exception>
    public static AlertEntry Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            var entry = JsonSerializer.Deserialize<AlertEntry>(body, Json);
            return entry is { V: Newest, Acts: not null } ? entry : throw new InvalidDataException($"Alerts of version {entry?.V} cannot be read; this program knows version {Newest}.");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new InvalidDataException($"These bytes are no acts of alerts: {e.Message}", e);
        }
    }

    private static void Tell(JsonTypeInfo type)
    {
        if (type.Type != typeof(AlertAct)) return;
        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization };
        foreach (var (kind, name) in Kinds) type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(kind, name));
    }
}
