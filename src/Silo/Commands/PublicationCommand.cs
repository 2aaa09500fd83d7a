using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CchcLive.Silo.Client;

namespace CchcLive.Silo.Commands;

/// <summary><c>publication list|show|draft|submit|return|approve|publish|amend|withdraw|verify|export-json</c>: an area's monthly publications.</summary>
internal static class PublicationCommand
{
    private static readonly Argument<string> Area = new("area") { Description = "The area." };
    private static readonly Argument<string> Period = new("period") { Description = "The month, yyyy-MM." };
    private static readonly Option<string?> By = new("--by") { Description = "Who does it; only for simulated data without accounts.", HelpName = "NAME" };
    private static readonly Option<string> Hash = new("--hash") { Description = "The document that was looked at: its hash.", HelpName = "HASH", Required = true };
    private static readonly Option<string> Reason = new("--reason") { Description = "Why.", HelpName = "TEXT", Required = true };
    private static readonly Option<string?> Although = new("--reason") { Description = "Why it is submitted although something is missing.", HelpName = "TEXT" };
    private static readonly Option<int?> Version = new("--of") { Description = "A published version; without it the draft.", HelpName = "VERSION" };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var list = new Command("list", "Lists an area's publications, the newest month first.") { Area };
        list.SetAction(ListAsync);
        var show = new Command("show", "Where a month's publication stands, and what was done.") { Area, Period };
        show.SetAction((parsed, stop) => PrintAsync(parsed, (session, path) => session.GetAsync(path, stop), stop));
        var verify = new Command("verify", "Makes every version again from the journal and compares; exit code 1 if one differs.") { Area, Period };
        verify.SetAction(VerifyAsync);
        var export = new Command("export-json", "Writes the canonical JSON of a version, or of the draft, to standard output.") { Area, Period, Version };
        export.SetAction(ExportAsync);
        return new Command("publication", "The monthly late list: from draft to publication and amendment.")
        {
            list, show, Act("draft", "Makes the draft, or another in its place."), Act("submit", "Gives the draft to the approver.", Hash, Although), Act("return", "Gives the draft back.", Reason),
            Act("approve", "Approves the draft as it is.", Hash), Act("publish", "Publishes the draft that was approved.", Hash), Act("amend", "Drafts the next version of what was published.", Reason),
            Act("withdraw", "Takes what was published from the public.", Reason), verify, export,
        };
    }

    private static Command Act(string name, string description, params Option[] options)
    {
        var command = new Command(name, description) { Area, Period, By };
        foreach (var option in options) command.Add(option);
        command.SetAction((parsed, stop) => PrintAsync(parsed, (session, path) => session.PostAsync($"{path}/{name}", JsonContent.Create(new
        {
            hash = options.Contains(Hash) ? parsed.GetValue(Hash) : null, reason = options.Contains(Reason) ? parsed.GetValue(Reason) : options.Contains(Although) ? parsed.GetValue(Although) : null, by = parsed.GetValue(By),
        }), stop), stop));
        return command;
    }

    private static string PathOf(ParseResult parsed) => $"/api/v1/publications/{Uri.EscapeDataString(parsed.GetValue(Area)!)}/{Uri.EscapeDataString(parsed.GetValue(Period)!)}";

    private static async Task<int> ListAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        var answer = await session.GetAsync($"/api/v1/publications/{Uri.EscapeDataString(parsed.GetValue(Area)!)}", cancellation);
        if (parsed.GetValue(GlobalOptions.Json)) Output.Json(answer);
        else
            Table.Print(
                ["Tháng", "Từ", "Đến", "Trạng thái", "Phiên bản", "Công khai"],
                [.. answer.EnumerateArray().Select(one => (IReadOnlyList<string>)
                [
                    one.Text("period"), one.Text("from"), one.Text("to"), one.Text("stage"), one.GetProperty("versions").GetArrayLength().ToString(CultureInfo.InvariantCulture), one.GetProperty("isPublic").GetBoolean() ? "có" : "không",
                ])]);
        return ExitCodes.Ok;
    }

    private static async Task<int> PrintAsync(ParseResult parsed, Func<Session, string, Task<JsonElement>> ask, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        var answer = await ask(session, PathOf(parsed));
        if (parsed.GetValue(GlobalOptions.Json))
        {
            Output.Json(answer);
            return ExitCodes.Ok;
        }

        Console.WriteLine($"{answer.Text("area")} · {answer.Text("period")} ({answer.Text("from")} – {answer.Text("to")}) · {answer.Text("stage")}");
        if (answer.GetProperty("draft") is { ValueKind: JsonValueKind.Object } draft) Console.WriteLine($"dự thảo phiên bản {draft.Text("version")} · chốt lúc {draft.Text("draftedAt")} · {draft.Text("hash")}");
        Table.Print(
            ["Lúc", "Việc", "Người", "Lý do", "Mã băm"],
            [.. answer.GetProperty("history").EnumerateArray().Select(act => (IReadOnlyList<string>)[act.Text("at"), act.Text("kind"), act.Text("by"), act.Text("reason"), act.Text("hash")])]);
        return ExitCodes.Ok;
    }

    private static async Task<int> VerifyAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        var answer = await session.GetAsync($"{PathOf(parsed)}/verify", cancellation);
        if (parsed.GetValue(GlobalOptions.Json)) Output.Json(answer);
        else Table.Print(["Phiên bản", "Đã công bố", "Lập lại"], [.. answer.EnumerateArray().Select(one => (IReadOnlyList<string>)[one.Text("number"), one.Text("hash"), one.Text("regenerated")])]);
        return answer.EnumerateArray().All(one => one.Text("hash") == one.Text("regenerated")) ? ExitCodes.Ok : ExitCodes.Difference;
    }

    private static async Task<int> ExportAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        await using var output = Console.OpenStandardOutput();
        await session.CopyAsync($"{PathOf(parsed)}/{(parsed.GetValue(Version) is { } version ? $"v{version.ToString(CultureInfo.InvariantCulture)}" : "draft")}", output, cancellation);
        return ExitCodes.Ok;
    }
}
