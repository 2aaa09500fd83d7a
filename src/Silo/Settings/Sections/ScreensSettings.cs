using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace CchcLive.Silo.Settings.Sections;

/// <summary>The screens in the rooms (docs/screens.md).</summary>
internal sealed record ScreensSettings
{
    [Description("A named screen that has not reported for so long is silent and raises the alarm; it reports every ten seconds.")]
    [Range(15, 86_400)]
    public int SilentAfterSeconds { get; init; } = 30;
}
