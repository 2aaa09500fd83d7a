using System.Globalization;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace CchcLive.Silo.Logging;

/// <summary>What a log event says, as the console has it: names and texts without quotes around them.</summary>
internal static class MessageText
{
    private static readonly MessageTemplateTextFormatter Words = new("{Message:lj}", CultureInfo.InvariantCulture);

    /// <summary>The text.</summary>
    public static string Of(LogEvent logEvent)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Words.Format(logEvent, text);
        return text.ToString();
    }
}
