using System.CommandLine;
using CchcLive.Silo.Client;

namespace CchcLive.Silo.Commands;

/// <summary><c>journal export</c>: the journal's events as CloudEvents, one a line.</summary>
internal static class JournalCommand
{
    private static readonly Option<string?> Stream = new("--stream") { Description = "One stream, for example shard/0 or registry; without it every shard.", HelpName = "S" };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var export = new Command("export", "Writes the journal's events as CloudEvents in NDJSON to standard output.") { Stream };
        export.SetAction(ExportAsync);
        return new Command("journal", "The journal.") { export };
    }

    private static async Task<int> ExportAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        var query = parsed.GetValue(Stream) is { } stream ? $"?stream={Uri.EscapeDataString(stream)}" : "";
        await using var output = Console.OpenStandardOutput();
        await session.CopyAsync($"/api/v1/admin/journal{query}", output, cancellation);
        return ExitCodes.Ok;
    }
}
