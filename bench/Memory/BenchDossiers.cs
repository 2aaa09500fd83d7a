using CchcLive.Bench.Workload;
using CchcLive.Domain.Calendars;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Events;
using CchcLive.Domain.Organisation;
using CchcLive.Domain.Reference;

namespace CchcLive.Bench.Memory;

/// <summary>Dossiers for benchmarks inside this process.</summary>
internal static class BenchDossiers
{
    /// <summary>When they are judged (UTC ticks): 28/03/2025 16:00 in Vietnam.</summary>
    public static readonly long Now = new DateTime(2025, 3, 28, 9, 0, 0, DateTimeKind.Utc).Ticks;

    /// <summary>The shipped calendars and rules with the benchmark's org chart.</summary>
    public static ReferenceData Reference(int units)
    {
        var data = Path.Combine(AppContext.BaseDirectory, "data");
        return new ReferenceData(
            OrgChart.Parse(System.Text.Encoding.UTF8.GetBytes(BenchOrg.Json(units))),
            Directory.GetFiles(Path.Combine(data, "calendars"), "*.json").Select(file => (WorkingCalendar)CalendarFile.Parse(File.ReadAllBytes(file))),
            Directory.GetFiles(Path.Combine(data, "rules"), "*.json").Select(file => CountingRule.Parse(File.ReadAllBytes(file))));
    }

    /// <summary>The events of ended dossiers, dossier by dossier.</summary>
    public static IEnumerable<List<DossierEvent>> Ended(int seed, int dossiers, int units) => EventStream.Create(seed, dossiers, units)
        .DistinctBy(e => e.Id, StringComparer.Ordinal).GroupBy(e => e.Code, StringComparer.Ordinal)
        .Where(group => group.Any(e => e.Verb == "completed"))
        .Select(group => group.Select(EventOf).ToList());

    private static DossierEvent EventOf(BenchEvent e)
    {
        using var data = System.Text.Json.JsonDocument.Parse(e.Data);
        var fields = new List<FieldValue>();
        Moment? recorded = null;
        long sequence = 0;
        foreach (var member in data.RootElement.EnumerateObject())
        {
            if (member.Name == "recordedAt") recorded = Instant(member.Value);
            else if (member.Name == "sequence") sequence = member.Value.GetInt64();
            else fields.Add(Value(EventContract.FieldsByName[member.Name], member.Value));
        }

        return new DossierEvent
        {
            Source = string.Intern(e.Source), Id = e.Id, Code = e.Code, Verb = EventContract.VerbsByName[e.Verb].Verb, Time = Moment.At(e.At), RecordedAt = recorded, Sequence = sequence,
            Fields = FieldSet.Of([.. fields]),
        };
    }

    private static FieldValue Value(FieldSpec spec, System.Text.Json.JsonElement value) => spec.Kind switch
    {
        FieldKind.Moment => FieldValue.Of(spec.Id, Instant(value)),
        FieldKind.Integer => FieldValue.Of(spec.Id, value.GetInt64()),
        FieldKind.Flag => FieldValue.Of(spec.Id, value.GetBoolean()),
        FieldKind.Decimal => FieldValue.Of(spec.Id, value.GetRawText()),
        _ => FieldValue.Of(spec.Id, string.Intern(value.GetString()!)),
    };

    private static Moment Instant(System.Text.Json.JsonElement value) =>
        Moment.TryParse(value.GetString(), out var moment) ? moment : throw new FormatException($"{value} is not a moment.");
}
