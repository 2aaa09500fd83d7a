using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CchcLive.Domain.Catalogues;
using CchcLive.Silo.Client;

namespace CchcLive.Silo.Commands;

/// <summary><c>catalogue list|show|history|put</c>: the catalogues, and how one is changed.</summary>
internal static class CatalogueCommand
{
    /// <summary>Where the API has them.</summary>
    internal const string Path = "/api/v1/catalogues";

    private static readonly Option<long?> At = new("--at") { Description = "As it was after so many changes.", HelpName = "POSITION" };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var list = new Command("list", "Lists the catalogues: how much is in each, and who changed it last.");
        list.SetAction(ListAsync);
        var show = new Command("show", "Prints the items of a catalogue as a file that can be changed and put.") { Kind, At };
        show.SetAction(ShowAsync);
        var history = new Command("history", "Lists who changed what in a catalogue, the newest first.") { Kind };
        history.SetAction(HistoryAsync);
        return new Command("catalogue", "Causes, phrases, sensitive procedures, targets, officers, rules of publication, imported figures.") { list, show, history, CataloguePutCommand.Create() };
    }

    /// <summary>Which catalogue.</summary>
    internal static Argument<string> Kind { get; } = new("kind") { Description = $"The catalogue: {string.Join(", ", CatalogueKinds.All.Select(kind => kind.Name()))}." };

    /// <summary>One line for each difference: what happened, to which item, from what to what.</summary>
    internal static IEnumerable<IReadOnlyList<string>> Lines(JsonElement differences) => differences.EnumerateArray().Select(difference =>
    {
        var (before, after) = (difference.GetProperty("before"), difference.GetProperty("after"));
        var verb = before.ValueKind == JsonValueKind.Null ? "thêm" : after.ValueKind == JsonValueKind.Null ? "bỏ" : "đổi";
        return (IReadOnlyList<string>)[verb, difference.Text("key"), Short(before), Short(after)];
    });

    private static string Short(JsonElement item) => item.ValueKind == JsonValueKind.Null ? "–" : item.GetRawText();

    private static async Task<int> ListAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        var answer = await session.GetAsync(Path, cancellation);
        if (parsed.GetValue(GlobalOptions.Json))
        {
            Output.Json(answer);
            return ExitCodes.Ok;
        }

        Table.Print(
            ["Danh mục", "Số mục", "Thay đổi gần nhất", "Người thay đổi"],
            [.. answer.GetProperty("catalogues").EnumerateArray().Select(one => (IReadOnlyList<string>)[one.Text("kind"), one.Text("items"), one.Text("changedAt"), one.Text("changedBy")])]);
        Console.WriteLine($"Vị trí: {answer.Text("position")}");
        return ExitCodes.Ok;
    }

    private static async Task<int> ShowAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        var query = parsed.GetValue(At) is { } position ? $"?position={position.ToString(CultureInfo.InvariantCulture)}" : "";
        var answer = await session.GetAsync($"{Path}/{Uri.EscapeDataString(parsed.GetValue(Kind)!)}{query}", cancellation);
        Output.Json(parsed.GetValue(GlobalOptions.Json) ? answer : answer.GetProperty("items"));
        return ExitCodes.Ok;
    }

    private static async Task<int> HistoryAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var session = await Session.ReadAsync(parsed, cancellation);
        var answer = await session.GetAsync($"{Path}/{Uri.EscapeDataString(parsed.GetValue(Kind)!)}/history", cancellation);
        if (parsed.GetValue(GlobalOptions.Json))
        {
            Output.Json(answer);
            return ExitCodes.Ok;
        }

        Table.Print(
            ["Vị trí", "Lúc", "Người", "Lý do", "Văn bản", "", "Mục", "Trước", "Sau"],
            [.. answer.EnumerateArray().SelectMany(record => Lines(record.GetProperty("differences")).Select((line, n) => (IReadOnlyList<string>)[.. Who(record, isFirst: n == 0), .. line]))]);
        return ExitCodes.Ok;
    }

    private static string[] Who(JsonElement record, bool isFirst) =>
        isFirst ? [record.Text("position"), record.Text("at"), record.Text("by"), record.Text("reason"), record.Text("document")] : ["", "", "", "", ""];
}
