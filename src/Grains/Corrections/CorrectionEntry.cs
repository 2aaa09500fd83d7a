using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CchcLive.Grains.Corrections;

/// <summary>An entry of the stream <c>corrections</c>, version 1: a proposal or a decision.</summary>
public sealed record CorrectionEntry
{
    private const int Newest = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The version of the form.</summary>
    public int V { get; init; } = Newest;

    /// <summary>The proposal; null for a decision.</summary>
    public CorrectionProposal? Proposed { get; init; }

    /// <summary>The decision; null for a proposal.</summary>
    public CorrectionDecision? Decided { get; init; }

    /// <summary>The bytes of a segment.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Reads a segment.</summary>
    /// <exception cref="InvalidDataException">It is of a version that this program does not know.</exception>
    public static CorrectionEntry Parse(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize<CorrectionEntry>(body, Json) is { V: Newest } entry
        ? entry
        : throw new InvalidDataException($"An entry of the stream {CorrectionRegistry.Stream} cannot be read; this program knows version {Newest}.");
}
