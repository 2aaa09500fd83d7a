using System.IO.Compression;
using CchcLive.Domain.Publications;

namespace CchcLive.Grains.Frozen;

/// <summary>A canonical document as the journal keeps it: gzip, known by its hash.</summary>
internal static class PackedDocument
{
    /// <summary>Packs a document.</summary>
    public static byte[] Pack(byte[] document)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(document);
        return packed.ToArray();
    }

    /// <summary>The canonical bytes.</summary>
    /// <param name="packed">What the journal holds.</param>
    /// <param name="hash">What it says the document's hash is.</param>
    /// <param name="name">Which document, for whoever reads what is wrong.</param>
    /// <exception cref="InvalidDataException">The bytes are not what the hash says.</exception>
    public static byte[] Unpack(byte[] packed, string? hash, string name)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var document = new MemoryStream();
        gzip.CopyTo(document);
        var bytes = document.ToArray();
        return CanonicalJson.Hash(bytes) == hash ? bytes : throw new InvalidDataException($"The document of {name} is not what its hash says.");
    }
}
