using System.CommandLine;
using System.Net.Http.Headers;
using System.Text.Json;
using CchcLive.Silo.Client;

namespace CchcLive.Silo.Commands;

/// <summary><c>calendar add FILE</c>: lists the open dossiers whose computed due date moves, asks, and enters the version.</summary>
internal static class CalendarAddCommand
{
    private const string Path = "/api/v1/admin/calendars";

    private static readonly Argument<FileInfo> File = new("file") { Description = "A calendar file (docs/calendars.md)." };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only list; nothing changes." };

    private static readonly Option<bool> Yes = new("--yes") { Description = "Do not ask." };

    private static readonly Option<string?> Document = new("--document") { Description = "The document that the change follows; required to enter it.", HelpName = "TEXT" };

    private static readonly Option<string?> Reason = new("--reason") { Description = "Why; required to enter it.", HelpName = "TEXT" };

    private static readonly Option<string> By = new("--by") { Description = "Who enters it (the name of the account at the machine).", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("add", "Adds a calendar, or a new version of one: lists the open dossiers whose computed due date moves, then asks.") { File, DryRun, Yes, Document, Reason, By };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(DryRun) && (string.IsNullOrWhiteSpace(result.GetValue(Document)) || string.IsNullOrWhiteSpace(result.GetValue(Reason))))
                result.AddError("--document and --reason are required, unless --dry-run is given.");
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var file = await System.IO.File.ReadAllBytesAsync(parsed.GetValue(File)!.FullName, cancellation);
        var isJson = parsed.GetValue(GlobalOptions.Json);
        await using var session = await Session.ReadAsync(parsed, cancellation);
        var listed = await PostAsync(session, file, "", cancellation);
        var isDryRun = parsed.GetValue(DryRun);
        if (!isJson) Print(listed);
        else if (isDryRun) Output.Json(listed);
        if (isDryRun) return ExitCodes.Ok;
        if (!parsed.GetValue(Yes) && !IsConfirmed(listed))
        {
            Console.Error.WriteLine("cchc: nothing was changed; answer y, or give --yes.");
            return ExitCodes.Usage;
        }

        (string Name, string Value)[] notes =
            [("confirm", listed.Text("confirm")), ("document", parsed.GetValue(Document)!), ("reason", parsed.GetValue(Reason)!), ("by", parsed.GetValue(By)!)];
        var applied = await PostAsync(session, file, "?" + string.Join('&', notes.Select(note => $"{note.Name}={Uri.EscapeDataString(note.Value)}")), cancellation);
        if (isJson) Output.Json(applied);
        else Console.WriteLine($"{applied.Text("id")} · phiên bản {applied.Text("version")} có hiệu lực; {applied.GetProperty("totals").Text("moved")} hạn đã đổi.");
        return ExitCodes.Ok;
    }

    private static async Task<JsonElement> PostAsync(Session session, byte[] file, string query, CancellationToken cancellation)
    {
        using var content = new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return await session.PostAsync(Path + query, content, cancellation);
    }

    private static bool IsConfirmed(JsonElement listed)
    {
        Console.Error.Write($"Nhập phiên bản {listed.Text("version")} của lịch {listed.Text("id")}? [y/N] ");
        return Console.ReadLine()?.Trim() is "y" or "Y";
    }

    private static void Print(JsonElement listed)
    {
        var totals = listed.GetProperty("totals");
        Table.Print(["Mã hồ sơ", "Đơn vị", "Hạn cũ", "Hạn mới"], [.. listed.GetProperty("dossiers").EnumerateArray().Select(line => (IReadOnlyList<string>)
            [line.Text("code"), line.Text("unit"), line.Text("oldDueAt"), line.Text("newDueAt")])]);
        Console.WriteLine();
        var units = totals.GetProperty("units").EnumerateArray().Select(unit => (IReadOnlyList<string>)[unit.Text("unit"), .. Counts(unit)]);
        Table.Print(["Đơn vị", "Đổi hạn", "Thành quá hạn", "Hết quá hạn"], [.. units, ["Tổng", .. Counts(totals)]]);
    }

    private static string[] Counts(JsonElement totals) => [totals.Text("moved"), totals.Text("turnLate"), totals.Text("ceaseLate")];
}
