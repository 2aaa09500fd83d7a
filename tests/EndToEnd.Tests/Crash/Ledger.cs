using System.Text.Json;

namespace CchcLive.EndToEnd.Tests.Crash;

/// <summary>The sender's own book: which events there are, and which of them the server has acknowledged.</summary>
internal sealed class Ledger(IReadOnlyList<string> events)
{
    private readonly HashSet<string> _acknowledged = new(StringComparer.Ordinal);
    private (int Count, TaskCompletionSource Reached) _aim = (0, new TaskCompletionSource());

    /// <summary>The events as lines of JSON, in the order of sending.</summary>
    public IReadOnlyList<string> Events => events;

    /// <summary>How many are acknowledged.</summary>
    public int Acknowledged => _acknowledged.Count;

    /// <summary>Notes that a request was answered with 200.</summary>
    public void Acknowledge(IEnumerable<string> sent)
    {
        lock (_acknowledged)
        {
            _acknowledged.UnionWith(sent.Select(Id));
            if (_acknowledged.Count >= _aim.Count) _aim.Reached.TrySetResult();
        }
    }

    /// <summary>Ends when so many are acknowledged.</summary>
    public Task WhenAcknowledged(int count)
    {
        lock (_acknowledged)
        {
            _aim = (count, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            if (_acknowledged.Count >= count) _aim.Reached.SetResult();
            return _aim.Reached.Task;
        }
    }

    /// <summary>The events that must be sent (again), in order.</summary>
    public List<string> Unacknowledged() => [.. events.Where(line => !_acknowledged.Contains(Id(line)))];

    /// <summary>How many acknowledged events a journal does not hold.</summary>
    public int LostIn(IReadOnlyCollection<string> journal) => _acknowledged.Except(journal.Select(Id), StringComparer.Ordinal).Count();

    /// <summary>How many events a journal holds more than once.</summary>
    public static int RepeatedIn(IReadOnlyCollection<string> journal) => journal.Count - journal.Select(Id).Distinct(StringComparer.Ordinal).Count();

    private static string Id(string line)
    {
        using var e = JsonDocument.Parse(line);
        return $"{e.RootElement.GetProperty("source").GetString()} {e.RootElement.GetProperty("id").GetString()}";
    }
}
