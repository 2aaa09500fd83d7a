using System.Diagnostics;
using System.Text.Json;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Crash;

/// <summary>An import that dies half way, alone or with the server it talks to, is simply run again.</summary>
public sealed class KilledImportTests(UndisturbedImport undisturbed) : IClassFixture<UndisturbedImport>, IDisposable
{
    private readonly TempDirectory _directory = new();

    [Theory]
    [InlineData(true, 0.15)]
    [InlineData(false, 0.25)]
    public async Task KilledImport_RunAgain_GivesTheBoardsOfAnUndisturbedOne(bool hasServer, double share)
    {
        var (file, events, disturbed) = (undisturbed.File, undisturbed.Events, _directory.File("disturbed"));
        await KillAsync(file, disturbed, hasServer, (int)(events * share));

        var again = (await Cchc.RunAsync(UndisturbedImport.Arguments(file, disturbed))).Expect(0).Json;
        Assert.Equal(events, again.GetProperty("accepted").GetInt32() + again.GetProperty("duplicates").GetInt32());
        Assert.InRange(again.GetProperty("duplicates").GetInt32(), (int)(events * share), events - 1);
        Assert.Equal(undisturbed.Boards, await UndisturbedImport.BoardsAsync(disturbed));
        (await Cchc.RunAsync("recount", "--data", disturbed)).Expect(0);
        (await Cchc.RunAsync("verify", "--data", disturbed)).Expect(0);
    }

    public void Dispose() => _directory.Dispose();

    /// <summary>Kills the process that owns the data when it holds so many events: the server, or the import itself.</summary>
    private static async Task KillAsync(string file, string data, bool hasServer, int atEvents)
    {
        await using var server = hasServer ? await Server.StartAsync(data, "--no-demo") : null;
        using var import = Cchc.Start(UndisturbedImport.Arguments(file, data));
        import.StandardInput.Close();
        var (output, errors) = (import.StandardOutput.ReadToEndAsync(), import.StandardError.ReadToEndAsync());
        await Eventually.Is(() => EventsAsync(data), held => held >= atEvents, "the import is under way");
        using var owner = hasServer ? Process.GetProcessById(server!.ProcessId) : Process.GetProcessById(import.Id);
        owner.Kill();
        await import.WaitForExitAsync();
        Assert.NotEqual(0, import.ExitCode);
        Assert.Empty(await output);
        if (hasServer) Assert.StartsWith("cchc: ", await errors, StringComparison.Ordinal);
    }

    private static async Task<int> EventsAsync(string data)
    {
        var announcement = Path.Combine(data, "server.json");
        if (!File.Exists(announcement)) return 0;
        using var address = JsonDocument.Parse(await File.ReadAllTextAsync(announcement));
        using var http = new HttpClient();
        using var health = JsonDocument.Parse(await http.GetStringAsync(new Uri(address.RootElement.GetProperty("Url").GetString() + "/health")));
        return health.RootElement.GetProperty("events").GetInt32();
    }
}
