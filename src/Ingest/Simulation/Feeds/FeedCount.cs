namespace CchcLive.Ingest.Simulation.Feeds;

/// <summary>What a simulated feed consists of, so that it can be compared with what a server made of it.</summary>
public sealed class FeedCount
{
    private readonly long[] _lines = new long[Enum.GetValues<Planted>().Length];

    /// <summary>All lines.</summary>
    public long Lines => _lines.Sum();

    /// <summary>Lines that a server accepts: all but duplicates and what goes to quarantine.</summary>
    public long Events => Lines - Duplicates - Quarantined;

    /// <summary>Lines that a server takes for duplicates.</summary>
    public long Duplicates => Of(Planted.Duplicate);

    /// <summary>Lines that a server quarantines.</summary>
    public long Quarantined => Of(Planted.Conflict) + Of(Planted.Broken);

    /// <summary>Dossiers with a contradiction; each has one.</summary>
    public long Suspicious => Of(Planted.ReceivedTwice) + Of(Planted.SupplementWithoutRequest) + Of(Planted.HandledAfterEnd);

    /// <summary>Lines of one sort.</summary>
    public long Of(Planted planted) => _lines[(int)planted];

    /// <summary>Counts a line.</summary>
    internal void Add(Planted planted) => _lines[(int)planted]++;
}
