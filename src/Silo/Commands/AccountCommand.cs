using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CchcLive.Domain;
using CchcLive.Domain.Access;
using CchcLive.Silo.Client;

namespace CchcLive.Silo.Commands;

/// <summary><c>account add|list|disable|password</c>: who may sign in. A password is read from standard input, never from the command line, which other users of the machine can see.</summary>
internal static class AccountCommand
{
    private static readonly Argument<string> Name = new("name") { Description = "The name to sign in with." };

    private static readonly Option<string?> DisplayName = new("--display") { Description = "What people call the person.", HelpName = "TEXT" };

    private static readonly Option<Role> Role = new("--role") { Description = "leader, unit, publisher, approver or admin.", HelpName = "ROLE", Required = true };

    private static readonly Option<string?> Place = new("--place") { Description = "The area or unit that the role is bound to; without it the whole data.", HelpName = "AREA|UNIT" };

    private static readonly Option<DateOnly?> From = new("--from") { Description = "The first day; without it today.", HelpName = "DATE" };

    private static readonly Option<DateOnly?> Until = new("--until") { Description = "The last day; without it until it is taken away.", HelpName = "DATE" };

    private static readonly Option<bool> Invite = new("--invite") { Description = "Ask for no password, but print a link on which the person sets one." };

    private static readonly Option<bool> Undo = new("--undo") { Description = "Enable it again." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var add = new Command("add", "Adds an account; the first one must be an administrator's.") { Name, DisplayName, Role, Place, From, Until, Invite };
        add.SetAction(AddAsync);
        var list = new Command("list", "Lists the accounts.");
        list.SetAction(ListAsync);
        var disable = new Command("disable", "Disables an account; its sessions end at once.") { Name, Undo };
        disable.SetAction(DisableAsync);
        var password = new Command("password", "Sets a password; all sessions of the account end.") { Name };
        password.SetAction(PasswordAsync);
        return new Command("account", "Who may sign in, and as what.") { add, list, disable, password };
    }

    private static async Task<int> AddAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var grant = new { role = Casing.Camel(parsed.GetValue(Role)), place = parsed.GetValue(Place), from = parsed.GetValue(From), until = parsed.GetValue(Until) };
        var password = parsed.GetValue(Invite) ? null : PasswordPrompt.Read();
        await using var session = await Session.WriteAsync(parsed, cancellation);
        using var body = JsonContent.Create(new { name = parsed.GetValue(Name), displayName = parsed.GetValue(DisplayName), password, grants = new[] { grant } });
        var answer = await session.PostAsync("/api/v1/admin/accounts", body, cancellation);
        if (parsed.GetValue(GlobalOptions.Json)) Output.Json(answer);
        else Console.WriteLine(answer.Text("setUp") is var link && link != "–" ? $"Đã thêm {answer.Text("name")}. Liên kết đặt mật khẩu (một lần, trong 24 giờ), dưới địa chỉ của máy chủ: {link}" : $"Đã thêm {answer.Text("name")}.");
        return ExitCodes.Ok;
    }

    private static async Task<int> ListAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        var answer = await session.GetAsync("/api/v1/admin/accounts", cancellation);
        if (parsed.GetValue(GlobalOptions.Json)) Output.Json(answer);
        else Table.Print(["Tên", "Họ tên", "Khóa", "Mật khẩu", "Quyền"], [.. answer.EnumerateArray().Select(Row)]);
        return ExitCodes.Ok;
    }

    private static Task<int> DisableAsync(ParseResult parsed, CancellationToken cancellation) => ChangeAsync(parsed, new { disabled = !parsed.GetValue(Undo) }, cancellation);

    private static Task<int> PasswordAsync(ParseResult parsed, CancellationToken cancellation) => ChangeAsync(parsed, new { password = PasswordPrompt.Read() }, cancellation);

    private static async Task<int> ChangeAsync(ParseResult parsed, object change, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        using var body = JsonContent.Create(change);
        var answer = await session.PatchAsync($"/api/v1/admin/accounts/{Uri.EscapeDataString(parsed.GetValue(Name)!)}", body, cancellation);
        if (parsed.GetValue(GlobalOptions.Json)) Output.Json(answer);
        return ExitCodes.Ok;
    }

    private static IReadOnlyList<string> Row(JsonElement account) =>
    [
        account.Text("name"), account.Text("displayName"), account.GetProperty("disabled").GetBoolean() ? "đã khóa" : "–", account.GetProperty("hasPassword").GetBoolean() ? "có" : "chưa",
        string.Join("; ", account.GetProperty("grants").EnumerateArray().Select(grant => string.Create(CultureInfo.InvariantCulture, $"{grant.Text("role")} {grant.Text("place")} {grant.Text("from")}..{grant.Text("until")}"))),
    ];
}
