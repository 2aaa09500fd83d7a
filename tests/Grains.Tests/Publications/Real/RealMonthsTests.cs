using System.Text.Json;
using CchcLive.Domain.Access;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Access;
using CchcLive.Grains.Tests.Support;

namespace CchcLive.Grains.Tests.Publications.Real;

/// <summary>Three months of real files, published by two persons and reported, against a count of the raw columns that shares no code with the program: every line and every figure, those of form 06 under both systems of days and of the channels among them (docs/real-data.md).</summary>
public sealed class RealMonthsTests
{
    private static readonly string[] Columns =
    [
        "toHandle", "receivedOnline", "receivedOther", "carriedIn", "processed", "processedEarly", "processedOnDay", "processedLate", "processedUnknown", "open", "openWithin", "openLate", "openUnknown",
    ];

    private static readonly string[] Members = ["code", "unitId", "fieldCode", "procedureCode", "receivedOn", "dueOn", "endedOn", "workingDaysLate", "calendarDaysLate"];

    [Fact]
    public Task Boston_EveryLineEqualsTheIndependentCount() => CompareAsync(new RealFile("boston", "boston311-2015-h1.csv.gz", "boston311"), (2015, 3), (2015, 4), (2015, 5));

    [Fact]
    public Task Wabo_EveryLineEqualsTheIndependentCount() => CompareAsync(new RealFile("wabo", "wabo-receipt.csv.gz", "wabo-receipt"), (2011, 3), (2011, 4), (2011, 5));

    private static async Task CompareAsync(RealFile file, params (int Year, int Month)[] months)
    {
        var periods = months.Select(month => new PublicationPeriod(month.Year, month.Month, PeriodKind.Reporting)).ToList();
        var counted = await file.CountedAsync(periods.Select(period => period.Id));
        await using var world = await file.ImportedAsync();
        foreach (var (name, role) in new[] { ("admin", Role.Admin), ("lan", Role.Publisher), ("minh", Role.Approver) })
            await world.Service<AccountDesk>().AddAsync(new Doer("local", null), name, name, [new Grant(role, role == Role.Admin ? null : file.Area, DateOnly.MinValue)], null);
        foreach (var period in periods)
        {
            var (document, json) = await PublishedAsync(world, file.Area, period);
            var expected = counted.GetProperty(period.Id);
            Assert.False(document.Simulated);
            Assert.Equal((expected.GetProperty("from").GetString(), expected.GetProperty("to").GetString()), ($"{period.From:yyyy-MM-dd}", $"{period.To:yyyy-MM-dd}"));
            Assert.Equal(Lines(expected.GetProperty("late")), Lines(json.GetProperty("dossiers")));
            Assert.Equal(Rows(expected.GetProperty("figures").EnumerateArray(), file.Area), Rows(json.GetProperty("figureTotals").EnumerateArray().Concat(json.GetProperty("figures").EnumerateArray()), file.Area));
            AssertUnits(document);
            await RealReports.CompareAsync(world, file.Area, period.Id, expected);
        }
    }

    private static async Task<(PublicationDocument Document, JsonElement Json)> PublishedAsync(World world, string area, PublicationPeriod period)
    {
        var desk = world.Desk();
        var hash = (await desk.DraftAsync(area, period, Months.Lan)).Draft!.Hash;
        await desk.SubmitAsync(area, period, hash, Months.Lan);
        await desk.ApproveAsync(area, period, hash, Months.Minh);
        await desk.PublishAsync(area, period, hash, Months.Lan);
        var bytes = (await desk.PublicVersionAsync(area, period, 1))!;
        return (CanonicalJson.Read(bytes), JsonDocument.Parse(bytes).RootElement);
    }

    private static List<string> Lines(JsonElement dossiers) =>
        [.. dossiers.EnumerateArray().Select(line => string.Join(" | ", Members.Select(member => Value(line, member)))).Order(StringComparer.Ordinal)];

    private static List<string> Rows(IEnumerable<JsonElement> lines, string area) =>
    [
        .. lines.Select(line => $"{(Value(line, "unitId") is { Length: > 0 } unit ? unit : area)} | {Value(line, "fieldCode")}: {string.Join(' ', Columns.Select(column => Value(line, column) is { Length: > 0 } count ? count : "0"))}")
            .Where(row => !row.EndsWith(": " + string.Join(' ', Columns.Select(_ => "0")), StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    private static string Value(JsonElement line, string member) => line.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : "";

    /// <summary>The list of units says of every line what its figures say, and as many are late as lines name.</summary>
    private static void AssertUnits(PublicationDocument document)
    {
        var figures = document.FigureTotals.Concat(document.Figures).Select(line => (line.UnitId, line.FieldCode, line.ToHandle, line.Processed, line.ProcessedLate, line.OpenLate, line.ProcessedEarly + line.ProcessedOnDay, line.Processed - line.ProcessedUnknown));
        Assert.Equal(figures, document.Totals.Concat(document.Units).Select(line => (line.UnitId, line.FieldCode, line.ToHandle, line.Processed, line.LateEnded, line.LateOpen, line.OnTimeCount, line.OnTimeOf)));
        Assert.Equal(document.Dossiers.Count, document.Totals.Single(line => line.FieldCode is null).Late);
    }
}
