namespace CchcLive.EndToEnd.Tests.City;

/// <summary>
/// An independent count of a feed: what a person with a spreadsheet would do. Of each dossier it keeps when it was received and by whom it is
/// handled, when it ended or was opened again, and when it was struck out.
/// </summary>
internal sealed class Tally
{
    private readonly Dictionary<string, Life> _lives = [];
    private readonly HashSet<ulong> _ids = [];
    private readonly HashSet<ulong> _contents = [];

    /// <summary>Lines that are events and are new.</summary>
    public long Events { get; private set; }

    /// <summary>Lines whose event was there before with the same content.</summary>
    public long Duplicates { get; private set; }

    /// <summary>Lines that break the contract, or repeat the id of an event with another content.</summary>
    public long Quarantined { get; private set; }

    /// <summary>Dossiers that were received.</summary>
    public long Received => _lives.Values.LongCount(life => life.Handler is not null);

    /// <summary>Dossiers that were named at all.</summary>
    public long Dossiers => _lives.Count;

    /// <summary>Takes a line.</summary>
    public void Add(ReadOnlySpan<byte> line, FeedFact? fact)
    {
        if (fact is null)
        {
            Quarantined++;
            return;
        }

        var isKnown = !_ids.Add(Hash(System.Text.Encoding.UTF8.GetBytes(fact.Id)));
        var isRepeated = !_contents.Add(Hash(line));
        if (isKnown && isRepeated) Duplicates++;
        else if (isKnown) Quarantined++;
        else
        {
            Events++;
            Note(fact);
        }
    }

    /// <summary>Per unit, what was received and what ended within a period, and what is open at its end, judged then.</summary>
    /// <param name="from">The first instant, UTC ticks.</param>
    /// <param name="at">The last instant, UTC ticks.</param>
    public Dictionary<string, long[]> Count(long from, long at)
    {
        var units = new Dictionary<string, long[]>(StringComparer.Ordinal);
        foreach (var life in _lives.Values)
        {
            if (life.Handler is null || life.ReceivedAt > at || life.RemovedAt <= at) continue;
            if (!units.TryGetValue(life.Handler, out var row)) units.Add(life.Handler, row = new long[3]);
            var end = life.EndedBy(at);
            if (life.ReceivedAt >= from) row[0]++;
            if (end > 0 && end >= from) row[1]++;
            if (end == 0) row[2]++;
        }

        return units.Where(pair => pair.Value.Any(figure => figure > 0)).ToDictionary(StringComparer.Ordinal);
    }

    private void Note(FeedFact fact)
    {
        if (!_lives.TryGetValue(fact.Code, out var life)) _lives.Add(fact.Code, life = new Life());
        switch (fact.Verb)
        {
            case "received":
                if (fact.Time >= life.ReceivedAt) break;
                (life.ReceivedAt, life.Handler) = (fact.Time, string.Intern(fact.Handler!));
                break;
            case "completed" or "refused" or "withdrawn" or "stopped" or "supplement-expired":
                life.Turn(fact.Time, isEnd: true);
                break;
            case "reopened":
                life.Turn(fact.Time, isEnd: false);
                break;
            case "voided" or "merged":
                life.RemovedAt = fact.Time;
                break;
            case "transferred" or "ownership-moved":
                throw new NotSupportedException("This count knows no feed in which dossiers move.");
            default:
                break;
        }
    }

    private static ulong Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = 14695981039346656037UL;
        foreach (var one in bytes) hash = (hash ^ one) * 1099511628211UL;
        return hash;
    }

    private sealed class Life
    {
        private (long Time, bool IsEnd)[] _turns = [];

        public long ReceivedAt { get; set; } = long.MaxValue;

        public string? Handler { get; set; }

        public long RemovedAt { get; set; } = long.MaxValue;

        public void Turn(long time, bool isEnd) => _turns = [.. _turns.Append((time, isEnd)).OrderBy(turn => turn.Item1)];

        /// <summary>When it ended, as far as is known by then; 0 if it is open.</summary>
        public long EndedBy(long at)
        {
            var last = _turns.LastOrDefault(turn => turn.Time <= at);
            return last.IsEnd ? last.Time : 0;
        }
    }
}
