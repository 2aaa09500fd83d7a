using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace CchcLive.Silo.Logging;

/// <summary>The program's logs: the console for people, JSON lines in <c>logs/</c> of the data folder for machines. Neither holds personal data: codes only.</summary>
internal static class Logs
{
    private const int FilesKept = 14;
    private const long FileSize = 50 * 1024 * 1024;

    /// <summary>Makes the logger.</summary>
    /// <param name="dataDirectory">The data folder.</param>
    /// <param name="isQuiet">True for a command that is not a server: only warnings reach the console.</param>
    public static Logger Create(string dataDirectory, bool isQuiet) => new LoggerConfiguration()
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        .MinimumLevel.Override("Orleans", LogEventLevel.Error)
        .WriteTo.Console(
            restrictedToMinimumLevel: isQuiet ? LogEventLevel.Warning : LogEventLevel.Information, formatProvider: CultureInfo.InvariantCulture,
            outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", standardErrorFromLevel: LogEventLevel.Verbose)
        .WriteTo.File(
            new JsonLineFormatter(), Path.Combine(dataDirectory, "logs", "cchc-.jsonl"), rollingInterval: RollingInterval.Day,
            retainedFileCountLimit: FilesKept, fileSizeLimitBytes: FileSize, rollOnFileSizeLimit: true)
        .CreateLogger();
}
