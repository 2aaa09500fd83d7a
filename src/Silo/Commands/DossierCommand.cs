using System.CommandLine;
using CchcLive.Silo.Client;

namespace CchcLive.Silo.Commands;

/// <summary><c>dossier CODE</c>: a dossier's state and events.</summary>
internal static class DossierCommand
{
    private static readonly Argument<string> Code = new("code") { Description = "The dossier's code." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("dossier", "A dossier's state and its events.") { Code, PeriodOptions.AsOf, PeriodOptions.KnownAt };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        var answer = await session.GetAsync($"/api/v1/dossiers/{Uri.EscapeDataString(parsed.GetValue(Code)!)}?{PeriodOptions.Moment(parsed).TrimStart('&')}", cancellation);
        if (parsed.GetValue(GlobalOptions.Json))
        {
            Output.Json(answer);
            return ExitCodes.Ok;
        }

        foreach (var property in answer.GetProperty("dossier").EnumerateObject()) Console.WriteLine($"{property.Name,-20} {answer.GetProperty("dossier").Text(property.Name)}");
        Console.WriteLine();
        foreach (var e in answer.GetProperty("events").EnumerateArray()) Console.WriteLine($"{e.Text("time")}  {e.Text("type")["vn.cchc.dossier.".Length..],-24} {e.GetProperty("data").GetRawText()}");
        return ExitCodes.Ok;
    }
}
