using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CchcLive.Silo.Client;

namespace CchcLive.Silo.Commands;

/// <summary><c>board AREA|UNIT</c>: the figures of a period; without dates, of all that is known, up to now.</summary>
internal static class BoardCommand
{
    private static readonly Argument<string> Id = new("area|unit") { Description = "The area or unit." };

    private static readonly Option<string> By = new("--by") { Description = "Rows by field, channel, officer, unit, procedure, step or none.", HelpName = "DIMENSION", DefaultValueFactory = _ => "unit" };

    private static readonly (string Title, string Name)[] Columns =
    [
        ("Phải GQ", "toHandle"), ("Tiếp nhận", "received"), ("Kỳ trước", "carriedIn"), ("Đã GQ", "processed"), ("Trước hạn", "processedEarly"), ("Đúng hạn", "processedOnDay"),
        ("Quá hạn", "processedLate"), ("Chưa rõ", "processedUnknown"), ("Đang GQ", "open"), ("Trong hạn", "openWithin"), ("Quá hạn", "openLate"), ("Chưa rõ", "openUnknown"),
    ];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("board", "The figures of an area or a unit.") { Id, PeriodOptions.From, PeriodOptions.To, PeriodOptions.AsOf, PeriodOptions.KnownAt, PeriodOptions.Rule, PeriodOptions.Role, PeriodOptions.Only, By };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        var path = $"/api/v1/units/{Uri.EscapeDataString(parsed.GetValue(Id)!)}/board?by={Uri.EscapeDataString(parsed.GetValue(By)!)}{PeriodOptions.Query(parsed)}";
        var answer = await session.GetAsync(path, cancellation);
        if (parsed.GetValue(GlobalOptions.Json)) Output.Json(answer);
        else Print(answer);
        return ExitCodes.Ok;
    }

    private static void Print(JsonElement answer)
    {
        var rule = answer.GetProperty("rule");
        Console.WriteLine($"{answer.Text("name")} · {rule.Text("name")} v{rule.Text("version")} · {answer.Text("role")} · {Period(answer)} · {answer.Text("at")}{Known(answer)}");
        if (answer.GetProperty("simulated").GetBoolean()) Console.WriteLine("DỮ LIỆU MÔ PHỎNG");
        var rows = answer.GetProperty("rows").EnumerateArray().Append(answer.GetProperty("total")).Select(Row).ToList();
        rows[^1] = ["Tổng", .. rows[^1].Skip(1)];
        Table.Print(["", .. Columns.Select(column => column.Title), "Đúng hạn %"], rows);
    }

    private static string Period(JsonElement answer) => answer.Text("from") == "–" && answer.Text("to") == "–" ? "tất cả" : $"{answer.Text("from")} – {answer.Text("to")}";

    private static string Known(JsonElement answer) => answer.Text("knownAt") is var known && known == "–" ? "" : $" · theo điều đã biết lúc {known}";

    private static IReadOnlyList<string> Row(JsonElement row)
    {
        var rate = row.GetProperty("onTime").GetProperty("percent");
        var percent = rate.ValueKind == JsonValueKind.Null ? "–" : rate.GetDecimal().ToString("0.00", CultureInfo.GetCultureInfo("vi-VN"));
        return [row.Text("name"), .. Columns.Select(column => row.Figure(column.Name)), percent];
    }
}
