using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CchcLive.Silo.Client;

namespace CchcLive.Silo.Commands;

/// <summary><c>close AREA DATE</c>: the board at the end of a day as known when it was closed, alone or beside another.</summary>
internal static class CloseCommand
{
    private static readonly Argument<string> Id = new("area") { Description = "The area." };

    private static readonly Argument<string> Date = new("date") { Description = "The day, yyyy-MM-dd." };

    private static readonly Option<bool> Compare = new("--compare") { Description = "Beside the live board, and beside the same day as known now." };

    private static readonly Option<string?> With = new("--with") { Description = "Beside the close of this day, yyyy-MM-dd, instead of the live board.", HelpName = "D" };

    private static readonly (string Title, string Window, string Name)[] Columns =
    [
        ("Đang GQ", "now", "open"), ("Quá hạn", "now", "openLate"), ("Sắp đến hạn", "now", "dueSoon"), ("Chưa rõ hạn", "now", "openUnknown"), ("Tiếp nhận", "today", "received"),
        ("Đã GQ", "today", "processed"), ("Đã GQ tháng", "month", "processed"), ("… quá hạn", "month", "processedLate"),
    ];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("close", "The board of an area at the end of a day, as known when it was closed.") { Id, Date, Compare, With };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        var path = $"/api/v1/areas/{Uri.EscapeDataString(parsed.GetValue(Id)!)}/closes/{Uri.EscapeDataString(parsed.GetValue(Date)!)}";
        var compares = parsed.GetValue(Compare) || parsed.GetValue(With) is not null;
        var answer = await session.GetAsync(compares ? $"{path}/compare?with={Uri.EscapeDataString(parsed.GetValue(With) ?? "now")}" : path, cancellation);
        if (parsed.GetValue(GlobalOptions.Json)) Output.Json(answer);
        else if (compares) PrintComparison(answer);
        else Print(answer);
        return ExitCodes.Ok;
    }

    private static void Print(JsonElement answer)
    {
        PrintHead(answer, answer.GetProperty("close"));
        Table.Print(["", .. Columns.Select(column => column.Title)], [.. Rows(answer).Select(row => (IReadOnlyList<string>)
        [
            row.Text("name"), .. Columns.Select(column => row.Text("dataAt") == "–" && row.Text("kind") != "–" ? "–" : row.GetProperty(column.Window).Text(column.Name)),
        ])]);
    }

    /// <summary>Then → the other board (difference); what arrived later stands after a plus-minus sign.</summary>
    private static void PrintComparison(JsonElement answer)
    {
        PrintHead(answer, answer.GetProperty("then"));
        Console.WriteLine($"so với {answer.Text("with")} ({answer.Text("at")}); ±: đến sau khi chốt");
        Table.Print(["", .. Columns.Select(column => column.Title), ""], [.. Rows(answer).Select(row => (IReadOnlyList<string>)
        [
            row.Text("name"), .. Columns.Select(column => Pair(row.GetProperty("figures").GetProperty($"{column.Window}.{column.Name}"))), Side(row.Text("in")),
        ])]);
    }

    private static void PrintHead(JsonElement answer, JsonElement close)
    {
        var madeUp = close.GetProperty("madeUp").GetBoolean() ? " · CHỐT BÙ" : "";
        Console.WriteLine($"{answer.Text("name")} · cuối ngày {close.Text("date")} · chốt lúc {close.Text("closedAt")}{madeUp} · {close.Text("unitsIn")}/{close.Text("unitsOf")} đơn vị");
        if (answer.GetProperty("simulated").GetBoolean()) Console.WriteLine("DỮ LIỆU MÔ PHỎNG");
    }

    private static IEnumerable<JsonElement> Rows(JsonElement answer) => answer.GetProperty("rows").EnumerateArray().Append(answer.GetProperty("total"));

    private static string Pair(JsonElement figure)
    {
        var later = figure.Text("arrivedLater");
        return $"{figure.Text("then")} → {figure.Text("with")} ({Signed(figure.Text("difference"))}){(later is "0" or "–" ? "" : " ±" + Signed(later))}";
    }

    private static string Signed(string number) => long.TryParse(number, CultureInfo.InvariantCulture, out var value) && value > 0 ? "+" + number : number;

    private static string Side(string side) => side switch { "then" => "chỉ có khi chốt", "with" => "chỉ có sau này", _ => "" };
}
