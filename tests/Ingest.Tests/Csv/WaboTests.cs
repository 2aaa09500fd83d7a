using CchcLive.Domain.Events;
using CchcLive.Ingest.Csv;
using CchcLive.Ingest.Tests.Support;

namespace CchcLive.Ingest.Tests.Csv;

/// <summary>The event log of a Dutch municipality against counts made independently (shared/data/README.md).</summary>
public class WaboTests
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    [Fact]
    public void EveryRow_IsAccountedFor()
    {
        var rows = Rows();
        Assert.Equal(8577, rows.Count);
        Assert.All(rows, row => Assert.True(row.Events.Count > 0 && row.Problems.Count == 0));
        Assert.Equal(Enumerable.Range(2, 8577), rows.Select(row => (int)row.Line));
    }

    [Fact]
    public void EveryCase_GivesOneReceiptAndAtMostOneEnd()
    {
        var events = Events();
        Assert.Equal(1434, Of(events, Verb.Received).Select(e => e.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(1434, Of(events, Verb.Received).Count());
        Assert.Equal(1329, Of(events, Verb.Completed).Select(e => e.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(1329, Of(events, Verb.Completed).Count());
        Assert.Equal(8577, Of(events, Verb.Assigned).Count());
        Assert.Equal(events.Count, events.Select(e => e.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void InstantPrecision_EqualsTheIndependentCount()
    {
        var (received, ends) = Cases();
        var ended = received.Where(r => ends.ContainsKey(r.Code)).ToList();
        var inTime = ended.Count(r => ends[r.Code].UtcTicks <= Due(r).UtcTicks);
        Assert.Equal((952, 377, 105), (inTime, ended.Count - inTime, received.Count - ended.Count));
    }

    [Fact]
    public void DayPrecision_EqualsTheIndependentCount()
    {
        var (received, ends) = Cases();
        var signs = received.Where(r => ends.ContainsKey(r.Code)).Select(r => Math.Sign(Day(ends[r.Code]).CompareTo(Day(Due(r))))).ToList();
        Assert.Equal((951, 69, 309), (signs.Count(s => s < 0), signs.Count(s => s == 0), signs.Count(s => s > 0)));
    }

    [Fact]
    public void ChannelsAndDepartments_EqualTheIndependentCount()
    {
        var received = Of(Events(), Verb.Received).ToList();
        Assert.Equal("direct 109, email 21, internal 1, online 1250, post 53", Count(received, FieldId.ChannelIn));
        Assert.Equal("wabo-customer-contact 29, wabo-experts 15, wabo-general 1390", Count(received, FieldId.HandlingUnitId));
    }

    [Fact]
    public void Times_KeepFractionAndOffset()
    {
        var received = Of(Events(), Verb.Received).Single(e => e.Code == "CASE-10011");
        Assert.Equal("2011-10-11T13:42:22.688+02:00", received.Time.ToString());
        Assert.Equal("2011-12-06T13:41:31.788+01:00", received.Fields.Moment(FieldId.DueAt).ToString());
    }

    [Fact]
    public void Units_AreNamedForTheOrgTree()
    {
        using var import = Open();
        Assert.Equal(8577, import.Rows().Count());
        Assert.Equal(["Customer contact", "Experts", "General"], import.Units.Select(u => u.Name));
        Assert.Equal([29L, 15L, 1390L], import.Units.Select(u => u.Events));
        Assert.Equal("Europe/Amsterdam", SharedData.Mapping("wabo-receipt").Area!.Zone);
        Assert.Equal(["case:enddate_planned", "case:group", "lifecycle:transition", "org:group", "org:resource"], import.UnmappedColumns);
    }

    [Fact]
    public void Ids_AreTheSameAtEveryImport() => Assert.Equal(Events(), Events());

    private static CsvImport Open() => CsvImport.Open(SharedData.Open("wabo-receipt.csv.gz"), SharedData.Mapping("wabo-receipt"));

    private static List<MappedRow> Rows()
    {
        using var import = Open();
        return [.. import.Rows()];
    }

    private static List<DossierEvent> Events() => [.. Rows().SelectMany(row => row.Events)];

    private static IEnumerable<DossierEvent> Of(IEnumerable<DossierEvent> events, Verb verb) => events.Where(e => e.Verb == verb);

    private static (List<DossierEvent> Received, Dictionary<string, Moment> Ends) Cases()
    {
        var events = Events();
        return ([.. Of(events, Verb.Received)], Of(events, Verb.Completed).ToDictionary(e => e.Code, EventContract.EffectiveMoment));
    }

    private static Moment Due(DossierEvent received) => received.Fields.Moment(FieldId.DueAt)!.Value;

    private static DateTime Day(Moment moment) => TimeZoneInfo.ConvertTime(moment.ToInstant(), Amsterdam).Date;

    private static string Count(IEnumerable<DossierEvent> events, FieldId field) =>
        string.Join(", ", events.GroupBy(e => e.Fields.Text(field), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}"));
}
