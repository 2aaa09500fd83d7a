using CchcLive.Domain.Publications;

namespace CchcLive.Domain.Reports;

/// <summary>The one way to write a report, that of publications (<see cref="CanonicalJson"/>). The hash of the bytes is what is issued.</summary>
public static class ReportJson
{
    /// <summary>The canonical bytes.</summary>
    /// <exception cref="InvalidDataException">The report contradicts itself; the message says where.</exception>
    public static byte[] Write(ReportDocument document) =>
        ReportShape.FaultOf(document) is { } fault ? throw new InvalidDataException($"The report {document.Kind} contradicts itself: {fault}") : CanonicalJson.Bytes(document);

    /// <summary>The report that canonical bytes hold.</summary>
    /// <exception cref="InvalidDataException">They hold none, or one of a format that this program does not know.</exception>
    public static ReportDocument Read(ReadOnlySpan<byte> utf8)
    {
        var document = CanonicalJson.Parse<ReportDocument>(utf8, "report");
        return document is { Format: ReportDocument.FirstFormat }
            ? document
            : throw new InvalidDataException($"A report of format \"{document?.Format}\" cannot be read; this program knows {ReportDocument.FirstFormat}.");
    }
}
