using System.Text.Encodings.Web;
using System.Text.Json;
using CchcLive.Domain.Catalogues;

namespace CchcLive.Grains.Catalogues;

/// <summary>A change of the catalogues, as the stream <c>catalogue</c> has it.</summary>
/// <param name="Note">Who wanted it, why, by which document.</param>
/// <param name="Change">What was put and removed.</param>
public sealed record CatalogueEntry(CatalogueNote Note, CatalogueChange Change)
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>True if whatever was there before is gone: of the data that ship, with which a journal begins.</summary>
    public bool BeginsAnew { get; init; }

    /// <summary>The catalogues with this entry.</summary>
    public CatalogueSet AppliedTo(CatalogueSet known) => BeginsAnew ? known.Anew(Change) : known.With(Change);

    /// <summary>The body of a segment.</summary>
    public byte[] ToJson()
    {
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body, Json))
        {
            writer.WriteStartObject();
            writer.WriteString("by", Note.By);
            writer.WriteString("reason", Note.Reason);
            writer.WriteString("document", Note.Document);
            if (BeginsAnew) writer.WriteBoolean("anew", true);
            writer.WritePropertyName("put");
            CatalogueJson.Write(writer, Change.Put);
            writer.WriteStartObject("remove");
            foreach (var kind in Change.Remove.GroupBy(removed => removed.Kind).OrderBy(kind => kind.Key))
            {
                writer.WriteStartArray(kind.Key.Field());
                foreach (var removed in kind) writer.WriteStringValue(removed.Key);
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return body.ToArray();
    }

    /// <summary>Reads the body of a segment.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static CatalogueEntry Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            var removed = root.GetProperty("remove").EnumerateObject().SelectMany(kind => kind.Value.EnumerateArray().Select(key => new RemovedItem(KindOf(kind.Name), key.GetString()!)));
            return new CatalogueEntry(
                new CatalogueNote(root.GetProperty("by").GetString()!, root.GetProperty("reason").GetString()!, root.GetProperty("document").GetString()!),
                new CatalogueChange(CatalogueJson.ReadObject(root.GetProperty("put")), [.. removed]))
            {
                BeginsAnew = root.TryGetProperty("anew", out var anew) && anew.GetBoolean(),
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"An entry of the catalogues cannot be read: {e.Message}", e);
        }
    }

    private static CatalogueKind KindOf(string field) =>
        CatalogueKinds.All.Where(kind => kind.Field() == field).Cast<CatalogueKind?>().FirstOrDefault() ?? throw new FormatException($"An entry of the catalogues cannot be read: there is no catalogue {field}.");
}
