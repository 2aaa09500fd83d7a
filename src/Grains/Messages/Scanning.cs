using CchcLive.Domain.Clocks;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Shards;

namespace CchcLive.Grains.Messages;

/// <summary>A question to all dossiers of a shard; see <see cref="ScanQuery"/>.</summary>
[GenerateSerializer, Immutable]
public sealed record ScanRequest(
    [property: Id(0)] string Rule, [property: Id(1)] long From, [property: Id(2)] long At, [property: Id(3)] long OccurredBy, [property: Id(4)] UnitRole Role,
    [property: Id(5)] string[]? Units, [property: Id(6)] Dimension By)
{
    /// <summary>The split of <see cref="ScanQuery.Only"/>; <see cref="Dimension.None"/> for all dossiers.</summary>
    [Id(7)] public Dimension OnlyBy { get; init; }

    /// <summary>The key of <see cref="ScanQuery.Only"/>.</summary>
    [Id(8)] public string OnlyKey { get; init; } = "";

    /// <summary>The same question, put only to the dossiers of one row of a split; null for all.</summary>
    public ScanRequest RestrictedTo(DossierFilter? only) => only is null ? this : this with { OnlyBy = only.By, OnlyKey = only.Key };
}

/// <summary>The rows of one shard.</summary>
/// <param name="Rows">One row per key.</param>
[GenerateSerializer, Immutable]
public sealed record ScanResult([property: Id(0)] ScanRow[] Rows);

/// <summary>A row of a scan.</summary>
/// <param name="Key">The unit, field, channel … or "".</param>
/// <param name="Row">One number per <see cref="Measure"/>.</param>
[GenerateSerializer, Immutable]
public sealed record ScanRow([property: Id(0)] string Key, [property: Id(1)] long[] Row);

/// <summary>A question for a list of dossiers.</summary>
/// <param name="Query">Of which dossiers; its dimension does not matter.</param>
/// <param name="Measures">A dossier must count in one of them at least.</param>
/// <param name="Most">At most so many lines are wanted.</param>
[GenerateSerializer, Immutable]
public sealed record ListRequest([property: Id(0)] ScanRequest Query, [property: Id(1)] Measure[] Measures, [property: Id(2)] int Most);

/// <summary>The beginning of a list of dossiers.</summary>
/// <param name="Lines">The first lines.</param>
/// <param name="Count">How many the whole list has.</param>
[GenerateSerializer, Immutable]
public sealed record DossierLines([property: Id(0)] DossierLine[] Lines, [property: Id(1)] int Count);

/// <summary>A dossier in a list. Instants are UTC ticks, 0 when there is none.</summary>
[GenerateSerializer, Immutable]
public sealed record DossierLine
{
    /// <summary>The code.</summary>
    [Id(0)] public required string Code { get; init; }

    /// <summary>The unit that handles it.</summary>
    [Id(1)] public string? HandlingUnit { get; init; }

    /// <summary>The unit that received it.</summary>
    [Id(2)] public string? ReceivingUnit { get; init; }

    /// <summary>The ward that it concerns.</summary>
    [Id(3)] public string? TerritoryUnit { get; init; }

    /// <summary>The field.</summary>
    [Id(4)] public string? Field { get; init; }

    /// <summary>The procedure.</summary>
    [Id(5)] public string? Procedure { get; init; }

    /// <summary>The channel in.</summary>
    [Id(6)] public string? Channel { get; init; }

    /// <summary>The officer's internal id.</summary>
    [Id(7)] public string? Officer { get; init; }

    /// <summary>The present step.</summary>
    [Id(8)] public string? Step { get; init; }

    /// <summary>When it was received.</summary>
    [Id(9)] public long ReceivedAt { get; init; }

    /// <summary>The due date at receipt.</summary>
    [Id(10)] public long DueAtReceipt { get; init; }

    /// <summary>The lawful due date.</summary>
    [Id(11)] public long DueLawful { get; init; }

    /// <summary>The promised date.</summary>
    [Id(12)] public long DuePromised { get; init; }

    /// <summary>When it ended.</summary>
    [Id(13)] public long EndAt { get; init; }

    /// <summary>When the result was handed over.</summary>
    [Id(14)] public long ReturnedAt { get; init; }

    /// <summary>How it ended.</summary>
    [Id(15)] public Domain.Dossiers.EndKind End { get; init; }

    /// <summary>For whom it waits.</summary>
    [Id(16)] public Domain.Dossiers.WaitKinds Wait { get; init; }

    /// <summary>Working days late at the instant asked about; null if not late or if the calendar does not know a year.</summary>
    [Id(17)] public int? WorkingDaysLate { get; init; }

    /// <summary>Calendar days late at the instant asked about; 0 if not late.</summary>
    [Id(18)] public int CalendarDaysLate { get; init; }

    /// <summary>The apology by its three contents.</summary>
    [Id(19)] public Domain.Dossiers.ApologyState Apology { get; init; }

    /// <summary>When the explanation was filed.</summary>
    [Id(20)] public long ExplainedAt { get; init; }

    /// <summary>The verdict on the explanation.</summary>
    [Id(21)] public Domain.Dossiers.Verdict Verdict { get; init; }

    /// <summary>Where the lawful due date comes from.</summary>
    [Id(22)] public Domain.Dossiers.DueOrigin DueOrigin { get; init; }

    /// <summary>Rule ids of contradictions in its events.</summary>
    [Id(23)] public string[] Suspicions { get; init; } = [];

    /// <summary>True once a receipt stands.</summary>
    [Id(24)] public bool HasHeader { get; init; }

