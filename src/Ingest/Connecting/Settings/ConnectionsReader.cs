using System.Globalization;
using System.Text;
using System.Text.Json;
using CchcLive.Domain;
using CchcLive.Ingest.Csv.Mapping;
using CchcLive.Ingest.Http.Signatures;
using Npgsql;

namespace CchcLive.Ingest.Connecting.Settings;

/// <summary>Reads a connections file and the mappings and secrets it names; every fault at once, each with its JSON path.</summary>
public static class ConnectionsReader
{
    private const int MaxName = 100;
    private static readonly JsonDocumentOptions Format = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads a file.</summary>
    /// <param name="path">The connections file; relative paths in it start from its folder.</param>
    /// <param name="shippedMapping">The file of a mapping that ships with the program, by name; null if none does.</param>
    /// <exception cref="FormatException">It cannot be used; the message names every fault, and no secret.</exception>
    public static Connections Read(string path, Func<string, string?> shippedMapping)
    {
        var faults = new List<MappingFault>();
        var connections = Connections.None;
        try
        {
            using var document = UnicodeJson.Parse(File.ReadAllBytes(path), Format);
            connections = All(new MappingJson(document.RootElement, "$", faults), new Place(Path.GetDirectoryName(Path.GetFullPath(path))!, shippedMapping));
        }
        catch (JsonException e)
        {
            faults.Add(new MappingFault("$", $"không phải JSON hợp lệ: dòng {(e.LineNumber ?? 0) + 1}, byte {(e.BytePositionInLine ?? 0) + 1}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            faults.Add(new MappingFault("$", "không đọc được tệp, hoặc đường dẫn trong đó không phải đường dẫn"));
        }

        return faults.Count == 0 ? connections : throw new FormatException(faults.Aggregate(new StringBuilder($"{path}: tệp kết nối không dùng được:"), (text, fault) => text.Append(CultureInfo.InvariantCulture, $"\n  {fault.Path}: {fault.Message}")).ToString());
    }

    private static Connections All(MappingJson json, Place place)
    {
        if (!json.HasOnly("pulls", "folders", "signatures")) return Connections.None;
        var names = new HashSet<string>(StringComparer.Ordinal);
        return new Connections
        {
            Pulls = [.. (json.Member("pulls")?.Items() ?? []).Select(item => Pull(item, place, names)).OfType<PullSettings>()],
            Folders = [.. (json.Member("folders")?.Items() ?? []).Select(item => Folder(item, place, names)).OfType<FolderSettings>()],
            Secrets = [.. (json.Member("signatures")?.Items() ?? []).Select(item => Secret(item, place)).OfType<SourceSecret>()],
        };
    }

    private static PullSettings? Pull(MappingJson json, Place place, HashSet<string> names)
    {
        if (!json.HasOnly("name", "database", "query", "watermark", "since", "overlapMinutes", "intervalSeconds", "batch", "mapping")) return null;
        var (name, query, watermark) = (Name(json, names), json.Demand("query")?.Text(), json.Demand("watermark")?.Text());
        var database = Resolve(json.Demand("database"), place);
        if (database is not null && !IsAddress(database)) json.Fault("chuỗi kết nối không đọc được; cần dạng Host=…;Database=…;Username=…", "database");
        var mapping = Mapping(json.Demand("mapping"), place);
        var since = json.Member("since")?.Day();
        var (overlap, interval, batch) = (json.Whole("overlapMinutes", 1, 7 * 24 * 60, 10), json.Whole("intervalSeconds", 1, 24 * 60 * 60, 30), json.Whole("batch", 1, 100_000, 1000));
        if (name is null || query is null || watermark is null || database is null || mapping is null) return null;
        return new PullSettings
        {
            Name = name, Database = database, Query = query, Watermark = watermark, Since = since ?? PullSettings.Beginning, Overlap = TimeSpan.FromMinutes(overlap),
            Interval = TimeSpan.FromSeconds(interval), Batch = batch, Mapping = mapping,
        };
    }

    private static FolderSettings? Folder(MappingJson json, Place place, HashSet<string> names)
    {
        if (!json.HasOnly("name", "folder", "settleSeconds", "intervalSeconds", "files")) return null;
        var (name, folder) = (Name(json, names), json.Demand("folder")?.Text());
        var files = json.Demand("files")?.Items(atLeastOne: true).Select(item => Pattern(item, place)).OfType<FilePattern>().ToList();
        var (settle, interval) = (json.Whole("settleSeconds", 1, 60 * 60, 5), json.Whole("intervalSeconds", 1, 24 * 60 * 60, 5));
        if (name is null || folder is null || files is null) return null;
        return new FolderSettings { Name = name, Folder = Path.GetFullPath(folder, place.Folder), Settle = TimeSpan.FromSeconds(settle), Interval = TimeSpan.FromSeconds(interval), Files = files };
    }

    private static FilePattern? Pattern(MappingJson json, Place place)
    {
        if (!json.HasOnly("pattern", "mapping")) return null;
        var pattern = json.Demand("pattern")?.Text();
        var mapping = json.Member("mapping") is { } member ? Mapping(member, place) : null;
        return pattern is null || (mapping is null && json.Member("mapping") is not null) ? null : new FilePattern(pattern, mapping);
    }

    private static SourceSecret? Secret(MappingJson json, Place place)
    {
        if (!json.HasOnly("source", "secret")) return null;
        var (source, secret) = (json.Demand("source")?.Text(), Resolve(json.Demand("secret"), place));
        if (secret is { Length: < SourceSecret.MinLength }) json.Fault($"phải có ít nhất {SourceSecret.MinLength} ký tự", "secret");
        return source is null || secret is null ? null : new SourceSecret(source, secret);
    }

    private static string? Resolve(MappingJson? json, Place place)
    {
        if (json?.Text() is not { } text) return null;
        var (secret, fault) = SecretReference.Resolve(text, place.Folder);
        if (fault is not null) json.Fault(fault);
        return secret;
    }

    private static CsvMapping? Mapping(MappingJson? json, Place place)
    {
        if (json?.Text() is not { } text) return null;
        var path = Path.GetFullPath(text, place.Folder);
        var file = File.Exists(path) ? path : place.ShippedMapping(text);
        if (file is null) json.Fault("không có tệp này, và không có ánh xạ kèm chương trình mang tên này");
        else if (Read(file, json) is { } mapping) return mapping;
        return null;
    }

    private static CsvMapping? Read(string file, MappingJson json)
    {
        try
        {
            return CsvMappingReader.Read(File.ReadAllBytes(file));
        }
        catch (MappingException e)
        {
            json.Fault(e.Message);
            return null;
        }
    }

    private static string? Name(MappingJson json, HashSet<string> names)
    {
        var name = json.Demand("name")?.Text();
        if (name is { Length: > MaxName }) json.Fault($"dài quá {MaxName} ký tự", "name");
        if (name is not null && !names.Add(name)) json.Fault("tên này đã dùng cho kết nối khác", "name");
        return name;
    }

    /// <summary>Faults of the driver repeat parts of what they could not read, which may be a password; so they are not shown.</summary>
    private static bool IsAddress(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text).Host is { Length: > 0 };
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException or InvalidCastException)
        {
            return false;
        }
    }

    private sealed record Place(string Folder, Func<string, string?> ShippedMapping);
}
