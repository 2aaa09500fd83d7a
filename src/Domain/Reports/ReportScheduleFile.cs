using System.Text.Json;
using System.Text.Json.Serialization;

namespace CchcLive.Domain.Reports;

/// <summary>A file of <c>data/reports</c>.</summary>
public static class ReportScheduleFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The lines of a file.</summary>
    /// <exception cref="FormatException">It is no such file; the message names the line.</exception>
    public static IReadOnlyList<ReportSchedule> Parse(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            var file = JsonSerializer.Deserialize<Content>(utf8Json, Json) ?? throw new FormatException("A file of report schedules is empty.");
            foreach (var (place, line) in file.Schedules.Index())
            {
                if (line.Fault() is { } fault) throw new FormatException($"Schedule {place + 1} ({line.Kind}) {fault}");
            }

            return file.Schedules;
        }
        catch (JsonException e)
        {
            throw new FormatException($"Report schedules: {e.Message}", e);
        }
    }

    private sealed record Content(IReadOnlyList<ReportSchedule> Schedules, string? Note = null);
}
