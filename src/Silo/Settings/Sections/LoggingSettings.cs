using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Serilog.Events;

namespace CchcLive.Silo.Settings.Sections;

/// <summary>What is written to the logs, and how much of it is kept (docs/operations.md).</summary>
internal sealed record LoggingSettings
{
    [Description("The least serious messages of the program that are written.")]
    public LogEventLevel Level { get; init; } = LogEventLevel.Information;

    [Description("The same for the web server under it.")]
    public LogEventLevel FrameworkLevel { get; init; } = LogEventLevel.Warning;

    [Description("The same for the grain engine under it, which calls a warning what it repairs by itself.")]
    public LogEventLevel EngineLevel { get; init; } = LogEventLevel.Error;

    [Description("The same for the console alone; the file has them all.")]
    public LogEventLevel ConsoleLevel { get; init; } = LogEventLevel.Information;

    [Description("How many files of the log are kept. A day has one, or more when one is full.")]
    [Range(1, 3650)]
    public int FilesKept { get; init; } = 14;

    [Description("The size at which a file of the log is full.")]
    [Range(1, 1024)]
    public int FileMegabytes { get; init; } = 50;

    [Description("A message is written three times within so long; further ones are counted, and the count is written at the end. 0 writes every one.")]
    [Range(0, 3600)]
    public int RepeatsSeconds { get; init; } = 60;
}
