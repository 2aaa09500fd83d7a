using System.Text.Json;
using System.Text.Json.Serialization;

namespace CchcLive.Ingest.Simulation;

/// <summary>
/// Everything that makes a simulated district what it is, as data (<c>data/simulation</c>, described in <c>docs/simulation.md</c>). All figures are
/// invented. Chances are 0 to 1, weights and shares are relative.
/// </summary>
public sealed record DistrictParameters
{
    /// <summary>What a file of this format says in <c>format</c>.</summary>
    public const string CurrentFormat = "cchc-simulation/1";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The format of the file.</summary>
    public required string Format { get; init; }

    /// <summary>Says that the figures are invented.</summary>
    public required string Note { get; init; }

    /// <summary>What the CloudEvents source of every event begins with; the unit whose one-stop desk sends it follows.</summary>
    public required string Source { get; init; }

    /// <summary>What every dossier code begins with; it must be plain that they are simulated.</summary>
    public required string CodePrefix { get; init; }

    /// <summary>The IANA zone of the office.</summary>
    public required string Zone { get; init; }

    /// <summary>The shifts of a working day, in order.</summary>
    public required IReadOnlyList<Shift> Shifts { get; init; }

    /// <summary>Dossiers that arrive on a mean working day.</summary>
    public required double ArrivalsPerDay { get; init; }

    /// <summary>Weight of Monday to Sunday, seven numbers with mean 1 over the working days.</summary>
    public required IReadOnlyList<double> WeekdayWeights { get; init; }

    /// <summary>Weight of each hour of the day for arrivals at the desk; hours outside the shifts bring none.</summary>
    public required IReadOnlyDictionary<int, double> DeskHours { get; init; }

    /// <summary>Weight of each hour of the day for online filings.</summary>
    public required IReadOnlyDictionary<int, double> OnlineHours { get; init; }

    /// <summary>How many weeks before the start dossiers begin to arrive.</summary>
    public required int HistoryWeeks { get; init; }

    /// <summary>Of how many weeks before the start everything is known; of older ones only what was still open then, as when a system goes live.</summary>
    public required int CompleteWeeks { get; init; }

    /// <summary>Weight of January to December, twelve numbers with mean 1.</summary>
    public IReadOnlyList<double> MonthWeights { get; init; } = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

    /// <summary>The first day that <c>cchc simulate</c> does not tell of, unless it is given another.</summary>
    public required DateOnly SimulatedUntil { get; init; }

    /// <summary>The unit with the one-stop desk: it receives for every unit of <see cref="UnitParameters.UsesDesk"/>; null if none does.</summary>
    public string? DeskUnit { get; init; }

    /// <summary>The group of units that are territories.</summary>
    public required string TerritoryGroup { get; init; }

    /// <summary>The units.</summary>
    public required IReadOnlyList<UnitParameters> Units { get; init; }

    /// <summary>The procedures.</summary>
    public required IReadOnlyList<ProcedureParameters> Procedures { get; init; }

    /// <summary>How people behave everywhere.</summary>
    public required HabitParameters Habits { get; init; }

    /// <summary>When units give way to others, or null.</summary>
    public ReformParameters? Reform { get; init; }

    /// <summary>How its feeds fall short of clean ones.</summary>
    public DirtParameters Dirt { get; init; } = new();

    /// <summary>What the demonstration needs besides; null if it cannot show this area.</summary>
    public DemonstrationParameters? Demonstration { get; init; }

    /// <summary>The unit whose one-stop desk receives for a unit, and whose system sends the events.</summary>
    internal string ReceiverFor(UnitParameters unit) => unit.UsesDesk ? DeskUnit! : unit.Id;

    /// <summary>The source under which the desk of a unit sends.</summary>
    internal string SourceOf(string receivingUnit) => $"{Source}-{receivingUnit}";

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">It is not of the format (the message names the JSON path), or contradicts itself (the message says where).</exception>
    public static DistrictParameters Parse(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            var parameters = JsonSerializer.Deserialize<DistrictParameters>(utf8Json, Json) ?? throw new FormatException("$: an object is expected.");
            var faults = ParameterRules.Check(parameters).ToArray();
            return faults.Length == 0 ? parameters : throw new FormatException(string.Join(Environment.NewLine, faults));
        }
        catch (JsonException e)
        {
            throw new FormatException($"{e.Path ?? "$"}: {e.Message}", e);
        }
    }
}
