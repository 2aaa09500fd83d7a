using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CchcLive.Domain.Organisation;

namespace CchcLive.Dashboard.Map.Boundaries;

/// <summary>
/// The value of <c>--boundaries</c>: a GeoJSON file with the days on which it is in force, <c>wards.geojson@2025-07-01..</c>, or an index
/// (<c>cchc-boundaries/1</c>) of such files.
/// </summary>
public static class BoundaryOption
{
    /// <summary>What an index says in <c>format</c>.</summary>
    public const string Format = "cchc-boundaries/1";

    private const int LongestIndex = 256 * 1024;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>The files that a value names.</summary>
    /// <exception cref="FormatException">It says neither the days nor is it an index that can be read; the message says what is wrong.</exception>
    public static IReadOnlyList<BoundaryFile> Parse(string value)
    {
        var at = value.LastIndexOf('@');
        if (at > 0) return [new BoundaryFile(value[..at], Days(value[(at + 1)..], value))];
        if (value.EndsWith(".geojson", StringComparison.OrdinalIgnoreCase))
            throw new FormatException($"--boundaries {value}: from which day is it in force? Write {value}@2025-07-01.. (codes are used again for other units, so a file without days would draw the wrong ward).");
        return ReadIndex(value);
    }

    private static Validity Days(string days, string value)
    {
        var ends = days.Split("..");
        return ends.Length == 2 ? new Validity(Day(ends[0], value), Day(ends[1], value)) : throw new FormatException($"--boundaries {value}: \"{days}\" is no span of days; write FROM..TO, FROM.. or ..TO, days as yyyy-MM-dd.");
    }

    private static DateOnly? Day(string? day, string value) => string.IsNullOrEmpty(day) ? null
        : DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw new FormatException($"--boundaries {value}: \"{day}\" is no day (yyyy-MM-dd).");

    private static IReadOnlyList<BoundaryFile> ReadIndex(string path)
    {
        try
        {
            var index = JsonSerializer.Deserialize<Index>(Content(path), Strict);
            if (index?.Format != Format) throw new FormatException($"--boundaries {path}: $.format: \"{Format}\" is expected; of a GeoJSON file say the days, {path}@2025-07-01..");
            if (index.Files is null or [] || index.Files.Contains(null)) throw new FormatException($"--boundaries {path}: $.files: a list of files is expected.");
            var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            return [.. index.Files.Select((entry, i) => FileOf(entry!, folder, $"{path}: $.files[{i.ToString(CultureInfo.InvariantCulture)}]"))];
        }
        catch (JsonException e)
        {
            throw new FormatException($"--boundaries {path}: {e.Path ?? "$"}: {e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new FormatException($"--boundaries {path}: {e.Message}", e);
        }
    }

    /// <summary>No more than an index can have is read: a device that a slip of the pen names has no end.</summary>
    private static ReadOnlySpan<byte> Content(string path)
    {
        using var file = File.OpenRead(path);
        var bytes = new byte[LongestIndex + 1];
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length <= LongestIndex ? bytes.AsSpan(0, length) : throw new FormatException($"--boundaries {path}: is no index, it is longer than {LongestIndex / 1024} kB.");
    }

    private static BoundaryFile FileOf(Entry entry, string folder, string where)
    {
        if (string.IsNullOrWhiteSpace(entry.File)) throw new FormatException($"--boundaries {where}.file: is missing.");
        if (entry.From is null && entry.To is null) throw new FormatException($"--boundaries {where}: from which day (\"from\") or to which (\"to\") is it in force?");
        return new BoundaryFile(PathOf(entry.File, folder, where), new Validity(Day(entry.From, where), Day(entry.To, where)))
        {
            Property = entry.Property ?? "code",
            Register = entry.Register switch { null => "gso", "id" => null, var register => register },
            Source = entry.Source,
        };
    }

    /// <summary>An index may come from elsewhere with its files; it names none but those that came with it.</summary>
    private static string PathOf(string file, string folder, string where)
    {
        var path = file.Contains('\0', StringComparison.Ordinal) ? "" : Path.GetFullPath(Path.Combine(folder, file));
        return path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new FormatException($"--boundaries {where}.file: \"{file}\" lies outside the folder of the index; put it beside the index, or name it with an option of its own.");
    }

    private sealed record Index(string? Format, string? Note, IReadOnlyList<Entry?>? Files);

    private sealed record Entry(string? File, string? From, string? To, string? Property, string? Register, string? Source);
}
