using System.Text.Json;
using System.Text.Json.Serialization;
using CchcLive.Dashboard.Text;

namespace CchcLive.Dashboard.Charts;

/// <summary>One chart over time: what the script draws and what its table says. <c>Client/src/charts/chart-data.ts</c> reads it.</summary>
/// <param name="X">Points of the time axis in the area's own time: <c>yyyy-MM-dd</c>, or <c>yyyy-MM-ddTHH:mm</c>.</param>
/// <param name="Series">The lines and bars; each has one value per point.</param>
public sealed record ChartData(IReadOnlyList<string> X, IReadOnlyList<ChartSeries> Series)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>A level to be reached, or to stay under; null for none.</summary>
    public ChartTarget? Target { get; init; }

    /// <summary>Values are per cent, not counts.</summary>
    public bool Share { get; init; }

    /// <summary>As JSON that is safe inside an HTML script element.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>A value as the table writes it.</summary>
    public string Written(double? value) => value is not { } number ? Numbers.None : Share ? Numbers.Tenths(number) + " %" : Numbers.Count((long)number);

    /// <summary>A point of the time axis as the table writes it.</summary>
    public static string Written(string point) => point.Length > 10 ? point[11..] : $"{point[8..10]}/{point[5..7]}/{point[..4]}";
}

/// <summary>A line or a row of bars.</summary>
/// <param name="Name">What it counts, in words; written at its end.</param>
/// <param name="Tone">What it stands for; the theme decides its colour.</param>
/// <param name="Shape">Line or bars.</param>
/// <param name="Values">One per point; null where there is no data, which is not 0.</param>
public sealed record ChartSeries(string Name, ChartTone Tone, ChartShape Shape, IReadOnlyList<double?> Values);

/// <summary>A level drawn across the chart.</summary>
/// <param name="Value">The level.</param>
/// <param name="Label">What it is, in a word.</param>
public sealed record ChartTarget(double Value, string Label);

/// <summary>What a series stands for.</summary>
public enum ChartTone
{
    /// <summary>Quá hạn.</summary>
    Late = 0,
    /// <summary>Sắp đến hạn.</summary>
    Soon = 1,
    /// <summary>Trong hạn.</summary>
    Within = 2,
    /// <summary>Tạm dừng.</summary>
    Paused = 3,
    /// <summary>No status: what the chart is about.</summary>
    Accent = 4,
    /// <summary>What it is compared with.</summary>
    Soft = 5,
}

/// <summary>How a series is drawn.</summary>
public enum ChartShape
{
    /// <summary>A line: a state at each point.</summary>
    Line = 0,
    /// <summary>Bars: what happened within each day.</summary>
    Bars = 1,
}
