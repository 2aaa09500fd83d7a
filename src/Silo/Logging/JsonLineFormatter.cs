using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Serilog.Events;
using Serilog.Formatting;

namespace CchcLive.Silo.Logging;

/// <summary>Writes a log event as one line of JSON for machines: time, level, message, template, exception, then its properties.</summary>
internal sealed class JsonLineFormatter : ITextFormatter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc />
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("time", logEvent.Timestamp.UtcDateTime);
            json.WriteString("level", logEvent.Level.ToString());
            json.WriteString("message", MessageText.Of(logEvent));
            json.WriteString("template", logEvent.MessageTemplate.Text);
            if (logEvent.Exception is { } exception) json.WriteString("exception", exception.ToString());
            foreach (var (name, value) in logEvent.Properties)
            {
                if (value is ScalarValue scalar) json.WriteString(name, Convert.ToString(scalar.Value, CultureInfo.InvariantCulture));
                else json.WriteString(name, value.ToString(null, CultureInfo.InvariantCulture));
            }

            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }
}
