using System.CommandLine;
using CchcLive.Silo.Client;

namespace CchcLive.Silo.Commands;

/// <summary><c>recount</c>: counts everything afresh; exit code 1 on any difference.</summary>
internal static class RecountCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("recount", "Folds and counts everything afresh and compares with the live counters; exit code 1 on any difference.");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        var answer = await session.GetAsync("/api/v1/admin/recount", cancellation);
        var differences = answer.GetProperty("differences").EnumerateArray().Select(difference => difference.GetString()).ToList();
        if (parsed.GetValue(GlobalOptions.Json)) Output.Json(answer);
        else
        {
            foreach (var difference in differences) Console.WriteLine(difference);
            Console.WriteLine($"{answer.Text("dossiers")} dossiers ({answer.Text("retired")} of them retired), {answer.Text("events")} events, {answer.Text("orphans")} orphans: {(differences.Count == 0 ? "the live counters are right." : $"{differences.Count} differences.")}");
        }

        return differences.Count == 0 ? ExitCodes.Ok : ExitCodes.Difference;
    }
}
