using System.ComponentModel;
using CchcLive.Silo.Settings.Forms;

namespace CchcLive.Silo.Settings.Sections;

/// <summary>By what figures are judged.</summary>
internal sealed record TargetsSettings
{
    [Description("The targets and the thresholds of the wall's alerts: a file, or the name of one that ships.")]
    [ShippedForm("targets")]
    public string File { get; init; } = "mac-dinh";
}
