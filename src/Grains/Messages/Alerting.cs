namespace CchcLive.Grains.Messages;

/// <summary>What somebody wants done about alerts.</summary>
/// <param name="Kind">What.</param>
/// <param name="Rule">The rule; null of a silence for every rule.</param>
/// <param name="Place">The place; null of a silence for every place.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">Of a silence: its end (UTC ticks).</param>
[GenerateSerializer, Immutable]
public sealed record AlertOrder(
    [property: Id(0)] AlertOrderKind Kind, [property: Id(1)] string? Rule, [property: Id(2)] string? Place, [property: Id(3)] string By, [property: Id(4)] string Reason, [property: Id(5)] long Until);

/// <summary>What can be done about alerts.</summary>
public enum AlertOrderKind
{
    /// <summary>Acknowledge an open alert.</summary>
    Acknowledge = 0,
    /// <summary>Silence, or with an end that is not after now lift a silence.</summary>
    Silence = 1,
}

/// <summary>What became of it.</summary>
public enum AlertOutcome
{
    /// <summary>It is done.</summary>
    Done = 0,
    /// <summary>There is no such open alert.</summary>
    NotOpen = 1,
    /// <summary>Others wrote at the same time; nothing was done.</summary>
    RaceLost = 2,
}

/// <summary>How the alerts of an area are looked after.</summary>
/// <param name="LookedAt">When the figures were last looked at; 0 if not since it was activated (UTC ticks).</param>
/// <param name="Since">When it was activated (UTC ticks).</param>
/// <param name="Fault">Why the last look failed; null if it did not.</param>
/// <param name="Figures">The figures of the last look.</param>
[GenerateSerializer, Immutable]
public sealed record AlertLook([property: Id(0)] long LookedAt, [property: Id(1)] long Since, [property: Id(2)] string? Fault, [property: Id(3)] AlertFigure[] Figures);

/// <summary>A watched figure.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Place">The unit or area.</param>
/// <param name="Value">The value; null if it is not known.</param>
/// <param name="Of">Of a share: of how many.</param>
[GenerateSerializer, Immutable]
public sealed record AlertFigure([property: Id(0)] string Rule, [property: Id(1)] string Place, [property: Id(2)] double? Value, [property: Id(3)] long? Of);
