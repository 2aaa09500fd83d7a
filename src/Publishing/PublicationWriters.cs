using CchcLive.Publishing.Csv;
using CchcLive.Publishing.Docx;
using CchcLive.Publishing.Json;
using CchcLive.Publishing.Pdf;
using CchcLive.Publishing.Xlsx;

namespace CchcLive.Publishing;

/// <summary>The formats that a publication can be had in.</summary>
public static class PublicationWriters
{
    /// <summary>All of them, in the order in which they are offered.</summary>
    public static IReadOnlyList<IDocumentWriter> All { get; } = [new PdfDocumentWriter(), new DocxDocumentWriter(), new XlsxDocumentWriter(), new CsvDocumentWriter(), new JsonDocumentWriter()];

    /// <summary>The writer of a format; null if there is none.</summary>
    /// <param name="format">Its short name.</param>
    public static IDocumentWriter? Find(string format) => All.FirstOrDefault(writer => writer.Format.Equals(format, StringComparison.OrdinalIgnoreCase));
}
