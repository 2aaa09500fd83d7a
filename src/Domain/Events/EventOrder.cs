namespace CchcLive.Domain.Events;

/// <summary>
/// The one total order in which the events of a dossier are folded (D§4.6.1): time, source, the source's sequence, lifecycle rank of the
/// verb, time of recording, id. Two different events of a dossier never compare equal.
/// </summary>
public sealed class EventOrder : IComparer<DossierEvent>
{
    /// <summary>The order.</summary>
    public static EventOrder Instance { get; } = new();

    /// <inheritdoc />
    public int Compare(DossierEvent? x, DossierEvent? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var order = x.Time.UtcTicks.CompareTo(y.Time.UtcTicks);
        if (order == 0) order = string.CompareOrdinal(x.Source, y.Source);
        if (order == 0) order = x.Sequence.CompareTo(y.Sequence);
        if (order == 0) order = x.Verb.CompareTo(y.Verb);
        if (order == 0) order = Recorded(x).CompareTo(Recorded(y));
        return order == 0 ? string.CompareOrdinal(x.Id, y.Id) : order;
    }

    private static long Recorded(DossierEvent e) => e.RecordedAt?.UtcTicks ?? 0;
}
