using System.Globalization;
using CchcLive.Silo.Clock;
using CchcLive.Silo.Settings.Sections;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace CchcLive.Silo.Logging;

/// <summary>The program's logs: the console for people, JSON lines in <c>logs/</c> of the data folder for machines. Neither holds personal data: codes only.</summary>
internal static class Logs
{
    /// <summary>Makes the logger.</summary>
    /// <param name="dataDirectory">The data folder.</param>
    /// <param name="settings">What is written and kept.</param>
    /// <param name="isQuiet">True for a command that is not a server: only warnings reach the console.</param>
    public static Logger Create(string dataDirectory, LoggingSettings settings, bool isQuiet)
    {
        var outputs = new LoggerConfiguration()
            .MinimumLevel.Verbose()
            .WriteTo.Console(
                restrictedToMinimumLevel: isQuiet && settings.ConsoleLevel < LogEventLevel.Warning ? LogEventLevel.Warning : settings.ConsoleLevel, formatProvider: CultureInfo.InvariantCulture,
                outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", standardErrorFromLevel: LogEventLevel.Verbose)
            .WriteTo.File(
                new JsonLineFormatter(), Path.Combine(dataDirectory, "logs", "cchc-.jsonl"), rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: settings.FilesKept, fileSizeLimitBytes: settings.FileMegabytes * 1024L * 1024, rollOnFileSizeLimit: true)
            .CreateLogger();
        return new LoggerConfiguration()
            .MinimumLevel.Is(settings.Level)
            .MinimumLevel.Override("Microsoft", settings.FrameworkLevel)
            .MinimumLevel.Override("Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher", LogEventLevel.Fatal) // calls every refusal an error; HubGuard tells of failures
            .MinimumLevel.Override("System", settings.FrameworkLevel)
            .MinimumLevel.Override("Orleans", settings.EngineLevel)
            .MinimumLevel.Override("Polly", settings.EngineLevel) // what Orleans tries again with
            .WriteTo.Sink(new RepeatLimit(outputs, TimeSpan.FromSeconds(settings.RepeatsSeconds), SystemClock.Instance))
            .CreateLogger();
    }
}
