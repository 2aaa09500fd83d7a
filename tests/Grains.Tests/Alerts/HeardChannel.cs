using System.Collections.Concurrent;
using CchcLive.Domain.Alerts;
using CchcLive.Domain.Catalogues;
using CchcLive.Grains.Alerts;

namespace CchcLive.Grains.Tests.Alerts;

/// <summary>A channel that keeps what it is told, and fails when a test says so.</summary>
internal sealed class HeardChannel(string name, AlertChannel kind = AlertChannel.Webhook) : IAlertChannel
{
    private readonly ConcurrentQueue<AlertMessage> _heard = new();

    public AlertDoor Door { get; } = new(name, kind);

    /// <summary>What it was told, in order.</summary>
    public IReadOnlyList<AlertMessage> Heard => [.. _heard];

    /// <summary>True: it takes nothing.</summary>
    public bool Fails { get; set; }

    /// <summary>The messages that it refuses for good.</summary>
    public Func<AlertMessage, bool> Refuses { get; set; } = _ => false;

    /// <summary>How often it was asked to take something.</summary>
    public int Tries { get; private set; }

    public bool Serves(string area) => true;

    public Task SendAsync(AlertMessage message, CancellationToken cancellation)
    {
        Tries++;
        if (Fails) throw new AlertChannelException("máy nhận không trả lời");
        if (Refuses(message)) throw new AlertChannelException("máy nhận trả lời 413") { IsForGood = true };
        _heard.Enqueue(message);
        return Task.CompletedTask;
    }
}
