using System.Text.Json;
using CchcLive.Journal;
using CchcLive.Journal.Snapshots;

namespace CchcLive.Ingest.Connecting.Pull;

/// <summary>Keeps watermarks in the journal's database, so that they are backed up and restored together with the events that they stand for.</summary>
internal sealed class Watermarks(IJournalStore store, TimeProvider time) : IWatermarks
{
    private const string Name = "connector";
    private string? _etag;

    /// <inheritdoc />
    public async Task<Watermark?> ReadAsync(string connector, CancellationToken cancellation)
    {
        var snapshot = await store.Snapshots.ReadAsync(Name, connector, cancellation);
        _etag = snapshot?.ETag;
        return snapshot is null ? null : JsonSerializer.Deserialize<Watermark>(snapshot.Body.Span, JsonSerializerOptions.Web);
    }

    /// <inheritdoc />
    public async Task WriteAsync(string connector, Watermark mark, CancellationToken cancellation)
    {
        try
        {
            _etag = await store.Snapshots.WriteAsync(Name, connector, JsonSerializer.SerializeToUtf8Bytes(mark, JsonSerializerOptions.Web), _etag, time.GetUtcNow(), cancellation);
        }
        catch (SnapshotConflictException e)
        {
            throw new ConnectorFault($"Một tiến trình khác cũng đang đọc bằng kết nối “{connector}”; chỉ để một tiến trình có kết nối này.", e);
        }
    }
}
