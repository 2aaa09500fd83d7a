using System.Collections.Immutable;
using CchcLive.Domain.Catalogues;

namespace CchcLive.Domain.Alerts;

/// <summary>An alert that lasts.</summary>
/// <param name="Key">What it is about.</param>
/// <param name="Name">The rule's name when it was raised.</param>
/// <param name="Measure">What is watched.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="RaisedAt">When it was raised.</param>
/// <param name="Value">The value at which it was raised, or at which it was raised again.</param>
public sealed record OpenAlert(AlertKey Key, string Name, AlertMeasure Measure, AlertSeverity Severity, DateTimeOffset RaisedAt, decimal Value)
{
    /// <summary>Who knows of it and sees to it; null if nobody said so, or if it has become clearly worse since.</summary>
    public Acknowledgement? Acknowledged { get; init; }

    /// <summary>When it last became clearly worse than it was acknowledged at; null if it never did.</summary>
    public DateTimeOffset? WorsenedAt { get; init; }

    /// <summary>When it was last told, by the channel's name.</summary>
    public ImmutableDictionary<string, DateTimeOffset> ToldAt { get; init; } = ImmutableDictionary<string, DateTimeOffset>.Empty;
}

/// <summary>Somebody knows of an alert and sees to it: it is shown, and not told again until it is clearly worse.</summary>
/// <param name="By">Who.</param>
/// <param name="Reason">What is done about it.</param>
/// <param name="At">When.</param>
/// <param name="Value">The value then.</param>
public sealed record Acknowledgement(string By, string Reason, DateTimeOffset At, decimal Value);

/// <summary>An alert that is over.</summary>
/// <param name="Alert">It, as it was last.</param>
/// <param name="At">When it was cleared.</param>
/// <param name="Why">Why.</param>
public sealed record ClosedAlert(OpenAlert Alert, DateTimeOffset At, ClearCause Why)
{
    /// <summary>The channels that were told that it is over.</summary>
    public ImmutableHashSet<string> ToldTo { get; init; } = [];
}

/// <summary>Why an alert is over.</summary>
public enum ClearCause
{
    /// <summary>The figure is at the limit for clearing, or better.</summary>
    Better,

    /// <summary>The rule no longer holds there, or the place is gone.</summary>
    NoRule,

    /// <summary>The share is of too few dossiers to tell anything: a new month has begun.</summary>
    TooFew,
}
