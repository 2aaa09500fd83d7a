using System.Text.Json;
using CchcLive.Journal.Backup;
using CchcLive.Journal.Segments;

namespace CchcLive.Silo.Backup;

/// <summary>The file <c>backup.json</c> of a backup, written last: a folder without it is no backup.</summary>
/// <param name="TakenAt">When the backup was begun, by the machine's clock.</param>
/// <param name="Program">Version of the program that took it.</param>
/// <param name="Schema">Schema version of the database: the backup opens with every program that knows it.</param>
/// <param name="Journal">Which of the files is the journal.</param>
/// <param name="Events">Events of dossiers in it: the sum of the positions of <c>shard/…</c>.</param>
/// <param name="Streams">Where each stream ends.</param>
/// <param name="Files">Every file but this one.</param>
internal sealed record BackupManifest(
    DateTimeOffset TakenAt, string Program, int Schema, string Journal, long Events, IReadOnlyList<BackupStream> Streams, IReadOnlyList<BackupFile> Files)
{
    /// <summary>Its name in the folder.</summary>
    public const string FileName = "backup.json";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>What the copy of the journal must hold.</summary>
    public JournalCopy ToCopy() => new(Journal, Schema, [.. Streams.Select(stream => new StreamHead(stream.Stream, stream.Position, new ChainHash(Convert.FromHexString(stream.Hash))))]);

    /// <summary>The manifest of a copied journal.</summary>
    public static BackupManifest Of(JournalCopy copy, DateTimeOffset takenAt, string program, IReadOnlyList<BackupFile> files) => new(
        takenAt, program, copy.Schema, copy.File, copy.Heads.Where(head => head.Stream.StartsWith("shard/", StringComparison.Ordinal)).Sum(head => head.LastSeq),
        [.. copy.Heads.Select(head => new BackupStream(head.Stream, head.LastSeq, head.Hash.ToString()))], files);

    /// <summary>Reads the manifest of a backup.</summary>
    /// <exception cref="InvalidDataException">The folder is no backup, or not a whole one.</exception>
    public static BackupManifest Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file)) throw new InvalidDataException($"{folder} is not a backup, or not a whole one: it has no {FileName}.");
        try
        {
            var manifest = JsonSerializer.Deserialize<BackupManifest>(File.ReadAllBytes(file), Format) ?? throw new InvalidDataException($"{file} is empty.");
            return manifest.Fault() is { } fault ? throw new InvalidDataException($"{file}: {fault}") : manifest;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{file} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>What it names is copied to the data folder under the same name: so it may name nothing that lies elsewhere.</summary>
    private string? Fault()
    {
        if (Files.Select(one => one?.Path).Append(Journal).FirstOrDefault(path => !IsBelow(path)) is { } elsewhere) return $"\"{elsewhere}\" is no file below a backup's folder.";
        return Files.Contains(null) || Streams.Any(one => one?.Hash is not { Length: 2 * ChainHash.Size } hash || !hash.All(char.IsAsciiHexDigit)) ? "a file or the hash of a stream is missing." : null;
    }

    private static bool IsBelow(string? path) => path is null || (path.IndexOfAny(['\\', '\0']) < 0 && path.Split('/').All(part => part is not ("" or "." or "..")));

    /// <summary>Writes it into a folder.</summary>
    public void Write(string folder) => File.WriteAllBytes(Path.Combine(folder, FileName), JsonSerializer.SerializeToUtf8Bytes(this, Format));
}

/// <summary>Where a stream ends in a backup.</summary>
/// <param name="Stream">Its name.</param>
/// <param name="Position">Number of its last event.</param>
/// <param name="Hash">Hash of its last segment, 64 hexadecimal digits.</param>
internal sealed record BackupStream(string Stream, long Position, string Hash);

/// <summary>A file of a backup.</summary>
/// <param name="Path">Its path below the backup's folder, with <c>/</c>.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its hash, 64 hexadecimal digits.</param>
internal sealed record BackupFile(string Path, long Bytes, string Sha256);
