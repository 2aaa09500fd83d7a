using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Publications;

namespace CchcLive.Grains.Messages;

/// <summary>A question to all dossiers of a shard: what they say to a publication.</summary>
/// <param name="Query">Of which dossiers, over which period.</param>
/// <param name="OrgPosition">The position of the reference data that is to be counted by.</param>
/// <param name="StepUnits">The units whose officers' late steps are wanted; null for none.</param>
/// <param name="WithSuspicions">True to tell what the events of late dossiers contradict.</param>
[GenerateSerializer, Immutable]
public sealed record CutOffRequest([property: Id(0)] ScanRequest Query, [property: Id(1)] long OrgPosition, [property: Id(2)] string[]? StepUnits, [property: Id(3)] bool WithSuspicions);

/// <summary>What the dossiers of a shard say at one position of its stream; units and fields may be there more than once.</summary>
/// <param name="Shard">The shard's number.</param>
/// <param name="LastSeq">The last event of its stream that is in it.</param>
/// <param name="OrgPosition">The position of the reference data that it was counted by; if it is not the one asked for, ask again.</param>
/// <param name="Units">The figures.</param>
/// <param name="Late">The late dossiers.</param>
/// <param name="Waiting">Those that wait for a supplement.</param>
/// <param name="Steps">The late steps, if asked for.</param>
[GenerateSerializer, Immutable]
public sealed record CutOffPart(
    [property: Id(0)] int Shard, [property: Id(1)] long LastSeq, [property: Id(2)] long OrgPosition, [property: Id(3)] CutOffUnit[] Units, [property: Id(4)] CutOffLate[] Late,
    [property: Id(5)] CutOffWaiting[] Waiting, [property: Id(6)] CutOffStep[] Steps);

/// <summary>See <see cref="Domain.Publications.Facts.UnitFacts"/>.</summary>
[GenerateSerializer, Immutable]
public sealed record CutOffUnit([property: Id(0)] string Unit, [property: Id(1)] string Field, [property: Id(2)] long[] Row, [property: Id(3)] long Apologised, [property: Id(4)] long Explained);

/// <summary>See <see cref="Domain.Publications.Facts.LateDossierFacts"/>.</summary>
[GenerateSerializer, Immutable]
public sealed record CutOffLate
{
#pragma warning disable CS1591 // each is described there
    [Id(0)] public required string Code { get; init; }
    [Id(1)] public required string Unit { get; init; }
    [Id(2)] public required string Field { get; init; }
    [Id(3)] public string? Procedure { get; init; }
    [Id(4)] public required DateOnly ReceivedOn { get; init; }
    [Id(5)] public required long DueAt { get; init; }
    [Id(6)] public DateOnly? DueOn { get; init; }
    [Id(7)] public DateOnly? EndedOn { get; init; }
    [Id(8)] public int? WorkingDaysLate { get; init; }
    [Id(9)] public required int CalendarDaysLate { get; init; }
    [Id(10)] public string? Cause { get; init; }
    [Id(11)] public DateOnly? NextDueOn { get; init; }
    [Id(12)] public required NoticeBucket NoticeBucket { get; init; }
    [Id(13)] public required bool Explained { get; init; }
    [Id(14)] public required Verdict Verdict { get; init; }
    [Id(15)] public Suspicions Suspicions { get; init; }
#pragma warning restore CS1591
}

/// <summary>See <see cref="Domain.Publications.Facts.WaitingFacts"/>.</summary>
[GenerateSerializer, Immutable]
public sealed record CutOffWaiting(
    [property: Id(0)] string Code, [property: Id(1)] string Unit, [property: Id(2)] string Field, [property: Id(3)] DateOnly AskedOn, [property: Id(4)] DateOnly? Deadline);

/// <summary>See <see cref="Domain.Publications.Facts.StepFacts"/>.</summary>
[GenerateSerializer, Immutable]
public sealed record CutOffStep([property: Id(0)] string Officer, [property: Id(1)] string Unit, [property: Id(2)] int WorkingDaysLate, [property: Id(3)] Verdict Verdict);

/// <summary>Something that is to be done to a publication.</summary>
/// <param name="Kind">What.</param>
/// <param name="By">Who.</param>
/// <param name="Address">From which network address; null if unknown.</param>
/// <param name="PeriodKind">Which days the month covers; matters for the first draft only.</param>
/// <param name="Hash">The document that the doer has seen; null where it does not matter.</param>
/// <param name="Reason">Why; null where it does not matter.</param>
/// <param name="DueAt">When the rule wanted the draft (UTC ticks); 0 if a person wants it.</param>
[GenerateSerializer, Immutable]
public sealed record PublicationOrder(
    [property: Id(0)] PublicationActKind Kind, [property: Id(1)] string By, [property: Id(2)] string? Address, [property: Id(3)] PeriodKind PeriodKind, [property: Id(4)] string? Hash,
    [property: Id(5)] string? Reason, [property: Id(6)] long DueAt);

/// <summary>What became of it.</summary>
/// <param name="Refusal">Why it was not done.</param>
/// <param name="IsRaceLost">True if somebody else wrote to the publication at the same time: nothing was done.</param>
/// <param name="LastSeq">How many acts there are now.</param>
[GenerateSerializer, Immutable]
public sealed record PublicationOutcome([property: Id(0)] PublicationRefusal Refusal, [property: Id(1)] bool IsRaceLost, [property: Id(2)] long LastSeq);
