using System.Collections.Concurrent;

namespace CchcLive.Engines.Tests.Support;

/// <summary>What one test and its grains share in this process: a trace of what happened, and gates that the test opens.</summary>
public sealed class Script
{
    private static readonly ConcurrentDictionary<string, Script> All = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _gates = new(StringComparer.Ordinal);
    private readonly List<string> _lines = [];
    private TaskCompletionSource _changed = NewSource();

    /// <summary>What the grain is to throw.</summary>
    public Exception Failure { get; set; } = new InvalidOperationException("as the test asked");

    /// <summary>The trace so far, separated by spaces.</summary>
    public string Trace
    {
        get
        {
            lock (_lines)
                return string.Join(' ', _lines);
        }
    }

    /// <summary>The script of the grain with this key.</summary>
    public static Script Of(string key) => All.GetOrAdd(key, _ => new Script());

    public static Script Of(IAddressable grain) => Of(grain.GetPrimaryKeyString());

    public void Add(string line)
    {
        TaskCompletionSource changed;
        lock (_lines)
        {
            _lines.Add(line);
            changed = _changed;
            _changed = NewSource();
        }

        changed.SetResult();
    }

    public int Count(string line)
    {
        lock (_lines)
            return _lines.Count(candidate => candidate == line);
    }

    /// <summary>Waits until this line was added so often.</summary>
    public async Task Reached(string line, int times = 1)
    {
        while (true)
        {
            Task changed;
            lock (_lines)
            {
                if (_lines.Count(candidate => candidate == line) >= times)
                    return;
                changed = _changed.Task;
            }

            await Soon.Do(changed, $"{line} was not reached; trace: {Trace}");
        }
    }

    /// <summary>Ends when the test opens this gate.</summary>
    public Task Gate(object name) => Named(name).Task;

    public void Open(params object[] names)
    {
        foreach (var name in names)
            Named(name).TrySetResult();
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TaskCompletionSource Named(object name) => _gates.GetOrAdd(name.ToString()!, _ => NewSource());
}
