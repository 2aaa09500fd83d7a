using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CchcLive.Ingest.Http.Access.Sessions;

namespace CchcLive.Silo.Settings.Sections;

/// <summary>How long people stay signed in (docs/access.md).</summary>
internal sealed record SessionsSettings
{
    [Description("A session that asks for nothing for so many hours is over.")]
    [Range(1, 168)]
    public int IdleHours { get; init; } = 12;

    [Description("A session is over so many days after it began, whatever it asked for.")]
    [Range(1, 90)]
    public int LongestDays { get; init; } = 7;

    /// <summary>The same as the gate wants it.</summary>
    public SessionSettings ForAccess() => new() { Idle = TimeSpan.FromHours(IdleHours), Longest = TimeSpan.FromDays(LongestDays) };
}
