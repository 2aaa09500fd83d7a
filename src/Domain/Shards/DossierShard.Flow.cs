namespace CchcLive.Domain.Shards;

/// <content>The flow through a period, in one pass.</content>
public sealed partial class DossierShard
{
    /// <summary>
    /// Counts the flow through the query's period, bucket by bucket, as known at its <see cref="ScanQuery.OccurredBy"/>: at the end of a bucket a dossier
    /// is judged by what is known of it now, so what was entered late counts where it belongs.
    /// </summary>
    /// <param name="query">The query; its dimension does not matter. The first bucket begins with its period.</param>
    /// <param name="ends">The last instant of each bucket (UTC ticks), ascending; the last one is the query's instant of judgement.</param>
    public FlowCounts Flow(ScanQuery query, long[] ends)
    {
        var flow = new FlowCounts(query.From, ends);
        var asked = new Asked(this, query);
        while (asked.Next())
        {
            ref readonly var d = ref asked.Dossier;
            flow.Add(d, query.Rule, CalendarOf(d));
        }

        return flow;
    }
}
