using System.Text.Json;
using System.Text.Json.Serialization;

namespace CchcLive.Domain.Integrity;

/// <summary>From when on something is listed as suspicious: data, in <c>data/integrity</c>. No document gives these numbers.</summary>
public sealed record IntegrityThresholds
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>Grows with each change.</summary>
    public required int Version { get; init; }

    /// <summary>What the numbers follow.</summary>
    public required string Source { get; init; }

    /// <summary>What is told so many hours after the moment it claims is told well afterwards.</summary>
    public required int BackdatedAfterHours { get; init; }

    /// <summary>An end so many calendar days before the due date, or fewer, is just before it.</summary>
    public required int BackdatedWithinDays { get; init; }

    /// <summary>The last so many working hours of a month.</summary>
    public required int MonthEndHours { get; init; }

    /// <summary>Fewer ends than this in those hours are never many.</summary>
    public required int MassLeast { get; init; }

    /// <summary>So many times the ends of a usual working hour of the same month, or more, are many.</summary>
    public required int MassTimes { get; init; }

    /// <summary>What one dossier is judged by.</summary>
    [JsonIgnore]
    public CleaningLimits Limits => new(BackdatedAfterHours, BackdatedWithinDays, MonthEndHours);

    /// <summary>Reads a file of thresholds.</summary>
    /// <exception cref="FormatException">The file is no such file, or a number lies outside its range; the message names the field.</exception>
    public static IntegrityThresholds Parse(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            var read = JsonSerializer.Deserialize<IntegrityThresholds>(utf8Json, Json) ?? throw new FormatException("A file of thresholds is empty.");
            return read.Fault() is { } fault ? throw new FormatException($"Thresholds {read.Id}: {fault}") : read;
        }
        catch (JsonException e)
        {
            throw new FormatException($"Thresholds: {e.Message}", e);
        }
    }

    private string? Fault() => this switch
    {
        { BackdatedAfterHours: < 1 or > 8760 } => $"backdatedAfterHours must be 1 to 8760, not {BackdatedAfterHours}.",
        { BackdatedWithinDays: < 1 or > 3660 } => $"backdatedWithinDays must be 1 to 3660, not {BackdatedWithinDays}.",
        { MonthEndHours: < 1 or > 8 } => $"monthEndHours must be 1 to 8, not {MonthEndHours}.",
        { MassLeast: < 2 } => $"massLeast must be at least 2, not {MassLeast}.",
        { MassTimes: < 2 } => $"massTimes must be at least 2, not {MassTimes}.",
        _ => null,
    };
}
