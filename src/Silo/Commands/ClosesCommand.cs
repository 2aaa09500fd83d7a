using System.CommandLine;
using System.Text.Json;
using CchcLive.Silo.Client;

namespace CchcLive.Silo.Commands;

/// <summary><c>closes AREA</c>: the days that an area closed.</summary>
internal static class ClosesCommand
{
    private static readonly Argument<string> Id = new("area") { Description = "The area." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("closes", "The days that an area closed; without --from and --to the last 62 days.") { Id, PeriodOptions.From, PeriodOptions.To };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        var query = $"from={Uri.EscapeDataString(parsed.GetValue(PeriodOptions.From) ?? "")}&to={Uri.EscapeDataString(parsed.GetValue(PeriodOptions.To) ?? "")}";
        var answer = await session.GetAsync($"/api/v1/areas/{Uri.EscapeDataString(parsed.GetValue(Id)!)}/closes?{query}", cancellation);
        if (parsed.GetValue(GlobalOptions.Json)) Output.Json(answer);
        else Table.Print(["Ngày", "Chốt lúc", "", "Đơn vị", "Đang GQ", "Quá hạn"], [.. answer.GetProperty("closes").EnumerateArray().Select(Row)]);
        return ExitCodes.Ok;
    }

    private static IReadOnlyList<string> Row(JsonElement close) =>
    [
        close.Text("date"), close.Text("closedAt"), close.GetProperty("madeUp").GetBoolean() ? "chốt bù" : "", $"{close.Text("unitsIn")}/{close.Text("unitsOf")}", close.Text("open"), close.Text("openLate"),
    ];
}
