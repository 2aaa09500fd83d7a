using CchcLive.Domain.Events;

namespace CchcLive.Domain.Integrity;

/// <summary>Something that looks like cleaning. Instants are UTC ticks, 0 when there is none.</summary>
public sealed record Finding
{
    /// <summary>The rule.</summary>
    public required IntegrityRule Rule { get; init; }

    /// <summary>The dossier's code; of <see cref="IntegrityRule.MassCompletion"/> one of them.</summary>
    public required string Code { get; init; }

    /// <summary>The unit that handles it; empty if none is known.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The source of the event that did it.</summary>
    public string Source { get; init; } = "";

    /// <summary>That event's id in its source.</summary>
    public string EventId { get; init; } = "";

    /// <summary>What that event is.</summary>
    public Verb? Verb { get; init; }

    /// <summary>When it was told.</summary>
    public required long ToldAt { get; init; }

    /// <summary>The due date, the end or the beginning of a wait, before.</summary>
    public long WasAt { get; init; }

    /// <summary>The same since.</summary>
    public long IsAt { get; init; }

    /// <summary>By how much the dossier was late when it was told (ticks).</summary>
    public long LateBefore { get; init; }

    /// <summary>By how much it is since (ticks).</summary>
    public long LateAfter { get; init; }

    /// <summary>Who did it, an internal id; null if nobody says.</summary>
    public string? By { get; init; }

    /// <summary>Who approved it, an internal id; null if nobody says.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>The fields that a correction replaced.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    /// <summary>The area and month of a publication (<c>quan-binh-tan 2025-02</c>); null for none.</summary>
    public string? Publication { get; init; }

    /// <summary>Of <see cref="IntegrityRule.MassCompletion"/>: how many dossiers; otherwise 1.</summary>
    public int Dossiers { get; init; } = 1;

    /// <summary>Of <see cref="IntegrityRule.MassCompletion"/>: how many a usual hour of that month has.</summary>
    public double Usual { get; init; }

    internal static Finding Of(IntegrityRule rule, DossierEvent cause, string? unit) => new()
    {
        Rule = rule, Code = cause.Code, Unit = unit ?? "", Source = cause.Source, EventId = cause.Id, Verb = cause.Verb, ToldAt = Telling.At(cause),
        By = cause.Fields.Text(FieldId.By) ?? cause.Fields.Text(FieldId.OfficerId), ApprovedBy = cause.Fields.Text(FieldId.ApprovedBy),
    };
}
