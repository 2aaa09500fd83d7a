using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CchcLive.Grains.Audits;
using CchcLive.Silo.Clock;

namespace CchcLive.Silo.Settings.Sections;

/// <summary>The checks that run by themselves (docs/integrity.md).</summary>
internal sealed record AuditsSettings : IValidatableObject
{
    [Description("False: journal and figures are checked only when somebody asks for it.")]
    public bool On { get; init; } = true;

    [Description("The hour, local time of the area, from which the checks may begin, once a night.")]
    [Range(0, 23)]
    public int QuietFromHour { get; init; } = 1;

    [Description("The hour before which they must have begun; after `quietFromHour`.")]
    [Range(1, 24)]
    public int QuietToHour { get; init; } = 5;

    [Description("Nothing is checked before the program has run for so long.")]
    [Range(0, 1440)]
    public int SettleMinutes { get; init; } = 10;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        QuietToHour > QuietFromHour ? [] : [new ValidationResult("The quiet hours must end after they begin.", [nameof(QuietToHour)])];

    /// <summary>The same for the grains.</summary>
    /// <param name="isQuiet">True of a command that serves itself for a moment: it checks nothing by itself.</param>
    public AuditSettings ForGrains(bool isQuiet) => new()
    {
        IsOn = On && !isQuiet, QuietFrom = QuietFromHour, QuietTo = QuietToHour, Settle = TimeSpan.FromMinutes(SettleMinutes), Pace = SystemClock.Instance,
    };
}
