using System.CommandLine;
using System.Net.Http.Headers;
using System.Text.Json;
using CchcLive.Silo.Client;

namespace CchcLive.Silo.Commands;

/// <summary><c>catalogue put KIND FILE</c>: says what would change, asks, and changes it.</summary>
internal static class CataloguePutCommand
{
    private static readonly Argument<FileInfo?> File = new("file") { Description = "A JSON list of items, or, of officers and imported figures, a CSV file; none to take items away only.", Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<string[]> Remove = new("--remove") { Description = "The key of an item that is taken away; may be repeated.", HelpName = "KEY" };

    private static readonly Option<bool> Replace = new("--replace") { Description = "Take away every item that is not in the file." };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only say what would change." };

    private static readonly Option<bool> Yes = new("--yes") { Description = "Do not ask." };

    private static readonly Option<string?> Document = new("--document") { Description = "The document that the change follows; required to make it.", HelpName = "TEXT" };

    private static readonly Option<string?> Reason = new("--reason") { Description = "Why; required to make it.", HelpName = "TEXT" };

    private static readonly Option<string> By = new("--by") { Description = "Who makes it (the name of the account at the machine).", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("put", "Puts items into a catalogue and takes some away: says what would change, then asks.") { CatalogueCommand.Kind, File, Remove, Replace, DryRun, Yes, Document, Reason, By };
        command.Validators.Add(result =>
        {
            if (result.GetValue(File) is null && (result.GetValue(Remove) ?? []).Length == 0) result.AddError("Give a file, or --remove.");
            if (result.GetValue(Replace) && (result.GetValue(File) is null || (result.GetValue(Remove) ?? []).Length > 0)) result.AddError("--replace needs a file, and no --remove.");
            if (!result.GetValue(DryRun) && (string.IsNullOrWhiteSpace(result.GetValue(Document)) || string.IsNullOrWhiteSpace(result.GetValue(Reason))))
                result.AddError("--document and --reason are required, unless --dry-run is given.");
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var file = parsed.GetValue(File);
        var bytes = file is null ? "[]"u8.ToArray() : await System.IO.File.ReadAllBytesAsync(file.FullName, cancellation);
        var type = string.Equals(file?.Extension, ".csv", StringComparison.OrdinalIgnoreCase) ? "text/csv" : "application/json";
        var (isJson, isDryRun) = (parsed.GetValue(GlobalOptions.Json), parsed.GetValue(DryRun));
        await using var session = await Session.ReadAsync(parsed, cancellation);
        (string Name, string Value)[] what = [.. (parsed.GetValue(Remove) ?? []).Select(key => ("remove", key)), .. parsed.GetValue(Replace) ? new[] { ("replace", "true") } : []];
        var listed = await PutAsync([.. what, ("preview", "true")]);
        if (!isJson) Table.Print(["", "Mục", "Trước", "Sau"], [.. CatalogueCommand.Lines(listed.GetProperty("differences"))]);
        else if (isDryRun) Output.Json(listed);
        if (isDryRun) return ExitCodes.Ok;
        if (listed.GetProperty("differences").GetArrayLength() > 0 && !parsed.GetValue(Yes) && !IsConfirmed())
        {
            Console.Error.WriteLine("cchc: nothing was changed; answer y, or give --yes.");
            return ExitCodes.Usage;
        }

        var made = await PutAsync([.. what, ("position", listed.Text("position")), ("document", parsed.GetValue(Document)!), ("reason", parsed.GetValue(Reason)!), ("by", parsed.GetValue(By)!)]);
        if (isJson) Output.Json(made);
        else Console.WriteLine(made.GetProperty("applied").GetBoolean() ? $"Đã ghi: vị trí {made.Text("position")}." : "Không có gì thay đổi.");
        return ExitCodes.Ok;

        async Task<JsonElement> PutAsync((string Name, string Value)[] query)
        {
            using var content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
            var address = $"{CatalogueCommand.Path}/{Uri.EscapeDataString(parsed.GetValue(CatalogueCommand.Kind)!)}?" + string.Join('&', query.Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value)}"));
            return await session.PutAsync(address, content, cancellation);
        }
    }

    private static bool IsConfirmed()
    {
        Console.Error.Write("Ghi các thay đổi này? [y/N] ");
        return Console.ReadLine()?.Trim() is "y" or "Y";
    }
}
