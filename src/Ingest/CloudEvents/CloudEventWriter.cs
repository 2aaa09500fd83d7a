using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CchcLive.Domain.Events;

namespace CchcLive.Ingest.CloudEvents;

/// <summary>
/// Writes events as CloudEvents 1.0 JSON in one canonical order: attributes, then <c>data</c> with recordedAt, sequence, the fields in the
/// order of their ids, and <c>set</c>. Reading it back gives an equal event.
/// </summary>
public static class CloudEventWriter
{
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The UTF-8 JSON of one event, on one line.</summary>
    public static byte[] ToUtf8(DossierEvent e)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        Write(buffer, e);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Appends the UTF-8 JSON of one event, on one line and without a line break.</summary>
    public static void Write(IBufferWriter<byte> output, DossierEvent e)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        Write(writer, e);
    }

    /// <summary>Writes one event as a JSON object.</summary>
    public static void Write(Utf8JsonWriter writer, DossierEvent e)
    {
        writer.WriteStartObject();
        writer.WriteString("specversion"u8, "1.0"u8);
        writer.WriteString("id"u8, e.Id);
        writer.WriteString("source"u8, e.Source);
        writer.WriteString("type"u8, EventContract.Verbs[e.Verb].Type);
        writer.WriteString("time"u8, e.Time.ToString());
        writer.WriteString("subject"u8, e.Code);
        writer.WriteStartObject("data"u8);
        if (e.RecordedAt is { } recorded) writer.WriteString("recordedAt"u8, recorded.ToString());
        if (e.Sequence != 0) writer.WriteNumber("sequence"u8, e.Sequence);
        WriteFields(writer, e.Fields);
        if (e.Set.Count > 0)
        {
            writer.WriteStartObject("set"u8);
            WriteFields(writer, e.Set);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter writer, FieldSet fields)
    {
        foreach (var value in fields)
        {
            var spec = EventContract.Fields[value.Id];
            writer.WritePropertyName(spec.Name);
            if (value.IsRemoval) writer.WriteNullValue();
            else WriteValue(writer, spec.Kind, value);
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, FieldKind kind, FieldValue value)
    {
        switch (kind)
        {
            case FieldKind.Moment: writer.WriteStringValue(value.Moment.ToString()); break;
            case FieldKind.Integer: writer.WriteNumberValue(value.Number); break;
            case FieldKind.Flag: writer.WriteBooleanValue(value.Flag); break;
            case FieldKind.Decimal: writer.WriteRawValue(value.Text!, skipInputValidation: true); break;
            case FieldKind.Names:
                writer.WriteStartArray();
                foreach (var item in value.Items) writer.WriteStringValue(item);
                writer.WriteEndArray();
                break;
            default: writer.WriteStringValue(value.Text); break;
        }
    }
}
