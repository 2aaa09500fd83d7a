using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Due;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Packing;

namespace CchcLive.Domain.Shards;

/// <summary>Packs the state of a dossier against a shard's string table.</summary>
internal sealed class DossierPacker(FoldRules rules, StringTable names)
{
    /// <summary>The packed state.</summary>
    public PackedDossier Pack(Dossier d) => new()
    {
        ReceivedAt = d.ReceivedAt,
        RejectedAt = d.RejectedAt,
        EndAt = d.EndAt,
        ReturnedAt = d.ReturnedAt,
        DueLawful = d.DueLawful,
        DuePromised = d.DuePromised,
        DueDayStart = d.DueLawful == 0 ? 0 : d.Calendar.StartOfDay(d.Calendar.LocalDate(d.DueLawful)),
        LateFromDay = d.DueLawful == 0 ? 0 : Lateness.LateFromDay(d.Calendar, d.DueLawful),
        ApologyAt = d.ApologyAt,
        LastEventAt = d.LastEventAt,
        FirstOccurred = Minute.Of(d.FirstOccurredAt),
        Settled = Minute.Of(d.SettledAt),
        Procedure = Name(d.Procedure),
        Field = Name(d.Field),
        Channel = Name(d.ChannelIn),
        Handling = Name(d.HandlingUnit),
        Receiving = Name(d.ReceivingUnit),
        Territory = Name(d.TerritoryUnit),
        Officer = Name(d.Officer),
        Step = Name(d.Step),
        Flags = Flags(d),
        SupplementRequests = (ushort)d.SupplementRequests,
        Calendar = CalendarNumber(d),
        End = d.End,
        Wait = d.Wait,
        Apology = d.Apology,
    };

    private int Name(string? name) => name is null ? -1 : names.Add(name);

    private byte CalendarNumber(Dossier d)
    {
        for (var i = 0; i < rules.Calendars.Count; i++)
        {
            if (ReferenceEquals(rules.Calendars[i], d.Calendar)) return (byte)i;
        }

        throw new InvalidOperationException($"Calendar {d.Calendar.Id} is not among those in use.");
    }

    private static DossierFlags Flags(Dossier d) =>
        If(d.HasHeader, DossierFlags.HasHeader) | If(d.IsRemoved, DossierFlags.Removed) | If(d.IsPaused, DossierFlags.Paused)
        | If(d.ChannelIn == "online", DossierFlags.Online) | If(d.SupplementAskedLate, DossierFlags.SupplementAskedLate)
        | If(d.ExplainedAt != 0, DossierFlags.Explained) | If(d.IsRated, DossierFlags.Rated)
        | If(d.DueOrigin == DueOrigin.Computed, DossierFlags.DueComputed) | If(d.IsOrphan, DossierFlags.Orphan)
        | If(d.Traits.Has(TraitFlags.Internal), DossierFlags.Internal);

    private static DossierFlags If(bool condition, DossierFlags flag) => condition ? flag : DossierFlags.None;
}
