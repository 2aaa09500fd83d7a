using Microsoft.Extensions.Logging;

namespace CchcLive.Grains;

/// <summary>
/// Sends the latest of something that changes often: at most one message is under way; what changed meanwhile goes out, once, when it has
/// been taken. So a slow receiver slows nobody, and the last state always arrives. To be used from one grain only; it stays on its scheduler.
/// </summary>
/// <param name="send">Sends the state as it is when called.</param>
/// <param name="log">Where failures are noted: the first of a row as a warning.</param>
/// <param name="pause">At least so long between two messages (<see cref="Pacing"/>).</param>
internal sealed class LatestSender(Func<Task> send, ILogger log, TimeSpan pause = default)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);

    private bool _isChanged;
    private bool _isSending;
    private bool _isStopped;

    /// <summary>Notes a change and sends it now or when the message under way has been taken.</summary>
    public void Changed()
    {
        _isChanged = true;
        if (_isSending || _isStopped) return;
        _isSending = true;
        _ = SendAsync();
    }

    /// <summary>Sends nothing more: the activation ends, and what it would say may be out of date.</summary>
    public void Stop() => _isStopped = true;

    private async Task SendAsync()
    {
        await Task.Yield(); // changes made in the same turn go out together
        var failures = 0;
        while (_isChanged && !_isStopped)
        {
            _isChanged = false;
            try
            {
                await send();
                failures = 0;
                if (pause > TimeSpan.Zero) await Task.Delay(pause);
            }
            catch (Exception e)
            {
                _isChanged = true;
                if (_isStopped) break;
                log.Log(failures == 0 ? LogLevel.Warning : LogLevel.Debug, e, "A report was not taken; it will be sent again.");
                await Task.Delay(FirstPause * (1 << Math.Min(failures++, 6))); // the machine's time: a simulated clock may stand still or race
            }
        }

        _isSending = false;
    }
}
