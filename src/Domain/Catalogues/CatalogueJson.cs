using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CchcLive.Domain.Catalogues;

/// <summary>Items as JSON: in files, in journal entries and over HTTP they look the same.</summary>
public static class CatalogueJson
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>An item.</summary>
    public static byte[] Write(ICatalogueItem item) => JsonSerializer.SerializeToUtf8Bytes(item, item.GetType(), Json);

    /// <summary>The catalogues' items as an object with a list for each catalogue that has any.</summary>
    public static void Write(Utf8JsonWriter writer, IEnumerable<ICatalogueItem> items)
    {
        writer.WriteStartObject();
        foreach (var kind in items.GroupBy(item => item.Kind).OrderBy(kind => kind.Key))
        {
            writer.WriteStartArray(kind.Key.Field());
            foreach (var item in kind) writer.WriteRawValue(Write(item), skipInputValidation: true);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    /// <summary>Reads a list of items of one catalogue; texts become composed Unicode (NFC).</summary>
    /// <exception cref="CatalogueException">It is no such list; the message names item and field.</exception>
    public static IReadOnlyList<ICatalogueItem> ReadList(CatalogueKind kind, ReadOnlyMemory<byte> utf8)
    {
        using var document = Parse(kind.Name(), utf8);
        return ReadList(kind, document.RootElement);
    }

    /// <summary>Reads a file: an object with a list for each of some catalogues; <c>note</c> is for its readers.</summary>
    /// <exception cref="CatalogueException">It is none; the message names catalogue, item and field.</exception>
    public static IReadOnlyList<ICatalogueItem> ReadFile(ReadOnlyMemory<byte> utf8)
    {
        using var document = Parse("", utf8);
        return ReadObject(document.RootElement);
    }

    /// <summary>Reads an object with a list for each of some catalogues.</summary>
    /// <exception cref="CatalogueException">It is none; the message names catalogue, item and field.</exception>
    public static IReadOnlyList<ICatalogueItem> ReadObject(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object) throw Fault("", "", "", "phải là một đối tượng JSON với danh sách của từng danh mục");
        return [.. value.EnumerateObject().Where(list => list.Name != "note").SelectMany(list => ReadList(KindOf(list.Name), list.Value))];
    }

    private static CatalogueKind KindOf(string field) => CatalogueKinds.All.Where(kind => kind.Field() == field).Cast<CatalogueKind?>().FirstOrDefault()
        ?? throw Fault(field, "", "", $"không có danh mục này; có: {string.Join(", ", CatalogueKinds.All.Select(kind => kind.Field()))}");

    private static IReadOnlyList<ICatalogueItem> ReadList(CatalogueKind kind, JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Array) throw Fault(kind.Name(), "", "", "phải là một danh sách");
        return [.. list.EnumerateArray().Select((item, n) => ReadItem(kind, item, n + 1))];
    }

    private static ICatalogueItem ReadItem(CatalogueKind kind, JsonElement item, int number)
    {
        try
        {
            return item.Deserialize(kind.ItemType(), Json) as ICatalogueItem ?? throw Fault(kind.Name(), $"mục thứ {number}", "", "không có nội dung");
        }
        catch (JsonException e)
        {
            throw Fault(kind.Name(), $"mục thứ {number}", e.Path is { Length: > 2 } path ? path[2..] : "", e.Message);
        }
    }

    private static JsonDocument Parse(string kind, ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var asGiven = UnicodeJson.Parse(utf8);
            return JsonDocument.Parse(Encoding.UTF8.GetString(utf8.Span).Normalised(NormalizationForm.FormC));
        }
        catch (JsonException e)
        {
            throw Fault(kind, "", "", $"không phải JSON: {e.Message}");
        }
    }

    private static CatalogueException Fault(string kind, string item, string field, string message) => new([new CatalogueFault(kind, item, field, message)]);
}
