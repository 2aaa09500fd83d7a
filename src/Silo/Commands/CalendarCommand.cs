using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CchcLive.Silo.Client;

namespace CchcLive.Silo.Commands;

/// <summary><c>calendar list|show|add</c>: the working calendars, and how one is changed.</summary>
internal static class CalendarCommand
{
    private static readonly Argument<string> Id = new("id") { Description = "The calendar's id." };

    private static readonly Option<int?> Version = new("--of") { Description = "Another version than the one in use.", HelpName = "VERSION" };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var list = new Command("list", "Lists the calendars and their versions.");
        list.SetAction(ListAsync);
        var show = new Command("show", "Prints a calendar as a file that can be changed and added.") { Id, Version };
        show.SetAction(ShowAsync);
        return new Command("calendar", "The working calendars: a change lists what it moves before it is confirmed.") { list, show, CalendarAddCommand.Create() };
    }

    private static async Task<int> ListAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        var answer = await session.GetAsync("/api/v1/admin/calendars", cancellation);
        if (parsed.GetValue(GlobalOptions.Json)) Output.Json(answer);
        else
            Table.Print(
                ["Lịch", "Đơn vị", "Phiên bản", "Hiệu lực từ", "Năm", "Văn bản", "Người nhập", "Lý do", "Hạn đã đổi"],
                [.. answer.EnumerateArray().SelectMany(calendar => calendar.GetProperty("versions").EnumerateArray().Select((version, n) => Row(calendar, version, isInUse: n == 0)))]);
        return ExitCodes.Ok;
    }

    private static async Task<int> ShowAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        var query = parsed.GetValue(Version) is { } version ? $"?version={version.ToString(CultureInfo.InvariantCulture)}" : "";
        var answer = await session.GetAsync($"/api/v1/admin/calendars/{Uri.EscapeDataString(parsed.GetValue(Id)!)}{query}", cancellation);
        Output.Json(parsed.GetValue(GlobalOptions.Json) ? answer : answer.GetProperty("calendar"));
        return ExitCodes.Ok;
    }

    private static IReadOnlyList<string> Row(JsonElement calendar, JsonElement version, bool isInUse)
    {
        var years = calendar.GetProperty("years").EnumerateArray().Select(year => year.Text("year") + (year.Text("status") == "provisional" ? " (dự kiến)" : ""));
        var effect = version.GetProperty("effect");
        return
        [
            isInUse ? calendar.Text("id") : "", isInUse ? calendar.Text("units") : "", version.Text("version"), version.Text("inForceFrom"), isInUse ? string.Join(", ", years) : "",
            version.Text("document"), version.Text("by"), version.Text("reason"), effect.ValueKind == JsonValueKind.Null ? "–" : effect.Text("moved"),
        ];
    }
}
