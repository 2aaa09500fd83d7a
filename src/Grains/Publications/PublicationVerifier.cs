using CchcLive.Journal;

namespace CchcLive.Grains.Publications;

/// <summary>Checks what the hash chain does not: that a publication's acts follow each other, and that every document is what its hash says.</summary>
public static class PublicationVerifier
{
    /// <summary>What is wrong with a stream; null if nothing is, or if it is no publication's.</summary>
    public static async Task<string?> FaultAsync(IJournalStore store, string stream, CancellationToken cancellation = default)
    {
        if (!PublicationStreams.TryRead(stream, out _, out _)) return null;
        var file = new PublicationFile(Journal.Segments.StreamHead.Empty(stream));
        try
        {
            await foreach (var segment in store.ReadAsync(stream, 1, cancellation))
            {
                var entry = PublicationEntry.Parse(segment.Body.Span);
                if (entry.Kind == Domain.Publications.PublicationActKind.Drafted) entry.Unpacked();
                file = file.With(entry, new Journal.Segments.StreamHead(stream, segment.LastSeq, segment.ComputeHash()));
            }
        }
        catch (InvalidDataException e)
        {
            return e.Message;
        }

        return null;
    }
}
