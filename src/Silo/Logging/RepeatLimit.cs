using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace CchcLive.Silo.Logging;

/// <summary>
/// Keeps one fault from filling the log: of messages of one template the first few within a window are written; the others are counted, and the
/// count is written, with the last of them, when the window ends. Nothing is lost without being counted. Thread-safe.
/// </summary>
internal sealed class RepeatLimit : ILogEventSink, IDisposable
{
    /// <summary>So many of a template are written within a window.</summary>
    public const int Written = 3;

    private static readonly MessageTemplate More = new MessageTemplateParser().Parse("{Repeated} more like it within {Seconds} s, the last: {Last:l}");

    private readonly Logger _outputs;
    private readonly TimeSpan _window;
    private readonly TimeProvider _time;
    private readonly ITimer? _timer;
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Template, LogEventLevel Level), Window> _windows = [];

    /// <summary>A limit before some outputs, which it closes with itself.</summary>
    /// <param name="outputs">Where messages go.</param>
    /// <param name="window">How long repeats are counted together; zero for no limit.</param>
    /// <param name="time">Measures the windows.</param>
    public RepeatLimit(Logger outputs, TimeSpan window, TimeProvider time)
    {
        (_outputs, _window, _time) = (outputs, window, time);
        if (window > TimeSpan.Zero) _timer = time.CreateTimer(_ => End(all: false), null, window, window);
    }

    /// <inheritdoc />
    public void Emit(LogEvent logEvent)
    {
        if (_timer is null || MayPass(logEvent)) _outputs.Write(logEvent);
    }

    /// <summary>Writes the counts that are open, and closes the outputs.</summary>
    public void Dispose()
    {
        _timer?.Dispose();
        End(all: true);
        _outputs.Dispose();
    }

    private bool MayPass(LogEvent logEvent)
    {
        lock (_lock)
        {
            var key = (logEvent.MessageTemplate.Text, logEvent.Level);
            if (!_windows.TryGetValue(key, out var window)) _windows.Add(key, window = new Window(_time.GetTimestamp()));
            window.Last = logEvent;
            return ++window.Count <= Written;
        }
    }

    /// <summary>Ends the windows whose time has come.</summary>
    private void End(bool all)
    {
        List<Window> ended = [];
        lock (_lock)
        {
            foreach (var (key, window) in _windows.Where(pair => all || _time.GetElapsedTime(pair.Value.Began) >= _window).ToList())
            {
                _windows.Remove(key);
                if (window.Count > Written) ended.Add(window);
            }
        }

        foreach (var window in ended) _outputs.Write(Summary(window));
    }

    private LogEvent Summary(Window window) => new(_time.GetLocalNow(), window.Last!.Level, exception: null, More,
    [
        new LogEventProperty("Repeated", new ScalarValue(window.Count - Written)),
        new LogEventProperty("Seconds", new ScalarValue((int)_time.GetElapsedTime(window.Began).TotalSeconds)),
        new LogEventProperty("Last", new ScalarValue(MessageText.Of(window.Last))),
    ]);

    private sealed class Window(long began)
    {
        public long Began => began;

        public int Count { get; set; }

        public LogEvent? Last { get; set; }
    }
}
