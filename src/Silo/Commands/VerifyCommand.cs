using System.CommandLine;
using System.Text.Json;
using CchcLive.Silo.Client;

namespace CchcLive.Silo.Commands;

/// <summary><c>verify</c>: checks the hash chain of every stream; exit code 1 if one is broken.</summary>
internal static class VerifyCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("verify", "Checks the hash chain of every stream of the journal, and every published document and issued report against its hash; exit code 1 if one is broken.");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        var answer = await session.GetAsync("/api/v1/admin/verify", cancellation);
        var streams = answer.GetProperty("streams").EnumerateArray().ToList();
        if (parsed.GetValue(GlobalOptions.Json)) Output.Json(answer);
        else
            Table.Print(["Stream", "Segments", "Events", "Fault"], [.. streams.Select(stream => (IReadOnlyList<string>)[stream.Text("stream"), stream.Text("segments"), stream.Text("events"), stream.Text("fault")])]);
        return streams.Exists(stream => stream.GetProperty("fault").ValueKind != JsonValueKind.Null) ? ExitCodes.Difference : ExitCodes.Ok;
    }
}
