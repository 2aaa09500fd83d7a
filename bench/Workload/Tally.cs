namespace CchcLive.Bench.Workload;

/// <summary>
/// What every contestant must have counted: receipts and completions per unit, each event once. Compared as text, line by line.
/// </summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, (long Received, long Completed)> _units = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Counts events that were not counted before.</summary>
    public void Add(IEnumerable<BenchEvent> events)
    {
        foreach (var e in events)
        {
            if (_seen.Add(e.Id)) Add(e.Unit, e.Verb, 1);
        }
    }

    /// <summary>Adds to a unit's count; other verbs than receipt and completion do not matter.</summary>
    public void Add(string unit, string verb, long count)
    {
        var (received, completed) = _units.GetValueOrDefault(unit);
        if (verb == "received") _units[unit] = (received + count, completed);
        else if (verb == "completed") _units[unit] = (received, completed + count);
    }

    /// <inheritdoc />
    public override string ToString() => string.Join('\n', _units.Select(pair => $"{pair.Key} {pair.Value.Received} {pair.Value.Completed}"));
}
