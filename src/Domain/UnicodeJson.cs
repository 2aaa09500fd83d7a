using System.Text.Json;
using System.Text.Unicode;

namespace CchcLive.Domain;

/// <summary>
/// Parses JSON whose texts are all Unicode. JSON may hold escapes of half a character and bytes that are no UTF-8; the framework's document takes them and fails only when such a text is asked for,
/// with an exception that is no fault of the file's reader.
/// </summary>
public static class UnicodeJson
{
    private const int Deepest = 64;

    /// <summary>The document; the caller disposes it.</summary>
    /// <exception cref="JsonException">It is no JSON, or one of its texts is not Unicode.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> utf8, JsonDocumentOptions options = default)
    {
        Check(utf8.Span, options);
        return JsonDocument.Parse(utf8, options);
    }

    private static void Check(ReadOnlySpan<byte> utf8, JsonDocumentOptions options)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions
        {
            AllowTrailingCommas = options.AllowTrailingCommas, CommentHandling = options.CommentHandling, MaxDepth = options.MaxDepth == 0 ? Deepest : options.MaxDepth,
        });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !IsUnicode(ref reader))
                throw new JsonException($"The text at byte {reader.TokenStartIndex} is not Unicode.");
        }
    }

    private static bool IsUnicode(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped) return Utf8.IsValid(reader.ValueSpan);
        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
