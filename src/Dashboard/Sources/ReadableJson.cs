using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CchcLive.Dashboard.Sources;

/// <summary>An input as a person can read and correct it.</summary>
internal static class ReadableJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same JSON over several lines; a text that is no JSON, or names a property twice, as it is.</summary>
    public static string Of(string raw)
    {
        try
        {
            return JsonNode.Parse(raw)?.ToJsonString(Indented) ?? raw;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return raw;
        }
    }
}
