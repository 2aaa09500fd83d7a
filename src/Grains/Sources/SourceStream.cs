using System.Text.Json;
using CchcLive.Journal;
using CchcLive.Journal.Segments;
using CchcLive.Journal.Writing;

namespace CchcLive.Grains.Sources;

/// <summary>A journal stream of JSON bodies with one writer, a grain: appends wait for each other, and after an unknown outcome the head is read afresh.</summary>
internal sealed class SourceStream(string name, IJournalStore store, JournalWriter writer)
{
    /// <summary>How bodies are written: pinned by a test.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web);

    private Task _last = Task.CompletedTask;
    private StreamHead? _head;

    /// <summary>The last body; null if there is none.</summary>
    public async Task<T?> LastAsync<T>(CancellationToken cancellation)
        where T : class
    {
        var head = _head = await store.HeadAsync(name, cancellation);
        if (head.LastSeq == 0) return null;
        await foreach (var segment in store.ReadAsync(name, head.LastSeq, cancellation)) return Read<T>(segment);
        return null;
    }

    /// <summary>Appends a body that stands for <paramref name="count"/> events.</summary>
    public Task AppendAsync<T>(T body, int count) => _last = AppendAfterAsync(_last, body, count);

    /// <summary>The body of a segment.</summary>
    public static T Read<T>(Segment segment) => JsonSerializer.Deserialize<T>(segment.Body.Span, Json)
        ?? throw new FormatException($"Stream {segment.Stream}, position {segment.FirstSeq}: the body is empty.");

    private async Task AppendAfterAsync<T>(Task before, T body, int count)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        var head = _head ?? await store.HeadAsync(name);
        _head = null;
        var last = head.LastSeq + count;
        var committed = await writer.AppendAsync(Append.To(name, head.LastSeq + 1, last, head.Hash, JsonSerializer.SerializeToUtf8Bytes(body, Json)));
        _head = new StreamHead(name, last, committed.Hash);
    }
}
