using CchcLive.Domain.Events;

namespace CchcLive.Ingest.Simulation.Feeds;

/// <summary>The order in which lines are sent; those of one instant as their events happened.</summary>
internal sealed class SendingOrder : IComparer<FeedLine>
{
    public static SendingOrder Instance { get; } = new();

    /// <inheritdoc />
    public int Compare(FeedLine x, FeedLine y)
    {
        var sent = x.Arrival.CompareTo(y.Arrival);
        return sent != 0 ? sent : EventOrder.Instance.Compare(x.Event, y.Event);
    }
}
