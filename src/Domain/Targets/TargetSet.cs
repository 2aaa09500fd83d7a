using System.Text.Json;
using System.Text.Json.Serialization;

namespace CchcLive.Domain.Targets;

/// <summary>Targets and thresholds as data, in <c>data/targets</c>: versioned, with the document they come from.</summary>
public sealed record TargetSet
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>Grows with each change.</summary>
    public required int Version { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The document it follows, and what in it is only a setting.</summary>
    public required string Source { get; init; }

    /// <summary>By what on-time shares are judged.</summary>
    public required OnTimeTargets OnTime { get; init; }

    /// <summary>What is told to the room at once.</summary>
    public required AlertThresholds Alerts { get; init; }

    /// <summary>Reads a file of targets.</summary>
    /// <exception cref="FormatException">The file is no such file, or a number lies outside its range; the message names the field.</exception>
    public static TargetSet Parse(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            var set = JsonSerializer.Deserialize<TargetSet>(utf8Json, Json) ?? throw new FormatException("A file of targets is empty.");
            return set.Fault() is { } fault ? throw new FormatException($"Targets {set.Id}: {fault}") : set;
        }
        catch (JsonException e)
        {
            throw new FormatException($"Targets: {e.Message}", e);
        }
    }

    private string? Fault() => this switch
    {
        { OnTime.Target: not (> 0 and <= 1) } => $"onTime.target must be above 0 and at most 1, not {OnTime.Target}.",
        { OnTime.Warn: var warn } when !(warn >= 0 && warn <= OnTime.Target) => $"onTime.warn must be 0 to onTime.target ({OnTime.Target}), not {warn}.",
        { OnTime.MinimumCount: < 1 } => $"onTime.minimumCount must be at least 1, not {OnTime.MinimumCount}.",
        { Alerts.LateJump: < 1 } => $"alerts.lateJump must be at least 1, not {Alerts.LateJump}.",
        { Alerts.LateJumpShare: not >= 0 } => $"alerts.lateJumpShare must be 0 or more, not {Alerts.LateJumpShare}.",
        _ => null,
    };
}
