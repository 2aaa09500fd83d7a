using System.CommandLine;
using System.Globalization;
using System.Net.Http.Headers;
using CchcLive.Silo.Client;

namespace CchcLive.Silo.Commands;

/// <summary><c>quarantine list|show|resend</c>: what could not be accepted.</summary>
internal static class QuarantineCommand
{
    private static readonly Argument<long> Number = new("number") { Description = "The entry's number." };

    private static readonly Option<string?> State = new("--state") { Description = "open (default), resent or discarded.", HelpName = "STATE", DefaultValueFactory = _ => "open" };

    private static readonly Option<string?> Rule = new("--rule") { Description = "Only entries of this rule.", HelpName = "RULE" };

    private static readonly Option<string?> Source = new("--source") { Description = "Only entries of this source.", HelpName = "SOURCE" };

    private static readonly Option<string?> Corrected = new("--with") { Description = "A file with the corrected CloudEvent; without it the entry is sent as it is.", HelpName = "FILE" };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var list = new Command("list", "Lists entries.") { State, Rule, Source };
        list.SetAction(ListAsync);
        var show = new Command("show", "Shows an entry.") { Number };
        show.SetAction(ShowAsync);
        var resend = new Command("resend", "Sends an entry again, corrected or as it is.") { Number, Corrected };
        resend.SetAction(ResendAsync);
        return new Command("quarantine", "What could not be accepted: never dropped.") { list, show, resend };
    }

    private static async Task<int> ListAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        (string Name, string? Value)[] filters = [("state", parsed.GetValue(State)), ("rule", parsed.GetValue(Rule)), ("source", parsed.GetValue(Source))];
        var filter = string.Concat(filters.Where(pair => pair.Value is not null).Select(pair => $"&{pair.Name}={Uri.EscapeDataString(pair.Value!)}"));
        var answer = await session.GetAsync($"/api/v1/admin/quarantine?limit=1000{filter}", cancellation);
        if (parsed.GetValue(GlobalOptions.Json)) Output.Json(answer);
        else
            Table.Print(["Số", "Nguồn", "Quy tắc", "Trường", "Dòng", "Lần", "Chi tiết"], [.. answer.EnumerateArray().Select(entry => (IReadOnlyList<string>)
                [entry.Text("id"), entry.Text("source"), entry.Text("rule"), entry.Text("field"), entry.Text("line"), entry.Text("seen"), entry.Text("detail")])]);
        return ExitCodes.Ok;
    }

    private static async Task<int> ShowAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        Output.Json(await session.GetAsync($"/api/v1/admin/quarantine/{parsed.GetValue(Number).ToString(CultureInfo.InvariantCulture)}", cancellation));
        return ExitCodes.Ok;
    }

    private static async Task<int> ResendAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        var body = parsed.GetValue(Corrected) is { } file ? await File.ReadAllBytesAsync(file, cancellation) : [];
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/cloudevents+json") } };
        var answer = await session.PostAsync($"/api/v1/admin/quarantine/{parsed.GetValue(Number).ToString(CultureInfo.InvariantCulture)}/resend", content, cancellation);
        Output.Json(answer);
        return answer.GetProperty("quarantined").GetInt32() == 0 ? ExitCodes.Ok : ExitCodes.Difference;
    }
}
