using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CchcLive.Silo.Client;

namespace CchcLive.Silo.Commands;

/// <summary><c>late AREA</c>: the overdue dossiers, the longest overdue first.</summary>
internal static class LateCommand
{
    private static readonly Argument<string> Id = new("area|unit") { Description = "The area or unit." };

    private static readonly Option<int> Limit = new("--limit") { Description = "At most so many lines.", HelpName = "N", DefaultValueFactory = _ => 1000 };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("late", "The overdue dossiers: open ones, and with a period also those that ended late in it.")
        {
            Id, PeriodOptions.From, PeriodOptions.To, PeriodOptions.AsOf, PeriodOptions.KnownAt, PeriodOptions.Rule, PeriodOptions.Role, PeriodOptions.Only, Limit,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        var limit = parsed.GetValue(Limit).ToString(CultureInfo.InvariantCulture);
        var answer = await session.GetAsync($"/api/v1/areas/{Uri.EscapeDataString(parsed.GetValue(Id)!)}/late?limit={limit}{PeriodOptions.Query(parsed)}", cancellation);
        if (parsed.GetValue(GlobalOptions.Json)) Output.Json(answer);
        else Print(answer);
        return ExitCodes.Ok;
    }

    private static void Print(JsonElement answer)
    {
        var lines = answer.GetProperty("lines").EnumerateArray().Select(line => (IReadOnlyList<string>)
        [
            line.Text("code"), line.Text("handlingUnit"), line.Text("field"), line.Text("receivedAt"), line.Text("dueAt"), line.Text("endAt"), line.Text("workingDaysLate"),
            line.Text("calendarDaysLate"), line.Text("apology"),
        ]).ToList();
        Table.Print(["Mã hồ sơ", "Đơn vị", "Lĩnh vực", "Tiếp nhận", "Hạn", "Kết thúc", "Trễ (ngày LV)", "Trễ (ngày)", "Xin lỗi"], lines);
        Console.WriteLine($"{lines.Count} / {answer.Text("count")}");
    }
}
