using System.CommandLine;
using CchcLive.Silo.Client;
using CchcLive.Silo.Settings;

namespace CchcLive.Silo.Commands;

/// <summary><c>settings</c>: every setting with its value and where it comes from; exit code 2, with every fault, if they cannot be used.</summary>
internal static class SettingsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("settings", "Checks the settings and prints every one with its value and where it comes from; starts nothing.")
        {
            ServeOptions.Urls, ServeOptions.PublicUrls, ServeOptions.Hosts, ServeOptions.Table, ServeOptions.Boundaries,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var reading = SettingsSource.Read(parsed);
        var rows = Setting.All.Select(setting => new
        {
            setting.Key,
            Value = setting.Text(setting.Of(reading.Settings)),
            From = reading.Origins.TryGetValue(setting.Key, out var layer) ? layer.Origin(setting.Key) : "default",
        });
        if (parsed.GetValue(GlobalOptions.Json)) Output.Json(rows);
        else Table.Print(["Key", "Value", "From"], [.. rows.Select(row => (IReadOnlyList<string>)[row.Key, row.Value, row.From])]);
        return ExitCodes.Ok;
    }
}
