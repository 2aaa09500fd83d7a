using System.CommandLine;
using CchcLive.Silo.Clock;
using CchcLive.Silo.Data;
using CchcLive.Silo.Demo;
using CchcLive.Silo.Hosting;
using CchcLive.Silo.Settings;

namespace CchcLive.Silo.Commands;

/// <summary><c>serve</c>: the server, with the demonstration unless told otherwise.</summary>
internal static class ServeCommand
{
    private static readonly Option<bool> NoDemo = new("--no-demo") { Description = "Serve the data without the demonstration's clock and feed." };

    private static readonly Option<string> Demo = new("--demo") { Description = "The area that the demonstration shows: quan-binh-tan or tp-hcm-2025.", HelpName = "AREA", DefaultValueFactory = _ => Demonstration.DefaultArea };

    private static readonly Option<string?> Clock = new("--clock") { Description = "A simulated clock: START[xSPEED], for example 2025-03-12T07:25x10.", HelpName = "START[xSPEED]" };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("serve", "Serves the boards; with the demonstration of a simulated district or city unless --no-demo.") { ServeOptions.Urls, ServeOptions.PublicUrls, ServeOptions.Hosts, ServeOptions.Role, ServeOptions.Cluster, NoDemo, Demo, Clock, ServeOptions.Table, ServeOptions.Boundaries, ServeOptions.Connections };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var settings = SettingsSource.Read(parsed);
        var shown = parsed.GetValue(NoDemo) ? null : Demonstration.Of(parsed.GetValue(Demo)!);
        var clock = parsed.GetValue(Clock) is { } text ? ClockSetting.Parse(text) : null;
        var directory = new DataDirectory(settings.Settings.Storage.Data ?? FolderOf(shown));
        var ownership = directory.TryOwn() ?? throw new DataInUseException($"The data in {directory.Path} is in use by another process; stop it first, or use another --data folder.");
        var options = new ServerOptions
        {
            Settings = settings.Settings,
            SettingsFrom = settings.Summary,
            Org = parsed.GetValue(GlobalOptions.Org) ?? shown?.Area,
            Clock = clock ?? shown?.Clock,
            Demonstration = shown,
        };
        await using var server = await CchcServer.StartAsync(options, directory, ownership, cancellation);
        if (await server.InviteFirstAsync(cancellation) is { } setUp) Console.WriteLine($"Chế độ mở: chưa có tài khoản. Tạo tài khoản quản trị đầu tiên tại (một lần, trong 24 giờ): {setUp}");
        Console.WriteLine(shown is not null
            ? $"CchcLive: {server.Url}/areas/{shown.Area}  (DỮ LIỆU MÔ PHỎNG; dừng bằng Ctrl+C)"
            : $"CchcLive: {server.Url}/  (dừng bằng Ctrl+C)");
        await using var stop = cancellation.Register(server.Stop);
        await server.Ended;
        return ExitCodes.Ok;
    }

    private static string FolderOf(Demonstration? shown) => shown switch
    {
        null => GlobalOptions.DefaultFolder,
        { Area: Demonstration.DefaultArea } => GlobalOptions.DemonstrationFolder,
        { Area: var area } => $"{GlobalOptions.DemonstrationFolder}-{area}",
    };
}