    /// <summary>Merged or voided: in no count.</summary>
    [Id(25)] public bool IsRemoved { get; init; }

    /// <summary>Supplements asked for.</summary>
    [Id(26)] public int SupplementRequests { get; init; }

    /// <summary>The last moment to apologise before it is late; see <see cref="Domain.Due.Apologies.SendBy"/>. 0 without a due date.</summary>
    [Id(27)] public long ApologiseBy { get; init; }

    /// <summary>From when on it will be late if nothing is done; 0 if it is late, has ended, is paused or has no due date.</summary>
    [Id(28)] public long WillBeLateAt { get; init; }

    /// <summary>When it became late at the precision of the rule asked by; 0 if it is not late. See <see cref="Domain.Clocks.DossierClock.LateAt"/>.</summary>
    [Id(29)] public long LateAt { get; init; }

    /// <summary>The unit that handled it when it became late.</summary>
    [Id(30)] public string? LateUnit { get; init; }

    /// <summary>The officer who had it then, an internal id.</summary>
    [Id(31)] public string? LateOfficer { get; init; }

    /// <summary>The step it was in then.</summary>
    [Id(32)] public string? LateStep { get; init; }

    /// <summary>When the last reminder was sent.</summary>
    [Id(33)] public long RemindedAt { get; init; }

    /// <summary>When the apology was sent.</summary>
    [Id(34)] public long ApologyAt { get; init; }

    /// <summary>Which of its three contents a complete apology still lacks.</summary>
    [Id(35)] public Domain.Dossiers.ApologyContents ApologyLacks { get; init; }

    /// <summary>Why it is late, as a code of the catalogue or of its source; null while nobody has said.</summary>
    [Id(36)] public string? Cause { get; init; }

    /// <summary>The words of the last explanation. They may name a person: only for those who may read names (D§7.2).</summary>
    [Id(37)] public string? Explanation { get; init; }

    /// <summary>How many reminders were sent.</summary>
    [Id(38)] public int Reminders { get; init; }

    /// <summary>The bits of <see cref="Traits"/>.</summary>
    [Id(39)] public uint TraitBits { get; init; }

    /// <summary>What indicators ask of it.</summary>
    public Traits Traits => new(TraitBits);

    /// <summary>How often it was refused, three at most.</summary>
    public int Returns => (Traits.Has(TraitFlags.RefusedBefore) ? 1 : 0) + (Traits.Has(TraitFlags.RefusedTwiceBefore) ? 1 : 0) + (End == Domain.Dossiers.EndKind.Refused ? 1 : 0);
}

/// <summary>A dossier with its events.</summary>
/// <param name="Line">Its state.</param>
/// <param name="Events">An <see cref="Domain.Packing.EventBatch"/> of every event as it came, in the order of arrival.</param>
[GenerateSerializer, Immutable]
public sealed record DossierFile([property: Id(0)] DossierLine Line, [property: Id(1)] byte[] Events)
{
    /// <summary>Its clock from the receipt to its end or to the instant asked about, without gap or overlap, by the rule of live figures.</summary>
    [Id(2)] public ClockSegment[] Segments { get; init; } = [];

    /// <summary>Who had it, in the order of the fold; each until the next.</summary>
    [Id(3)] public DossierHolding[] Holdings { get; init; } = [];
}

/// <summary>Who had a dossier from an instant on.</summary>
/// <param name="From">The instant (UTC ticks).</param>
/// <param name="Unit">The unit that handled it.</param>
/// <param name="Officer">The officer, an internal id.</param>
/// <param name="Step">The step.</param>
[GenerateSerializer, Immutable]
public sealed record DossierHolding([property: Id(0)] long From, [property: Id(1)] string? Unit, [property: Id(2)] string? Officer, [property: Id(3)] string? Step);

/// <summary>A stretch of a dossier's clock (UTC ticks).</summary>
/// <param name="From">Its first instant.</param>
/// <param name="To">The first instant after it.</param>
/// <param name="State">What the clock did.</param>
[GenerateSerializer, Immutable]
public sealed record ClockSegment([property: Id(0)] long From, [property: Id(1)] long To, [property: Id(2)] ClockState State);

/// <summary>What a shard holds and what a recount says of it.</summary>
/// <param name="Shard">The shard's number.</param>
/// <param name="Dossiers">Dossiers known, retired ones among them.</param>
/// <param name="Events">Their events.</param>
/// <param name="Orphans">Dossiers without a header.</param>
/// <param name="LastSeq">Position in the journal.</param>
/// <param name="UnknownUnits">Units that dossiers name and the org chart does not know.</param>
/// <param name="Sources">What came from each source.</param>
/// <param name="Differences">Of a recount: what differs, in words.</param>
/// <param name="Retired">Dossiers that have left memory for the archive.</param>
[GenerateSerializer, Immutable]
public sealed record ShardStatus(
    [property: Id(0)] int Shard, [property: Id(1)] int Dossiers, [property: Id(2)] long Events, [property: Id(3)] int Orphans, [property: Id(4)] long LastSeq,
    [property: Id(5)] string[] UnknownUnits, [property: Id(6)] SourceTotal[] Sources, [property: Id(7)] string[] Differences,
    [property: Id(8)] int Retired);

/// <summary>What is held of one source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Events">Events held.</param>
/// <param name="LastEventAt">Time of the newest (UTC ticks).</param>
[GenerateSerializer, Immutable]
public sealed record SourceTotal([property: Id(0)] string Source, [property: Id(1)] long Events, [property: Id(2)] long LastEventAt);
