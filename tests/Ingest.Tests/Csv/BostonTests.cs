using System.Globalization;
using System.IO.Compression;
using CchcLive.Domain.Events;
using CchcLive.Ingest.Csv;
using CchcLive.Ingest.Tests.Support;

namespace CchcLive.Ingest.Tests.Csv;

/// <summary>
/// Boston's service requests against a count made here from the raw columns, without any of the mapping's code. What the events say of a
/// case is judged at instant precision at the moment the file was taken.
/// </summary>
public class BostonTests
{
    private static readonly Moment Taken = Moment.At(new DateTimeOffset(2016, 1, 12, 22, 22, 0, TimeSpan.FromHours(-5)));

    [Fact]
    public void EveryRow_GivesAReceiptAndEveryClosedRowAnEnd()
    {
        var rows = Rows();
        Assert.Equal(58_119, rows.Count);
        Assert.All(rows, row => Assert.Empty(row.Problems));
        Assert.Equal((58_119, 49_126), (rows.Count(r => r.Events[0].Verb == Verb.Received), rows.Count(r => r.Events.Count == 2 && r.Events[1].Verb == Verb.Completed)));
        Assert.All(rows.SelectMany(r => r.Events), e => Assert.Equal(Taken, e.RecordedAt));
    }

    [Fact]
    public void Totals_EqualTheReadmeOfTheData()
    {
        var total = Tally(Mapped(_ => "all"))["all"];
        Assert.Equal((27_295, 10_025, 5_701, 571, 14_527), (total.InTime, total.Late, total.PastTarget, total.NotYetDue, total.Unknown));
    }

    [Fact]
    public void EveryWard_EqualsTheIndependentCount()
    {
        var mapped = Tally(Mapped(received => received.Fields.Text(FieldId.TerritoryUnitId) ?? ""));
        Assert.Equal(23, mapped.Count);
        Assert.Equal(Tally(Raw(cells => cells[12].Length == 0 ? "" : "boston-ward-" + cells[12].Replace("Ward ", "", StringComparison.Ordinal).TrimStart('0'))), mapped);
    }

    [Fact]
    public void EveryDepartment_EqualsTheIndependentCount()
    {
        var mapped = Tally(Mapped(received => received.Fields.Text(FieldId.HandlingUnitId)!));
        Assert.Equal(17, mapped.Count);
        Assert.Equal(Tally(Raw(cells => "boston-" + cells[10].ToLowerInvariant().Replace(' ', '-'))), mapped);
    }

    [Fact]
    public void Times_HaveTheOffsetOfTheSeason()
    {
        var events = Rows().SelectMany(r => r.Events).ToList();
        Assert.Equal("2015-01-01T00:20:09-05:00", events[0].Time.ToString());
        Assert.All(events.Where(e => e.Time.Date.Year == 2015 && e.Time.Date.Month is >= 4 and <= 10), e => Assert.Equal(-240, e.Time.OffsetMinutes));
    }

    [Fact]
    public void Units_AreOneWardForThreeSpellings()
    {
        using var import = Open();
        Assert.Equal(58_119, import.Rows().Count());
        Assert.Equal(22 + 17, import.Units.Count);
        Assert.Equal("Ward 5", import.Units.Single(u => u.Id == "boston-ward-5").Name);
        Assert.Equal("Public Works", import.Units.Single(u => u.Id == "boston-pwdx").Name);
        Assert.Equal(["OnTime_Status", "SUBJECT", "neighborhood", "LATITUDE", "LONGITUDE"], import.UnmappedColumns);
        Assert.Equal(1_625_284, import.BytesRead);
    }

    private static CsvImport Open() => CsvImport.Open(SharedData.Open("boston311-2015-h1.csv.gz"), SharedData.Mapping("boston311"));

    private static List<MappedRow> Rows()
    {
        using var import = Open();
        return [.. import.Rows()];
    }

    private static IEnumerable<(string Group, DateTime? Due, DateTime? End)> Mapped(Func<DossierEvent, string> group) => Rows().Select(row => (
        group(row.Events[0]),
        row.Events[0].Fields.Moment(FieldId.DueAt)?.ToInstant().DateTime,
        row.Events.Count == 2 ? EventContract.EffectiveMoment(row.Events[1]).ToInstant().DateTime : (DateTime?)null));

    /// <summary>The file has no quoted separators, so that splitting at commas reads it.</summary>
    private static IEnumerable<(string Group, DateTime? Due, DateTime? End)> Raw(Func<string[], string> group)
    {
        using var reader = new StreamReader(new GZipStream(SharedData.Open("boston311-2015-h1.csv.gz"), CompressionMode.Decompress));
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            Assert.Equal(16, cells.Length);
            yield return (group(cells), Local(cells[2]), Local(cells[3]));
        }
    }

    private static DateTime? Local(string text) => text.Length == 0 ? null : DateTime.Parse(text, CultureInfo.GetCultureInfo("en-US"));

    private static Dictionary<string, Counts> Tally(IEnumerable<(string Group, DateTime? Due, DateTime? End)> cases) =>
        cases.GroupBy(c => c.Group, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Counts(
            g.Count(),
            g.Count(c => c.Due is not null && c.End <= c.Due),
            g.Count(c => c.Due is not null && c.End > c.Due),
            g.Count(c => c.Due < Taken.ToInstant().DateTime && c.End is null),
            g.Count(c => c.Due >= Taken.ToInstant().DateTime && c.End is null),
            g.Count(c => c.Due is null)));

    private sealed record Counts(int Received, int InTime, int Late, int PastTarget, int NotYetDue, int Unknown);
}
