using CchcLive.Domain.Alerts;

namespace CchcLive.Grains.Alerts;

/// <summary>A way by which alerts are told.</summary>
public interface IAlertChannel
{
    /// <summary>Its name and kind.</summary>
    AlertDoor Door { get; }

    /// <summary>True if it wants to hear of an area.</summary>
    bool Serves(string area);

    /// <summary>Sends a message; returns when it was taken.</summary>
    /// <exception cref="AlertChannelException">It was not taken; it may be tried again, unless it was refused for good.</exception>
    Task SendAsync(AlertMessage message, CancellationToken cancellation);
}

/// <summary>A message was not taken by its channel. The message names no secret and no address.</summary>
public sealed class AlertChannelException : Exception
{
    /// <summary>With the reason in words.</summary>
    public AlertChannelException(string message)
        : base(message)
    {
    }

    /// <summary>With the reason in words and what led to it.</summary>
    public AlertChannelException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>True: the message was refused, and would be each time. Others may be taken.</summary>
    public bool IsForGood { get; init; }
}
