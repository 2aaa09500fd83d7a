using CchcLive.Domain.Reports;
using CchcLive.Journal;
using CchcLive.Journal.Segments;

namespace CchcLive.Grains.Reports;

/// <summary>Checks what the hash chain does not: that a report's issues follow each other, and that every document is what its hash says, of that report and that number.</summary>
public static class ReportVerifier
{
    /// <summary>What is wrong with a stream; null if nothing is, or if it is no report's.</summary>
    public static async Task<string?> FaultAsync(IJournalStore store, string stream, CancellationToken cancellation = default)
    {
        if (!ReportStreams.TryRead(stream, out var area, out var kind, out var period)) return null;
        var file = new ReportFile(StreamHead.Empty(stream));
        try
        {
            await foreach (var segment in store.ReadAsync(stream, 1, cancellation))
            {
                var entry = ReportEntry.Parse(segment.Body.Span);
                file = file.With(entry, new StreamHead(stream, segment.LastSeq, segment.ComputeHash()));
                var document = ReportJson.Read(entry.Unpacked());
                if ((document.Area, document.Kind, document.Period, document.Issue) != (area, kind, period, entry.Number)) return $"Issue {entry.Number} holds the document of another report.";
            }
        }
        catch (InvalidDataException e)
        {
            return e.Message;
        }

        return null;
    }
}
