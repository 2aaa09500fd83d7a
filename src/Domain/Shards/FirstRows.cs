namespace CchcLive.Domain.Shards;

/// <summary>Of many rows the first so many in an order: by two numbers, then by the dossier's code. Holds no more than it gives.</summary>
/// <param name="most">How many.</param>
/// <param name="codeOf">The code of a row.</param>
internal sealed class FirstRows(int most, Func<int, string> codeOf)
{
    private readonly PriorityQueue<int, (long First, long Second, int Row)> _last = new(Comparer<(long First, long Second, int Row)>.Create((x, y) => Compare(y, x, codeOf)));

    /// <summary>Takes a row if it is among the first so far.</summary>
    public void Offer(int row, long first, long second = 0)
    {
        if (_last.Count < most) _last.Enqueue(row, (first, second, row));
        else if (_last.TryPeek(out _, out var last) && Compare((first, second, row), last, codeOf) < 0) _last.DequeueEnqueue(row, (first, second, row));
    }

    /// <summary>The rows in order; afterwards there are none.</summary>
    public IReadOnlyList<int> Take()
    {
        var rows = new int[_last.Count];
        while (_last.TryDequeue(out var row, out _)) rows[_last.Count] = row;
        return rows;
    }

    private static int Compare((long First, long Second, int Row) x, (long First, long Second, int Row) y, Func<int, string> codeOf)
    {
        var order = (x.First, x.Second).CompareTo((y.First, y.Second));
        return order != 0 ? order : string.CompareOrdinal(codeOf(x.Row), codeOf(y.Row));
    }
}
