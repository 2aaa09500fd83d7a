using CchcLive.Publishing.Official;

namespace CchcLive.Publishing;

/// <summary>Writes a document as a file. The same text gives the same bytes, whenever and wherever it is written.</summary>
public interface IDocumentWriter
{
    /// <summary>The format's short name, as in addresses: <c>csv</c>, <c>xlsx</c>, <c>docx</c>, <c>pdf</c>, <c>json</c>.</summary>
    string Format { get; }

    /// <summary>The media type.</summary>
    string ContentType { get; }

    /// <summary>The file's extension with its dot.</summary>
    string FileExtension { get; }

    /// <summary>Writes the document as it goes: what is held in memory does not grow with the number of lines.</summary>
    /// <param name="text">What it says: a publication or a report.</param>
    /// <param name="output">Where to; it need not allow synchronous writing, and stays open.</param>
    /// <param name="cancellation">Stops waiting for the output.</param>
    Task WriteAsync(OfficialText text, Stream output, CancellationToken cancellation = default);
}
