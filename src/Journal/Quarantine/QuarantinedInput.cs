namespace CchcLive.Journal.Quarantine;

/// <summary>An input in the quarantine. Identical inputs (source, event id, rule, whole raw text) are one row, counted.</summary>
/// <param name="Id">Its number; grows with time, with gaps.</param>
/// <param name="FirstAt">When it was first committed.</param>
/// <param name="LastAt">When it was last seen.</param>
/// <param name="Seen">How many times it was seen, from 1.</param>
/// <param name="Source">The source that sent it.</param>
/// <param name="EventId">The event's id, if it could be read.</param>
/// <param name="Code">The dossier's code, if it could be read.</param>
/// <param name="Rule">Stable id of the rule it broke.</param>
/// <param name="Field">The field at fault, if one is.</param>
/// <param name="Line">Line within the request or file where it was first seen, from 1.</param>
/// <param name="Detail">What is wrong, in words.</param>
/// <param name="Raw">The input's text, perhaps cut.</param>
/// <param name="RawTruncated">True if <paramref name="Raw"/> was cut at <see cref="QuarantineEntry.MaxRawBytes"/>.</param>
/// <param name="State">What became of it.</param>
/// <param name="ResolvedAt">When it was resent or discarded.</param>
/// <param name="Resolution">Who did so and why, in words.</param>
public sealed record QuarantinedInput(
    long Id,
    DateTimeOffset FirstAt,
    DateTimeOffset LastAt,
    long Seen,
    string Source,
    string? EventId,
    string? Code,
    string Rule,
    string? Field,
    long? Line,
    string Detail,
    string Raw,
    bool RawTruncated,
    QuarantineState State,
    DateTimeOffset? ResolvedAt,
    string? Resolution);
