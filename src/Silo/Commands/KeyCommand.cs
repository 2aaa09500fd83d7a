using System.CommandLine;
using System.Text.Json;
using CchcLive.Silo.Client;

namespace CchcLive.Silo.Commands;

/// <summary><c>key add|list|revoke</c>: the keys with which sources send events.</summary>
internal static class KeyCommand
{
    private const string Path = "/api/v1/admin/keys";

    private static readonly Argument<string> Name = new("name") { Description = "What people call the key: the system, or who runs it." };

    private static readonly Argument<string> Id = new("id") { Description = "The key's id, as key list shows it." };

    private static readonly Option<string> Source = new("--source") { Description = "The source that it may speak for.", HelpName = "SOURCE", Required = true };

    private static readonly Option<string[]> Units = new("--unit") { Description = "An area or unit that it may speak for, with all that is under it; may be repeated. Without it all.", HelpName = "UNIT" };

    private static readonly Option<DateOnly?> From = new("--from") { Description = "The first day on which it is good (2025-03-12).", HelpName = "DAY" };

    private static readonly Option<DateOnly?> Until = new("--until") { Description = "The last day on which it is good; without it until it is revoked.", HelpName = "DAY" };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var add = new Command("add", "Makes a key and prints its secret, which cannot be had again.") { Name, Source, Units, From, Until };
        add.SetAction(AddAsync);
        var list = new Command("list", "Lists the keys, without their secrets.");
        list.SetAction(ListAsync);
        var revoke = new Command("revoke", "Revokes a key, at once and for good.") { Id };
        revoke.SetAction(RevokeAsync);
        return new Command("key", "The keys with which sources send events.") { add, list, revoke };
    }

    private static async Task<int> AddAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Session.WriteAsync(parsed, cancellation);
        using var body = JsonContent.Create(new { name = parsed.GetValue(Name), source = parsed.GetValue(Source), units = parsed.GetValue(Units) ?? [], from = parsed.GetValue(From), until = parsed.GetValue(Until) });
        var answer = await session.PostAsync(Path, body, cancellation);
        if (parsed.GetValue(GlobalOptions.Json))
        {
            Output.Json(answer);
            return ExitCodes.Ok;
        }

        Console.Error.WriteLine($"Khóa {answer.GetProperty("key").Text("id")} của nguồn {answer.GetProperty("key").Text("source")}. Chỉ hiện một lần; hãy chép ngay vào hệ thống gửi dữ liệu:");
        Console.WriteLine(answer.Text("secret"));
        return ExitCodes.Ok;
    }

    private static async Task<int> ListAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        var answer = await session.GetAsync(Path, cancellation);
        if (parsed.GetValue(GlobalOptions.Json)) Output.Json(answer);
        else Table.Print(["Khóa", "Tên", "Nguồn", "Đơn vị", "Tình trạng", "Từ", "Đến", "Dùng lần cuối", "Người cấp"], [.. answer.EnumerateArray().Select(Row)]);
        return ExitCodes.Ok;
    }

    private static async Task<int> RevokeAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        var answer = await session.PostAsync($"{Path}/{Uri.EscapeDataString(parsed.GetValue(Id)!)}/revoke", null, cancellation);
        if (parsed.GetValue(GlobalOptions.Json)) Output.Json(answer);
        else Console.WriteLine($"Khóa {answer.Text("id")} ({answer.Text("name")}) đã thu hồi lúc {answer.Text("revokedAt")}.");
        return ExitCodes.Ok;
    }

    private static IReadOnlyList<string> Row(JsonElement key)
    {
        var units = key.GetProperty("units").EnumerateArray().Select(unit => unit.GetString()!).ToList();
        return
        [
            key.Text("id"), key.Text("name"), key.Text("source"), units.Count == 0 ? "mọi đơn vị" : string.Join(", ", units), StateWords(key.Text("state")),
            key.Text("from"), key.Text("until"), key.Text("lastUsedAt"), key.Text("by"),
        ];
    }

    private static string StateWords(string state) => state switch
    {
        "valid" => "hiệu lực",
        "notYet" => "chưa đến ngày",
        "expired" => "hết hạn",
        _ => "đã thu hồi",
    };
}
