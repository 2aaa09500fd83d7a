using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using CchcLive.Grains.Streams;
using CchcLive.Journal;
using CchcLive.Journal.Verification;
using CchcLive.Journal.Writing;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Access;

/// <summary>
/// The journal's stream <c>audit</c>: appended to and never changed, and hash-chained like every stream. One entry is one segment, so that its number
/// and time are the journal's own.
/// </summary>
public sealed class AuditLog(IJournalStore store, JournalWriter writer) : IDisposable
{
    /// <summary>The stream's name.</summary>
    public const string Stream = "audit";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JournalStream<AuditEntry> _stream = new(Stream, store, writer, entry => JsonSerializer.SerializeToUtf8Bytes(entry, Json), Read, take: null);

    /// <summary>Writes an entry; it is there when this returns.</summary>
    /// <exception cref="JournalException">It may not have been written.</exception>
    public Task WriteAsync(AuditEntry entry, CancellationToken cancellation = default) => _stream.AppendAsync(() => entry, cancellation);

    /// <summary>Writes an entry of what a stream of its own has said already: that it cannot be written undoes nothing, and stands in the log.</summary>
    public async Task TellAsync(AuditEntry entry, ILogger log)
    {
        try
        {
            await WriteAsync(entry);
        }
        catch (JournalException e)
        {
            log.LogError(e, "{Action} {Target} was journaled, but the audit could not be written.", entry.Action, entry.Target);
        }
    }

    /// <summary>The entries that are wanted, in order.</summary>
    public async IAsyncEnumerable<AuditLine> ReadAsync(AuditFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var segment in store.ReadAsync(Stream, 1, cancellation))
        {
            var line = new AuditLine(segment.FirstSeq, segment.CommittedAt, Read(segment.Body));
            if (filter.Wants(line)) yield return line;
        }
    }

    /// <summary>The newest entries that are wanted, the newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="before">Only those with a smaller number.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<AuditLine>> NewestAsync(AuditFilter filter, long before, int most, CancellationToken cancellation = default)
    {
        var newest = new Queue<AuditLine>(most);
        await foreach (var line in ReadAsync(filter, cancellation))
        {
            if (line.Seq >= before) break;
            if (newest.Count == most) newest.Dequeue();
            newest.Enqueue(line);
        }

        return [.. newest.Reverse()];
    }

    /// <summary>Checks the hash chain from the first entry to the last.</summary>
    public Task<StreamVerdict> VerifyAsync(CancellationToken cancellation = default) => JournalVerifier.VerifyAsync(store, Stream, cancellation);

    /// <inheritdoc />
    public void Dispose() => _stream.Dispose();

    private static AuditEntry Read(ReadOnlyMemory<byte> body) => JsonSerializer.Deserialize<AuditEntry>(body.Span, Json)!;
}
