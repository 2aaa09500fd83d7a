using System.Text.Json;

namespace CchcLive.Ingest.Http;

/// <summary>JSON values that follow one another, as an export of a stream has them.</summary>
internal static class JsonValues
{
    /// <summary>The values of a text.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static List<byte[]> In(ReadOnlySpan<byte> text)
    {
        var values = new List<byte[]>();
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { AllowMultipleValues = true });
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            values.Add(text[start..(int)reader.BytesConsumed].ToArray());
        }

        return values;
    }
}
