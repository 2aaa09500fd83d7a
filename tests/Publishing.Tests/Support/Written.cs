using System.IO.Compression;
using System.Text;
using CchcLive.Domain.Publications;
using CchcLive.Publishing.Official;

namespace CchcLive.Publishing.Tests.Support;

/// <summary>A document as a writer writes it.</summary>
internal static class Written
{
    /// <summary>The whole file of a publication.</summary>
    internal static Task<byte[]> AsAsync(string format, PublicationDocument document, bool isDraft = false) =>
        AsAsync(format, PublicationText.Of(document, isDraft ? Documents.Draft(document) : Documents.Published(document)));

    /// <summary>The whole file.</summary>
    internal static async Task<byte[]> AsAsync(string format, OfficialText text)
    {
        using var output = new AsynchronousOutput();
        await PublicationWriters.Find(format)!.WriteAsync(text, output);
        return output.ToArray();
    }

    /// <summary>A file in an archive.</summary>
    internal static byte[] EntryBytes(byte[] archive, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
        using var content = new MemoryStream();
        using var entry = zip.GetEntry(name)!.Open();
        entry.CopyTo(content);
        return content.ToArray();
    }

    /// <summary>The text of a file in an archive.</summary>
    internal static string Entry(byte[] archive, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
        using var reader = new StreamReader(zip.GetEntry(name)!.Open(), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
        return reader.ReadToEnd();
    }

    /// <summary>A response's body does not let itself be written to synchronously.</summary>
    private sealed class AsynchronousOutput : MemoryStream
    {
        private bool _isAsync;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (!_isAsync) throw new InvalidOperationException("Synchronous operations are disallowed.");
            base.Write(buffer);
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            _isAsync = true;
            Write(buffer.Span);
            _isAsync = false;
        }
    }
}
