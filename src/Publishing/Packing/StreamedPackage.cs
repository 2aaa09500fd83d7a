using System.IO.Compression;

namespace CchcLive.Publishing.Packing;

/// <summary>
/// An Office document whose long parts are written while they are made. The library makes the rest in memory; writing through it would keep every part there and date the entries by the clock.
/// </summary>
internal static class StreamedPackage
{
    /// <summary>Writes the document.</summary>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="time">The time of its entries.</param>
    /// <param name="skeleton">The document as the library made it, its long parts empty.</param>
    /// <param name="parts">By the long parts' addresses, what writes them.</param>
    public static void Write(Stream output, DateTimeOffset time, Stream skeleton, IReadOnlyDictionary<string, Action<Stream>> parts)
    {
        using var made = new ZipArchive(skeleton, ZipArchiveMode.Read);
        using var zip = new FixedZip(output, time, CompressionLevel.Fastest);
        foreach (var entry in made.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            using var part = zip.Open(entry.FullName);
            if (parts.TryGetValue("/" + entry.FullName, out var write))
            {
                write(part);
                continue;
            }

            using var content = entry.Open();
            content.CopyTo(part);
        }
    }
}
