using System.IO.Compression;

namespace CchcLive.Publishing.Packing;

/// <summary>A ZIP archive that depends on what is put in and nothing else: every entry carries the same time.</summary>
/// <param name="output">Where to; stays open. It is written from front to back.</param>
/// <param name="time">The time of the entries, as the clock of its own offset shows it.</param>
/// <param name="level">How hard to press.</param>
internal sealed class FixedZip(Stream output, DateTimeOffset time, CompressionLevel level) : IDisposable
{
    private readonly ZipArchive _archive = new(output, ZipArchiveMode.Create, leaveOpen: true);
    private readonly DateTimeOffset _time = time.Year is >= 1980 and <= 2107 ? time : new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Begins an entry; the one before must have been closed.</summary>
    public Stream Open(string name)
    {
        var entry = _archive.CreateEntry(name, level);
        entry.LastWriteTime = _time;
        return entry.Open();
    }

    public void Dispose() => _archive.Dispose();
}
