using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CchcLive.Domain.Publications;

/// <summary>
/// The one way to write a document, pinned by a fixture: UTF-8, members in the order of their names (by code unit), no white space, no member without a value, texts in NFC. Its hash is what is approved and published.
/// </summary>
public static class CanonicalJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new NormalText() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Sort } },
    };

    /// <summary>The canonical bytes.</summary>
    public static byte[] Write(PublicationDocument document) => Bytes(document);

    /// <summary>Writes the canonical bytes as they are made: those of a long list need not fit in memory at once.</summary>
    public static void Write(PublicationDocument document, Stream output) => JsonSerializer.Serialize(output, document, Options);

    /// <summary>The document that canonical bytes hold.</summary>
    /// <exception cref="InvalidDataException">They hold none, or one of a format that this program does not know.</exception>
    public static PublicationDocument Read(ReadOnlySpan<byte> utf8)
    {
        var document = Parse<PublicationDocument>(utf8, "publication");
        return document is { Format: PublicationDocument.FirstFormat }
            ? document
            : throw new InvalidDataException($"A publication of format \"{document?.Format}\" cannot be read; this program knows {PublicationDocument.FirstFormat}.");
    }

    /// <summary>SHA-256 of the bytes, in lower case hexadecimals.</summary>
    public static string Hash(ReadOnlySpan<byte> canonical) => Convert.ToHexStringLower(SHA256.HashData(canonical));

    /// <summary>The members of a line as they are written, by name.</summary>
    internal static JsonElement Members<T>(T line) => JsonSerializer.SerializeToElement(line, Options);

    /// <summary>The canonical bytes of a document of any kind.</summary>
    internal static byte[] Bytes<T>(T document) => JsonSerializer.SerializeToUtf8Bytes(document, Options);

    /// <summary>A document of any kind; null for <c>null</c>.</summary>
    /// <exception cref="InvalidDataException">The bytes hold none.</exception>
    internal static T? Parse<T>(ReadOnlySpan<byte> utf8, string name)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(utf8, Options);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"These bytes are no {name}: {e.Message}", e);
        }
    }

    private static void Sort(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        var members = type.Properties.OrderBy(property => property.Name, StringComparer.Ordinal).ToList();
        type.Properties.Clear();
        foreach (var member in members) type.Properties.Add(member);
    }

    private sealed class NormalText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Ascii.IsValid(value) ? value : value.Normalised(NormalizationForm.FormC));
    }
}
