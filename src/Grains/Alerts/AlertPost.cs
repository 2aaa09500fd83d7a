using CchcLive.Domain.Alerts;
using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Alerts;

/// <summary>
/// Sends what an area's outbox holds. Each channel goes by itself, one message after the other: one that fails is tried again after a pause that grows, and holds up no other
/// channel; one that is refused for good is given up, and the next is sent. Used by one grain, on its scheduler.
/// </summary>
/// <param name="channels">The area's channels.</param>
/// <param name="note">Makes it known that a message was sent, delayed or given up.</param>
/// <param name="time">The program's time.</param>
/// <param name="log">For failures.</param>
internal sealed class AlertPost(IReadOnlyList<IAlertChannel> channels, Func<AlertAct, Task> note, TimeProvider time, ILogger log)
{
    /// <summary>A message that was not taken for so long is given up: what it says is of another day.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>A message that another activation queued is left to it for so long.</summary>
    public static readonly TimeSpan OthersTurn = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    private readonly HashSet<string> _ours = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Turn> _turns = channels.ToDictionary(channel => channel.Door.Name, _ => new Turn(), StringComparer.Ordinal);

    /// <summary>Marks a message as this activation's own: it is sent at once.</summary>
    public void Own(AlertMessage message) => _ours.Add(message.Id);

    /// <summary>Begins to send what can be sent now; does not wait for it.</summary>
    public void Send(AlertBook book)
    {
        var now = time.GetUtcNow();
        foreach (var waiting in book.Outbox.GroupBy(one => one.Message.Channel, StringComparer.Ordinal))
        {
            PendingMessage[] ready = [.. waiting.Where(one => _ours.Contains(one.Message.Id) || now - one.Message.At >= OthersTurn)];
            if (ready.Length == 0) continue;
            var channel = channels.FirstOrDefault(channel => channel.Door.Name == waiting.Key);
            var turn = channel is null ? _turns.TryGetValue(waiting.Key, out var known) ? known : _turns[waiting.Key] = new Turn() : _turns[waiting.Key];
            if (turn.IsTaken || now < turn.NextAt) continue;
            turn.IsTaken = true;
            _ = RunAsync(channel, ready, turn);
        }
    }

    private async Task RunAsync(IAlertChannel? channel, PendingMessage[] messages, Turn turn)
    {
        try
        {
            foreach (var pending in messages)
            {
                if (time.GetUtcNow() - pending.Message.At > LongestWait) await note(new MessageAbandoned(time.GetUtcNow(), pending.Message.Id));
                else if (channel is null || !await IsSettledAsync(channel, pending, turn)) return;
                _ours.Remove(pending.Message.Id);
            }
        }
        catch (Exception e)
        {
            log.LogWarning(e, "Messages of alerts were sent, but it could not be written down; they may be sent again, with the same ids.");
        }
        finally
        {
            turn.IsTaken = false;
        }
    }

    /// <summary>Sends a message; false if it is to be tried again.</summary>
    private async Task<bool> IsSettledAsync(IAlertChannel channel, PendingMessage pending, Turn turn)
    {
        try
        {
            await channel.SendAsync(pending.Message, CancellationToken.None);
        }
        catch (AlertChannelException e) when (e.IsForGood)
        {
            turn.Failures = 0;
            log.LogWarning(e, "Channel {Channel} refused message {Id} for good: {Fault}. It is given up.", channel.Door.Name, pending.Message.Id, e.Message);
            await note(new MessageAbandoned(time.GetUtcNow(), pending.Message.Id, e.Message));
            return true;
        }
        catch (Exception e)
        {
            var fault = e is AlertChannelException told ? told.Message : "lỗi trong chương trình; xem nhật ký máy chủ";
            turn.Failed(time.GetUtcNow(), ShortestPause, LongestPause);
            log.Log(turn.Failures == 1 ? LogLevel.Warning : LogLevel.Debug, e, "Channel {Channel} did not take message {Id}: {Fault}. It is tried again.", channel.Door.Name, pending.Message.Id, fault);
            if (pending.Fault is null) await note(new MessageDelayed(time.GetUtcNow(), pending.Message.Id, fault));
            return false;
        }

        turn.Failures = 0;
        await note(new MessageSent(time.GetUtcNow(), pending.Message.Id));
        return true;
    }

    private sealed class Turn
    {
        public bool IsTaken { get; set; }

        public int Failures { get; set; }

        public DateTimeOffset NextAt { get; private set; }

        public void Failed(DateTimeOffset now, TimeSpan shortest, TimeSpan longest)
        {
            var pause = shortest * Math.Pow(2, Math.Min(Failures, 10));
            (Failures, NextAt) = (Failures + 1, now + (pause < longest ? pause : longest));
        }
    }
}
