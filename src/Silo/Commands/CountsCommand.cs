using System.CommandLine;
using System.Net.Http.Headers;
using System.Text.Json;
using CchcLive.Silo.Client;

namespace CchcLive.Silo.Commands;

/// <summary><c>counts show|declare</c>: what was counted by hand beside what the program counts.</summary>
internal static class CountsCommand
{
    private static readonly Argument<string> Place = new("area|unit") { Description = "The area or unit." };

    private static readonly Argument<string> Unit = new("unit") { Description = "The unit." };

    private static readonly Argument<FileInfo> File = new("file") { Description = "A CSV file, or JSON as the API takes it (docs/reconciliation.md)." };

    private static readonly Option<string?> Until = new("--until") { Description = "Only what was declared of days up to this one, with ages as of it.", HelpName = "DATE" };

    private static readonly Option<bool> All = new("--all") { Description = "Also what does not differ." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var show = new Command("show", "Lists what differs, what is overdue first.") { Place, Until, All };
        show.SetAction(ShowAsync);
        var declare = new Command("declare", "Declares what a unit counted: all figures of the file or none.") { Unit, File };
        declare.SetAction(DeclareAsync);
        return new Command("counts", "What units counted by hand beside what the program counts.") { show, declare };
    }

    private static async Task<int> ShowAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        var answer = await session.GetAsync($"/api/v1/areas/{Uri.EscapeDataString(parsed.GetValue(Place)!)}/reconciliation?until={Uri.EscapeDataString(parsed.GetValue(Until) ?? "")}", cancellation);
        if (parsed.GetValue(GlobalOptions.Json))
        {
            Output.Json(answer);
            return ExitCodes.Ok;
        }

        var cells = answer.GetProperty("cells").EnumerateArray().Where(cell => parsed.GetValue(All) || cell.Text("difference") is not ("0" or ""));
        Table.Print(["Chỗ", "Ngày", "Phần mềm", "Thực tế", "Chênh", "Từ ngày", "Số ngày", "Giải trình"], [.. cells.Select(Row)]);
        Console.WriteLine($"{answer.Text("differing")} chênh, {answer.Text("overdue")} quá hạn giải trình; {answer.GetProperty("silent").GetArrayLength()} đơn vị chưa có số.");
        return ExitCodes.Ok;
    }

    private static IReadOnlyList<string> Row(JsonElement cell) =>
    [
        cell.Text("id"), cell.Text("date"), cell.Text("software"), cell.Text("actual"), cell.Text("difference"), cell.Text("since"), cell.Text("ageDays"),
        cell.GetProperty("overdue").GetBoolean() ? $"quá hạn ({cell.Text("standing")})" : cell.Text("standing"),
    ];

    private static async Task<int> DeclareAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var file = parsed.GetValue(File)!;
        var type = string.Equals(file.Extension, ".json", StringComparison.OrdinalIgnoreCase) ? "application/json" : "text/csv";
        using var content = new ByteArrayContent(await System.IO.File.ReadAllBytesAsync(file.FullName, cancellation)) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        await using var session = await Session.ReadAsync(parsed, cancellation);
        var answer = await session.PostAsync($"/api/v1/units/{Uri.EscapeDataString(parsed.GetValue(Unit)!)}/counts", content, cancellation);
        if (parsed.GetValue(GlobalOptions.Json)) Output.Json(answer);
        else Console.WriteLine($"Đã ghi. Đơn vị đã khai {answer.GetProperty("figures").GetArrayLength()} số.");
        return ExitCodes.Ok;
    }
}
