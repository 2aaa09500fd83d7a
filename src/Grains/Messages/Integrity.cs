using CchcLive.Domain.Events;
using CchcLive.Domain.Integrity;

namespace CchcLive.Grains.Messages;

/// <summary>A question for what looks like cleaning. Instants are UTC ticks.</summary>
/// <param name="From">Told from this instant on.</param>
/// <param name="To">Told before this instant.</param>
/// <param name="Units">Of dossiers that these units handle; null for all.</param>
/// <param name="Limits">From when on something is listed.</param>
/// <param name="Published">The lists that were published.</param>
/// <param name="Rule">Only findings of this rule are listed; all are counted.</param>
/// <param name="Unit">Only findings of this unit are listed; all are counted.</param>
/// <param name="Most">At most so many are listed, the newest.</param>
[GenerateSerializer, Immutable]
public sealed record IntegrityRequest(
    [property: Id(0)] long From, [property: Id(1)] long To, [property: Id(2)] string[]? Units, [property: Id(3)] IntegrityLimits Limits, [property: Id(4)] PublishedList[] Published,
    [property: Id(5)] IntegrityRule? Rule, [property: Id(6)] string? Unit, [property: Id(7)] int Most);

/// <summary><see cref="CleaningLimits"/> as they travel.</summary>
[GenerateSerializer, Immutable]
public sealed record IntegrityLimits([property: Id(0)] int BackdatedAfterHours, [property: Id(1)] int BackdatedWithinDays, [property: Id(2)] int MonthEndHours);

/// <summary>A list that was published; see <see cref="PublishedMonth"/>.</summary>
[GenerateSerializer, Immutable]
public sealed record PublishedList(
    [property: Id(0)] string Id, [property: Id(1)] long CutOffAt, [property: Id(2)] long From, [property: Id(3)] long At, [property: Id(4)] string Rule, [property: Id(5)] string[] Units);

/// <summary>What a shard found.</summary>
/// <param name="Lines">The findings that are listed.</param>
/// <param name="Counts">All of them, by rule and unit.</param>
/// <param name="Completions">How often officers ended dossiers, month by month.</param>
[GenerateSerializer, Immutable]
public sealed record IntegrityResult([property: Id(0)] FindingLine[] Lines, [property: Id(1)] FindingCount[] Counts, [property: Id(2)] CompletionCount[] Completions);

/// <summary>How many findings a rule has at a unit.</summary>
[GenerateSerializer, Immutable]
public sealed record FindingCount([property: Id(0)] IntegrityRule Rule, [property: Id(1)] string Unit, [property: Id(2)] int Findings);

/// <summary>How often an officer of a unit ended dossiers in a month; see <see cref="Completions"/>.</summary>
[GenerateSerializer, Immutable]
public sealed record CompletionCount(
    [property: Id(0)] string Unit, [property: Id(1)] string Officer, [property: Id(2)] DateOnly Month, [property: Id(3)] int Before, [property: Id(4)] int AtEnd, [property: Id(5)] string Code,
    [property: Id(6)] long LastAt);

/// <summary>A finding as it travels; see <see cref="Finding"/>.</summary>
[GenerateSerializer, Immutable]
public sealed record FindingLine
{
    /// <summary>The rule.</summary>
    [Id(0)] public required IntegrityRule Rule { get; init; }

    /// <summary>The dossier's code; of many one of them.</summary>
    [Id(1)] public required string Code { get; init; }

    /// <summary>The unit that handles it; empty if none is known.</summary>
    [Id(2)] public required string Unit { get; init; }

    /// <summary>The source of the event that did it.</summary>
    [Id(3)] public required string Source { get; init; }

    /// <summary>That event's id.</summary>
    [Id(4)] public required string EventId { get; init; }

    /// <summary>What that event is.</summary>
    [Id(5)] public Verb? Verb { get; init; }

    /// <summary>When it was told (UTC ticks).</summary>
    [Id(6)] public required long ToldAt { get; init; }

    /// <summary>The due date or the end before (UTC ticks; 0 for none).</summary>
    [Id(7)] public long WasAt { get; init; }

    /// <summary>The same since.</summary>
    [Id(8)] public long IsAt { get; init; }

    /// <summary>By how much it was late when it was told (ticks).</summary>
    [Id(9)] public long LateBefore { get; init; }

    /// <summary>By how much it is since (ticks).</summary>
    [Id(10)] public long LateAfter { get; init; }

    /// <summary>Who did it, an internal id: only for those who may read names.</summary>
    [Id(11)] public string? By { get; init; }

    /// <summary>Who approved it, an internal id: only for those who may read names.</summary>
    [Id(12)] public string? ApprovedBy { get; init; }

    /// <summary>The fields that a correction replaced.</summary>
    [Id(13)] public ReplacedField[] Changes { get; init; } = [];

    /// <summary>The area and month of a publication; null for none.</summary>
    [Id(14)] public string? Publication { get; init; }

    /// <summary>How many dossiers.</summary>
    [Id(15)] public int Dossiers { get; init; } = 1;

    /// <summary>Of a mass completion: how many a usual hour of that month has.</summary>
    [Id(16)] public double Usual { get; init; }
}

/// <summary>A field that a correction replaced. Free texts do not travel: they may name a person.</summary>
/// <param name="Field">The field.</param>
/// <param name="Was">What it said, as in JSON; null for nothing.</param>
/// <param name="Is">What it says; null for nothing.</param>
[GenerateSerializer, Immutable]
public sealed record ReplacedField([property: Id(0)] FieldId Field, [property: Id(1)] string? Was, [property: Id(2)] string? Is);
