using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Tests.Histories;

namespace CchcLive.Domain.Tests.Shards;

/// <summary>Shards of the random world.</summary>
internal static class ShardOf
{
    /// <summary>A shard that has taken the events one by one, as admitted, at an instant.</summary>
    public static DossierShard Events(IEnumerable<DossierEvent> events, long now) => Taking(new DossierShard(World.Rules, ShippedRules.Report06, now), events);

    /// <summary>The shard after more events.</summary>
    public static DossierShard Taking(DossierShard shard, IEnumerable<DossierEvent> events)
    {
        foreach (var e in events)
        {
            if (shard.Admit([e])[0] is Admission.Accepted or Admission.Reasserted) shard.Apply(e);
        }

        return shard;
    }

    /// <summary>The dossiers folded by themselves from the events that occurred by an instant.</summary>
    public static List<Dossier> Folded(IEnumerable<DossierEvent> events, long occurredBy = long.MaxValue) =>
        [.. events.GroupBy(e => e.Code, StringComparer.Ordinal).Select(group => DossierFold.Fold(group.Key, Occurred([.. group], occurredBy), World.Rules, isTraced: true))];

    private static List<DossierEvent> Occurred(List<DossierEvent> events, long by)
    {
        var zone = DossierFold.Fold(events[0].Code, events, World.Rules).Calendar.Zone;
        return events.FindAll(e => e.Time.UtcTicks <= by || EventContract.EffectiveMoment(e).FirstTicks(zone) <= by);
    }
}
