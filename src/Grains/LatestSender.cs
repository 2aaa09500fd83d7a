using Microsoft.Extensions.Logging;

namespace CchcLive.Grains;

/// <summary>
/// Sends the latest of something that changes often: at most one message is under way; what changed meanwhile goes out, once, when it has
/// been taken. So a slow receiver slows nobody, and the last state always arrives. To be used from one grain only; it stays on its scheduler.
/// </summary>
internal sealed class LatestSender(Func<Task> send, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private bool _isChanged;
    private bool _isSending;

    /// <summary>Notes a change and sends it now or when the message under way has been taken.</summary>
    public void Changed()
    {
        _isChanged = true;
        if (_isSending) return;
        _isSending = true;
        _ = SendAsync();
    }

    private async Task SendAsync()
    {
        await Task.Yield(); // changes made in the same turn go out together
        while (_isChanged)
        {
            _isChanged = false;
            try
            {
                await send();
            }
            catch (Exception e)
            {
                log.LogWarning(e, "A report was not taken; it will be sent again.");
                _isChanged = true;
                await Task.Delay(RetryAfter, time);
            }
        }

        _isSending = false;
    }
}
