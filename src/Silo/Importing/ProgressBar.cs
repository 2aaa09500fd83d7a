using CchcLive.Silo.Clock;

namespace CchcLive.Silo.Importing;

/// <summary>A bar on standard error, if that is a terminal: how much of a file has been read.</summary>
internal sealed class ProgressBar(long total) : IDisposable
{
    private const int Width = 40;
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(100);

    private readonly bool _isShown = !Console.IsErrorRedirected && total > 0;
    private long _drawnAt = long.MinValue;

    /// <summary>Draws the bar, at most ten times a second.</summary>
    public void Report(long done, long rows)
    {
        if (!_isShown) return;
        var now = SystemClock.Instance.GetTimestamp();
        if (_drawnAt != long.MinValue && SystemClock.Instance.GetElapsedTime(_drawnAt, now) < Every) return;
        _drawnAt = now;
        var filled = (int)Math.Clamp(done * Width / total, 0, Width);
        Console.Error.Write($"\r[{new string('█', filled)}{new string('·', Width - filled)}] {done * 100 / total,3} %  {rows:N0} dòng ");
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_isShown && _drawnAt != long.MinValue) Console.Error.Write('\r' + new string(' ', Width + 30) + '\r');
    }
}
