using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CchcLive.Silo.Client;

namespace CchcLive.Silo.Commands;

/// <summary><c>report list|preview|issue|show|difference</c>: an area's reports.</summary>
internal static class ReportCommand
{
    private static readonly Argument<string> Area = new("area") { Description = "The area." };
    private static readonly Argument<string> Kind = new("kind") { Description = "The kind of report, as mau-06." };
    private static readonly Argument<string> Period = new("period") { Description = "2025-W11, 2025-03, 2025-Q1, 2025-H1, 2025-9M or 2025-Y; reporting months (15th to 14th) end in -15." };
    private static readonly Argument<int> Issue = new("issue") { Description = "The issue, from 1." };
    private static readonly Option<string?> Reason = new("--reason") { Description = "Why it is issued again; needed for all but the first issue.", HelpName = "TEXT" };
    private static readonly Option<bool> Before = new("--period-before") { Description = "Compares with the last issue of the period before, instead of the issue before." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var list = new Command("list", "Lists what was issued of an area, the newest first, and what the schedule issues next.") { Area };
        list.SetAction(ListAsync);
        var preview = new Command("preview", "Writes the canonical JSON of a report as it would be issued now to standard output.") { Area, Kind, Period };
        preview.SetAction((parsed, stop) => CopyAsync(parsed, "preview", stop));
        var issue = new Command("issue", "Issues a report: what was issued never changes.") { Area, Kind, Period, Reason };
        issue.SetAction(IssueAsync);
        var show = new Command("show", "Writes the canonical JSON of an issue to standard output, byte for byte as it was issued.") { Area, Kind, Period, Issue };
        show.SetAction((parsed, stop) => CopyAsync(parsed, parsed.GetValue(Issue).ToString(CultureInfo.InvariantCulture), stop));
        var difference = new Command("difference", "What an issue says otherwise than an older one.") { Area, Kind, Period, Issue, Before };
        difference.SetAction(DifferenceAsync);
        return new Command("report", "An area's reports: preview, issue, what was issued.") { list, preview, issue, show, difference };
    }

    private static string AreaPath(ParseResult parsed) => $"/api/v1/areas/{Uri.EscapeDataString(parsed.GetValue(Area)!)}/reports";

    private static string PathOf(ParseResult parsed) => $"{AreaPath(parsed)}/{Uri.EscapeDataString(parsed.GetValue(Kind)!)}/{Uri.EscapeDataString(parsed.GetValue(Period)!)}";

    private static async Task<int> ListAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        var answer = await session.GetAsync(AreaPath(parsed), cancellation);
        if (parsed.GetValue(GlobalOptions.Json))
        {
            Output.Json(answer);
            return ExitCodes.Ok;
        }

        Table.Print(
            ["Báo cáo", "Kỳ", "Từ", "Đến", "Lần", "Phát hành lúc", "Người", "Muộn", "Mã băm"],
            [.. answer.GetProperty("issues").EnumerateArray().Select(one => (IReadOnlyList<string>)
            [
                one.Text("kind"), one.Text("period"), one.Text("from"), one.Text("to"), one.Text("issue"), one.Text("at"), one.Text("by"), one.GetProperty("isLate").GetBoolean() ? "muộn" : "", one.Text("hash"),
            ])]);
        Table.Print(
            ["Theo lịch", "Kỳ", "Lúc", "Phải nộp"],
            [.. answer.GetProperty("next").EnumerateArray().Select(one => (IReadOnlyList<string>)[one.Text("kind"), one.Text("period"), one.Text("at"), one.Text("dueOn")])]);
        return ExitCodes.Ok;
    }

    private static async Task<int> CopyAsync(ParseResult parsed, string what, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        await using var output = Console.OpenStandardOutput();
        await session.CopyAsync($"{PathOf(parsed)}/{what}", output, cancellation);
        return ExitCodes.Ok;
    }

    private static async Task<int> IssueAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        var answer = await session.PostAsync(PathOf(parsed), JsonContent.Create(new { reason = parsed.GetValue(Reason) }), cancellation);
        if (parsed.GetValue(GlobalOptions.Json)) Output.Json(answer);
        else Console.WriteLine($"{answer.Text("kind")} · {answer.Text("period")} · lần {answer.Text("issue")} · chốt lúc {answer.Text("cutOffAt")} · {answer.Text("hash")}");
        return ExitCodes.Ok;
    }

    private static async Task<int> DifferenceAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        var answer = await session.GetAsync($"{PathOf(parsed)}/{parsed.GetValue(Issue).ToString(CultureInfo.InvariantCulture)}/difference?against={(parsed.GetValue(Before) ? "period" : "issue")}", cancellation);
        if (parsed.GetValue(GlobalOptions.Json)) Output.Json(answer);
        else if (answer.GetProperty("older").ValueKind == JsonValueKind.Null) Console.WriteLine("Không có bản trước để so sánh.");
        else
            Table.Print(
                ["Phần", "Dòng", "Cột", "Trước", "Sau"],
                [.. answer.GetProperty("differences").EnumerateArray().Select(one => (IReadOnlyList<string>)
                [
                    one.Text("sectionTitle"), one.Text("rowName"), one.Text("columnTitle"), one.GetProperty("before").GetRawText(), one.GetProperty("after").GetRawText(),
                ])]);
        return ExitCodes.Ok;
    }
}
