using CchcLive.Journal.Projection;

namespace CchcLive.Grains.Projection;

/// <summary>What the table needs of a shard. To be asked on the shard's own scheduler.</summary>
internal interface IProjectedShard
{
    /// <summary>The shard's number.</summary>
    int Number { get; }

    /// <summary>The stream of its events.</summary>
    string Stream { get; }

    /// <summary>The last event of the stream that its rows contain.</summary>
    long Position { get; }

    /// <summary>Changes when the same events may give other rows.</summary>
    string Fold { get; }

    /// <summary>A dossier as it is now, wherever it is kept; null if it is not known: its row then stays as it is.</summary>
    ValueTask<DossierRow?> RowAsync(string code);
}
