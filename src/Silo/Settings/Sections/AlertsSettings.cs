using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CchcLive.Grains.Alerts;
using CchcLive.Ingest.Alerting.Settings;

namespace CchcLive.Silo.Settings.Sections;

/// <summary>How alerts are looked after and told (docs/alerts.md). What is watched is a catalogue.</summary>
internal sealed record AlertsSettings
{
    [Description("Whether figures are watched at all.")]
    public bool Enabled { get; init; } = true;

    [Description("The channels file (docs/alerts.md): webhooks and mail servers with their addresses. Without it alerts are shown on the pages only.")]
    public string? Channels { get; init; }

    [Description("The rest between two looks at the figures.")]
    [Range(5, 3600)]
    public int EverySeconds { get; init; } = 30;

    [Description("Whether each unit has a notice each working morning of what goes late at the next opening.")]
    public bool MorningNotices { get; init; } = true;

    [Description("Whether the channels are told of morning notices, in figures.")]
    public bool MorningMessages { get; init; } = true;

    /// <summary>The same for the grains.</summary>
    public AlertSettings ForGrains() => new() { IsOn = Enabled, Every = TimeSpan.FromSeconds(EverySeconds), HasMornings = MorningNotices, TellsMornings = MorningMessages };

    /// <summary>What the channels file says. Read when a server starts, not by every verb: it names secrets that the person at the console may not read.</summary>
    /// <exception cref="FormatException">It cannot be used; every fault is named.</exception>
    public AlertChannels Read() => Channels is null ? AlertChannels.None : AlertChannelsReader.Read(Channels);
}
