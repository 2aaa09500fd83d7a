using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CchcLive.Domain.Alerts;

namespace CchcLive.Ingest.Alerting.Webhooks;

/// <summary>A message as another system gets it, form <c>cchc-alerts/1</c> (<c>docs/alerts.md</c>).</summary>
internal static class AlertJson
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The bytes.</summary>
    /// <param name="message">The message.</param>
    /// <param name="isSimulated">True if the data is not real.</param>
    public static byte[] Write(AlertMessage message, bool isSimulated) => JsonSerializer.SerializeToUtf8Bytes(
        new { Format = "cchc-alerts/1", message.Id, message.Area, message.AreaName, message.At, message.IsTest, IsSimulated = isSimulated, Alerts = message.Lines, message.Morning }, Json);
}
