using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CchcLive.EndToEnd.Tests.Support;

/// <summary>A running <c>cchc serve</c>, on a port of its own choice.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _errors;

    private Server(Process process, string data, Uri url, string key, IReadOnlyList<string> said, StringBuilder errors)
    {
        (_process, Data, Key, Said, _errors) = (process, data, key, said, errors);
        Http = new HttpClient { BaseAddress = url, Timeout = TimeSpan.FromMinutes(3) };
    }

    /// <summary>Its data folder.</summary>
    public string Data { get; }

    /// <summary>The key that its data folder holds for verbs on this machine.</summary>
    public string Key { get; }

    /// <summary>What it wrote to standard output before it said that it listens.</summary>
    public IReadOnlyList<string> Said { get; }

    /// <summary>A client of it.</summary>
    public HttpClient Http { get; }

    /// <summary>Its process.</summary>
    public int ProcessId => _process.Id;

    /// <summary>What it wrote to standard error so far.</summary>
    public string Errors
    {
        get { lock (_errors) return _errors.ToString(); }
    }

    /// <summary>Starts it and waits until it says that it listens.</summary>
    public static Task<Server> StartAsync(string data, params string[] options) => StartAsync([], data, options);

    /// <summary>The same, with variables of its own in its environment.</summary>
    public static async Task<Server> StartAsync(IEnumerable<(string Name, string Value)> environment, string data, params string[] options)
    {
        var urls = options.Contains("--urls", StringComparer.Ordinal) ? Array.Empty<string>() : ["--urls", "http://127.0.0.1:0"];
        var process = Cchc.Start(environment, ["serve", "--data", data, .. urls, .. options]);
        process.StandardInput.Close();
        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, line) => { lock (errors) errors.AppendLine(line.Data); };
        process.BeginErrorReadLine();
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith("CchcLive: ", StringComparison.Ordinal))
            {
                said.Add(line);
                continue;
            }

            _ = process.StandardOutput.ReadToEndAsync();
            using var announced = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(data, "server.json")));
            return new Server(process, data, new Uri(announced.RootElement.GetProperty("Url").GetString()!), announced.RootElement.GetProperty(nameof(Key)).GetString()!, said, errors);
        }

        await process.WaitForExitAsync();
        throw new InvalidOperationException($"The server ended with exit code {process.ExitCode} before it listened.\n{errors}");
    }

    /// <summary>Starts a server over data on a simulated clock that nothing but the test feeds.</summary>
    public static Task<Server> StartDistrictAsync(string data, string clock = "2025-03-12T08:00") =>
        StartAsync(data, "--no-demo", "--clock", clock, "--org", "quan-binh-tan");

    /// <summary>Asks for JSON.</summary>
    public async Task<JsonElement> GetAsync(string path) => Json(await TextAsync(path));

    /// <summary>Asks for text; once more, for a while, if the answer is that one should ask again.</summary>
    public async Task<string> TextAsync(string path)
    {
        var asked = Stopwatch.StartNew();
        while (true)
        {
            using var answer = await Http.GetAsync(path);
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.IsSuccessStatusCode) return text;
            Assert.True(answer.StatusCode == HttpStatusCode.ServiceUnavailable && asked.Elapsed < SlowMachine.Allowance, $"GET {path}: {(int)answer.StatusCode}\n{text}\n{Errors}");
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }

    /// <summary>Posts a body.</summary>
    public async Task<(int Status, JsonElement Answer)> PostAsync(string path, byte[] body, string type)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        using var answer = await Http.PostAsync(path, content);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.Length == 0 ? default : Json(text));
    }

    /// <summary>Posts events as NDJSON.</summary>
    public Task<(int Status, JsonElement Answer)> PostLinesAsync(params IEnumerable<string> events) =>
        PostAsync("/api/v1/events", Encoding.UTF8.GetBytes(string.Join('\n', events)), "application/x-ndjson");

    /// <summary>Kills it as a power cut would: no handler runs.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Tells it to stop and waits for its end.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        await SignalAsync("TERM");
        return await EndedAsync();
    }

    /// <summary>Sends it a signal by name.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>Its exit code; more than 128 if a signal ended it.</returns>
    public async Task<int> EndedAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
