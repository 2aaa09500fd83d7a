using System.Text.Json.Serialization;

namespace CchcLive.Ingest.Simulation;

/// <summary>What a term is counted in (D§3.2).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TermUnit>))]
public enum TermUnit
{
    /// <summary>Working days; the first day is not counted.</summary>
    [JsonStringEnumMemberName("workingDay")]
    WorkingDay,

    /// <summary>Hours of open doors.</summary>
    [JsonStringEnumMemberName("workingHour")]
    WorkingHour,

    /// <summary>Calendar days; an end on a closed day moves to the next working day.</summary>
    [JsonStringEnumMemberName("day")]
    Day,
}
