using System.CommandLine;
using System.Net.Http.Headers;
using System.Text.Json;
using CchcLive.Silo.Clock;
using CchcLive.Silo.Commands;
using CchcLive.Silo.Data;
using CchcLive.Silo.Hosting;
using CchcLive.Silo.Settings;
using CchcLive.Silo.Settings.Sections;

namespace CchcLive.Silo.Client;

/// <summary>
/// What a verb talks to: the server that owns the data, or, when there is none, a server of its own on a private port for as long as the verb
/// runs. Either way it is the same program behind the same HTTP API.
/// </summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly CchcServer? _own;
    private readonly HttpClient _http;

    private Session(ServerAddress server, CchcServer? own)
    {
        _own = own;
        _http = new HttpClient
        {
            BaseAddress = new Uri(server.Url), Timeout = Timeout.InfiniteTimeSpan, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", server.Key) },
        };
    }

    /// <summary>True if it talks to a server that runs anyway.</summary>
    public bool IsServed => _own is null;

    /// <summary>Opens a session on the data that the command line names, for a verb that asks, or adds to what is there.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such data: an empty answer would hide a mistyped folder.</exception>
    /// <exception cref="DataInUseException">Another process owns the data and does not serve.</exception>
    public static Task<Session> ReadAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var settings = SettingsSource.Read(parsed);
        var directory = Choose(settings.Settings.Storage.Data);
        return directory.Exists || settings.Settings.Storage.Database is not null
            ? OpenAsync(directory, settings, parsed, mustExist: true, cancellation)
            : throw DataSetup.NoData(directory.Path);
    }

    /// <summary>Opens a session on the data that the command line names, for a verb that may come first: data that does not exist is made.</summary>
    /// <exception cref="DataInUseException">Another process owns the data and does not serve.</exception>
    public static Task<Session> WriteAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var settings = SettingsSource.Read(parsed);
        return OpenAsync(Choose(settings.Settings.Storage.Data), settings, parsed, mustExist: false, cancellation);
    }

    private static async Task<Session> OpenAsync(DataDirectory directory, SettingsReading settings, ParseResult parsed, bool mustExist, CancellationToken cancellation)
    {
        if (directory.TryOwn() is not { } ownership) return new Session(await directory.AddressOfOwnerAsync(SystemClock.Instance, cancellation), own: null);
        var options = new ServerOptions
        {
            Settings = settings.Settings with { Listen = new ListenSettings { Urls = ["http://127.0.0.1:0"] }, Public = new PublicSection(), Cluster = new ClusterSettings() }, SettingsFrom = settings.Summary,
            Org = parsed.GetValue(GlobalOptions.Org), IsQuiet = true, MustExist = mustExist,
        };
        var server = await CchcServer.StartAsync(options, directory, ownership, cancellation);
        return new Session(await directory.AddressOfOwnerAsync(SystemClock.Instance, cancellation), server);
    }

    /// <summary>Asks for JSON.</summary>
    /// <exception cref="ApiException">The server refused.</exception>
    public async Task<JsonElement> GetAsync(string path, CancellationToken cancellation)
    {
        using var answer = await _http.GetAsync(path, cancellation);
        return await ContentAsync(answer, cancellation);
    }

    /// <summary>Sends a body and reads JSON.</summary>
    /// <exception cref="ApiException">The server refused.</exception>
    public async Task<JsonElement> PostAsync(string path, HttpContent? body, CancellationToken cancellation)
    {
        using var answer = await _http.PostAsync(path, body, cancellation);
        return await ContentAsync(answer, cancellation);
    }

    /// <summary>Changes something and reads JSON.</summary>
    /// <exception cref="ApiException">The server refused.</exception>
    public async Task<JsonElement> PatchAsync(string path, HttpContent body, CancellationToken cancellation)
    {
        using var answer = await _http.PatchAsync(path, body, cancellation);
        return await ContentAsync(answer, cancellation);
    }

    /// <summary>Puts something and reads JSON.</summary>
    /// <exception cref="ApiException">The server refused.</exception>
    public async Task<JsonElement> PutAsync(string path, HttpContent body, CancellationToken cancellation)
    {
        using var answer = await _http.PutAsync(path, body, cancellation);
        return await ContentAsync(answer, cancellation);
    }

    /// <summary>Copies an answer to a stream as it comes.</summary>
    /// <exception cref="ApiException">The server refused.</exception>
    public async Task CopyAsync(string path, Stream to, CancellationToken cancellation)
    {
        using var answer = await _http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (!answer.IsSuccessStatusCode) await ContentAsync(answer, cancellation);
        await answer.Content.CopyToAsync(to, cancellation);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_own is not null) await _own.DisposeAsync();
    }

    private static async Task<JsonElement> ContentAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var text = await answer.Content.ReadAsStringAsync(cancellation);
        if (!answer.IsSuccessStatusCode) throw new ApiException((int)answer.StatusCode, Words(text) ?? $"{(int)answer.StatusCode} {answer.ReasonPhrase}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    private static string? Words(string problem)
    {
        try
        {
            return JsonDocument.Parse(problem).RootElement.GetProperty("detail").GetString();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The folder that is named; without one the default folder, or the demonstration's if that is the one being served.</summary>
    public static DataDirectory Choose(string? named)
    {
        if (named is not null) return new DataDirectory(named);
        var (usual, demonstration) = (new DataDirectory(GlobalOptions.DefaultFolder), new DataDirectory(GlobalOptions.DemonstrationFolder));
        return usual.Exists || !demonstration.IsOwned() ? usual : demonstration;
    }
}
