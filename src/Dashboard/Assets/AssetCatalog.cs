using System.Reflection;
using System.Text.Json;

namespace CchcLive.Dashboard.Assets;

/// <summary>
/// The client's files as they were when this assembly was built. Their names carry a hash of their content. An assembly built
/// without them still serves every page: figures without style and without life.
/// </summary>
internal sealed class AssetCatalog
{
    private const string Prefix = "assets/";
    private readonly Dictionary<string, Asset> _assets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _entries = new(StringComparer.Ordinal);

    /// <summary>Takes the files.</summary>
    /// <param name="files">Content by name, with <c>manifest.json</c> and compressed twins ending in <c>.br</c>.</param>
    public AssetCatalog(IReadOnlyDictionary<string, byte[]> files)
    {
        Build = "none";
        if (files.TryGetValue("manifest.json", out var json) && JsonSerializer.Deserialize<Manifest>(json, JsonSerializerOptions.Web) is { } manifest)
        {
            (Build, _entries) = (manifest.Build, manifest.Entries);
        }

        foreach (var (name, body) in files.Where(file => ContentType(file.Key) is not null))
        {
            _assets[name] = new Asset(ContentType(name)!, body, files.GetValueOrDefault(name + ".br"));
        }
    }

    /// <summary>Changes with any file; <c>none</c> without files.</summary>
    public string Build { get; }

    /// <summary>The files built into this assembly.</summary>
    public static AssetCatalog Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var body = new byte[stream.Length];
            stream.ReadExactly(body);
            files[name[Prefix.Length..]] = body;
        }

        return new AssetCatalog(files);
    }

    /// <summary>Address of an entry such as <c>site.css</c>; null when it was not built.</summary>
    public string? Url(string entry) => _entries.TryGetValue(entry, out var name) ? $"/assets/{name}" : null;

    /// <summary>A file by its hashed name; null when there is none.</summary>
    public Asset? Find(string name) => _assets.GetValueOrDefault(name);

    private static string? ContentType(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".woff2" => "font/woff2",
        ".txt" => "text/plain; charset=utf-8",
        _ => null,
    };

    private sealed record Manifest(string Build, Dictionary<string, string> Entries);
}
