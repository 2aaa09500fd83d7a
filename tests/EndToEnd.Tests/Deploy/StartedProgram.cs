using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Deploy;

/// <summary>A district served by a program that is started in a way of the test's own: another copy of it, another environment, under another program.</summary>
internal sealed class StartedProgram : IAsyncDisposable
{
    private readonly Process _process;

    private StartedProgram(Process process, string url) => (_process, Http) = (process, new HttpClient { BaseAddress = new Uri(url) });

    /// <summary>A client of it.</summary>
    public HttpClient Http { get; }

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="start">What to start; the options of <c>serve</c> are added.</param>
    /// <param name="data">Its data folder.</param>
    public static async Task<StartedProgram> StartAsync(ProcessStartInfo start, string data)
    {
        foreach (var option in (string[])["serve", "--no-demo", "--clock", "2025-03-12T08:00", "--org", "quan-binh-tan", "--data", data, "--urls", "http://127.0.0.1:0"]) start.ArgumentList.Add(option);
        (start.RedirectStandardOutput, start.RedirectStandardError, start.UseShellExecute, start.WorkingDirectory) = (true, true, false, "/");
        var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith("CchcLive: ", StringComparison.Ordinal)) continue;
            using var announced = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(data, "server.json")));
            return new StartedProgram(process, announced.RootElement.GetProperty("Url").GetString()!);
        }

        throw new InvalidOperationException($"The program ended before it listened.\n{await errors}");
    }

    /// <summary>Health, an event, and a wall with one of its assets.</summary>
    public async Task ServesAsync()
    {
        using var health = JsonDocument.Parse(await Http.GetStringAsync("/health"));
        Assert.NotEqual("down", health.RootElement.GetProperty("status").GetString());
        using var sent = await Http.PostAsync("/api/v1/events", new StringContent(Events.Received("S-1"), new System.Net.Http.Headers.MediaTypeHeaderValue("application/cloudevents+json")));
        Assert.True(sent.IsSuccessStatusCode, await sent.Content.ReadAsStringAsync());
        var wall = await Http.GetStringAsync("/wall/quan-binh-tan");
        Assert.Contains("Bình Tân", wall, StringComparison.Ordinal);
        using var asset = await Http.GetAsync(wall[wall.IndexOf("/assets/", StringComparison.Ordinal)..].Split('"')[0]);
        Assert.True(asset.IsSuccessStatusCode);
    }

    /// <summary>Tells it to stop.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        using var stop = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
