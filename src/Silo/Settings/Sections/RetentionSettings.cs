using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CchcLive.Grains;

namespace CchcLive.Silo.Settings.Sections;

/// <summary>How long dossiers stay in memory (docs/operations.md).</summary>
internal sealed record RetentionSettings
{
    [Description("How long a dossier stays in memory after its end.")]
    [Range(1, GrainSettings.MaxRetentionMonths)]
    public int Months { get; init; } = GrainSettings.DefaultRetentionMonths;
}
