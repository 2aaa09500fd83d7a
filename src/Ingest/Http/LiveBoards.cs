using System.Collections.Concurrent;
using System.Text.Json;
using CchcLive.Grains;
using CchcLive.Grains.Registry;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace CchcLive.Ingest.Http;

/// <summary>
/// The live boards as they are answered: taken and written once for all who ask, at most twenty times a second however many ask and however
/// fast the figures move. The answer's <c>at</c> says when it was taken.
/// </summary>
internal sealed class LiveBoards(IGrainFactory grains, OrgRegistry registry, DataKind data, TimeProvider time, IOptions<JsonOptions> json)
{
    /// <summary>For so long a board is given to whoever asks; half of what the screens wait between two pushes.</summary>
    private const long SharedForMilliseconds = 50;

    private readonly ConcurrentDictionary<string, Shared> _boards = new(StringComparer.Ordinal);

    /// <summary>The board of an area of the org tree of today.</summary>
    public Task<EncodedBoard> OfAsync(string area) => _boards.GetOrAdd(area, id => new Shared(known => TakeAsync(id, known))).TakeAsync();

    private async Task<EncodedBoard> TakeAsync(string area, EncodedBoard? known)
    {
        var board = await grains.Area(area).Board(known?.Layout, known?.Version ?? 0);
        if (board is null) return known!.StillTrueAt(time.GetUtcNow());
        var zone = registry.CalendarOf(area).Zone;
        var answer = LiveAnswer.Of(board, registry.Current.Live, zone, data.IsSimulated);
        return new EncodedBoard(board, JsonSerializer.SerializeToUtf8Bytes(answer, json.Value.SerializerOptions), zone);
    }

    /// <summary>One board for all who ask: at most one taking is under way.</summary>
    private sealed class Shared(Func<EncodedBoard?, Task<EncodedBoard>> take)
    {
        private readonly Lock _gate = new();
        private EncodedBoard? _last;
        private Task<EncodedBoard>? _taking;
        private long _takenAt;

        public Task<EncodedBoard> TakeAsync()
        {
            lock (_gate)
            {
                var isOver = _taking is null || _taking.IsFaulted || (_taking.IsCompleted && Environment.TickCount64 - _takenAt >= SharedForMilliseconds);
                if (!isOver) return _taking!;
                _takenAt = Environment.TickCount64;
                return _taking = KeepAsync();
            }
        }

        private async Task<EncodedBoard> KeepAsync() => _last = await take(_last);
    }
}
