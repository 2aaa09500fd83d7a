using System.ComponentModel;
using CchcLive.Silo.Settings.Forms;

namespace CchcLive.Silo.Settings.Sections;

/// <summary>What the 766 card is made by.</summary>
internal sealed record ScorecardSettings
{
    [Description("Groups, points, thresholds and bands of the 766 card: a file, or the name of one that ships.")]
    [ShippedForm("scorecards")]
    public string File { get; init; } = "766";
}
