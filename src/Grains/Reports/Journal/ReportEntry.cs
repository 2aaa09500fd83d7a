using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CchcLive.Domain.Reports;
using CchcLive.Grains.Frozen;

namespace CchcLive.Grains.Reports;

/// <summary>An issue as the journal has it, version 1, pinned by a fixture: who issued it, why, and the canonical document, packed with gzip.</summary>
internal sealed record ReportEntry
{
    private const int Newest = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectRequiredConstructorParameters = true,
    };

    /// <summary>The version of the form.</summary>
    public int V { get; init; } = Newest;

    /// <summary>The number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Who issued it: an account's name, or <see cref="ReportIssue.Clock"/>.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why; null for a first issue.</summary>
    public string? Reason { get; init; }

    /// <summary>The document's hash.</summary>
    public required string Hash { get; init; }

    /// <summary>See <see cref="ReportBasis.CutOffAt"/>.</summary>
    public required DateTimeOffset CutOffAt { get; init; }

    /// <summary>See <see cref="ReportBasis.JudgedAt"/>.</summary>
    public required DateTimeOffset JudgedAt { get; init; }

    /// <summary>See <see cref="ReportBasis.ScheduledAt"/>.</summary>
    public DateTimeOffset? ScheduledAt { get; init; }

    /// <summary>The canonical document, gzip.</summary>
    public required byte[] Document { get; init; }

    /// <summary>The bytes of a segment.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Reads a segment.</summary>
    /// <exception cref="InvalidDataException">It holds no issue, or one of a version that this program does not know.</exception>
    public static ReportEntry Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            var entry = JsonSerializer.Deserialize<ReportEntry>(body, Json);
            return entry is { V: Newest } ? entry : throw new InvalidDataException($"An issue of a report of version {entry?.V} cannot be read; this program knows version {Newest}.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"These bytes are no issue of a report: {e.Message}", e);
        }
    }

    /// <summary>The canonical bytes of the document.</summary>
    /// <exception cref="InvalidDataException">They are not what the hash says.</exception>
    public byte[] Unpacked() => PackedDocument.Unpack(Document, Hash, $"issue {Number}");
}
