using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CchcLive.Silo.Settings.Sections;

/// <summary>From when on the program calls itself degraded (docs/operations.md).</summary>
internal sealed record HealthSettings
{
    [Description("A journal whose commits take longer, on average over a minute, is slow.")]
    [Range(1, 60_000)]
    public int SlowCommitMilliseconds { get; init; } = 500;

    [Description("A data folder whose disk has less room is nearly full.")]
    [Range(1, 10_000_000)]
    public int FreeDiskMegabytes { get; init; } = 2048;

    [Description("A clock that is set by more than this has jumped; it is told of for an hour.")]
    [Range(1, 86_400)]
    public int ClockJumpSeconds { get; init; } = 10;

    [Description("Inputs that wait longer in quarantine are old.")]
    [Range(1, 3650)]
    public int OldQuarantineDays { get; init; } = 7;
}
