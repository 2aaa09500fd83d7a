using System.ComponentModel.DataAnnotations;
using CchcLive.Silo.Hosting;
using CchcLive.Silo.Settings.Sections;

namespace CchcLive.Silo.Settings;

/// <summary>
/// Everything that can be set, one record per concern; docs/settings.md lists it. A new concern is a record in <c>Sections</c> and a line here: key, environment
/// name, checks and documentation follow from its properties. Not changed once <see cref="SettingsReader"/> has made it.
/// </summary>
internal sealed record ProgramSettings : IValidatableObject
{
    /// <summary>Where it listens.</summary>
    public ListenSettings Listen { get; init; } = new();

    /// <summary>The pages for the public.</summary>
    public PublicSection Public { get; init; } = new();

    /// <summary>What one client may take of the server.</summary>
    public LimitsSettings Limits { get; init; } = new();

    /// <summary>Where the data lies.</summary>
    public StorageSettings Storage { get; init; } = new();

    /// <summary>How long dossiers stay in memory.</summary>
    public RetentionSettings Retention { get; init; } = new();

    /// <summary>The table for BI tools.</summary>
    public DossiersTableSettings DossiersTable { get; init; } = new();

    /// <summary>Which part of a cluster it is.</summary>
    public ClusterSettings Cluster { get; init; } = new();

    /// <summary>What maps are drawn from.</summary>
    public MapsSettings Maps { get; init; } = new();

    /// <summary>What it fetches itself, and who signs.</summary>
    public ConnectionsSettings Connections { get; init; } = new();

    /// <summary>How alerts are looked after and told.</summary>
    public AlertsSettings Alerts { get; init; } = new();

    /// <summary>By what figures are judged.</summary>
    public TargetsSettings Targets { get; init; } = new();

    /// <summary>What the 766 card is made by.</summary>
    public ScorecardSettings Scorecard { get; init; } = new();

    /// <summary>How long people stay signed in.</summary>
    public SessionsSettings Sessions { get; init; } = new();

    /// <summary>Single sign-on.</summary>
    public SignOnSettings SignOn { get; init; } = new();

    /// <summary>The screens in the rooms.</summary>
    public ScreensSettings Screens { get; init; } = new();

    /// <summary>What is written to the logs.</summary>
    public LoggingSettings Logging { get; init; } = new();

    /// <summary>Where metrics and traces go.</summary>
    public TelemetrySettings Telemetry { get; init; } = new();

    /// <summary>From when on the program calls itself degraded.</summary>
    public HealthSettings Health { get; init; } = new();

    /// <summary>The checks by night.</summary>
    public AuditsSettings Audits { get; init; } = new();

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        PublicListener.Faults(this).Select(fault => new ValidationResult(fault, ["public:urls"]));
}
