using System.Text.Encodings.Web;
using System.Text.Json;

namespace CchcLive.Silo.Client;

/// <summary>Prints an answer as it came, indented.</summary>
internal static class Output
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Prints JSON.</summary>
    public static void Json<T>(T answer) => Console.WriteLine(JsonSerializer.Serialize(answer, Indented));

    /// <summary>A text of an answer, "–" where there is none.</summary>
    public static string Text(this JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : "–";

    /// <summary>A figure of a row.</summary>
    public static string Figure(this JsonElement row, string name) => row.GetProperty("figures").GetProperty(name).ToString();
}
