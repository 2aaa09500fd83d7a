using CchcLive.Domain.Counting;
using CchcLive.Domain.Events;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Queries;

/// <summary>Why units are late: as many dossiers as the list of them has, by unit and field.</summary>
public sealed class LateTests
{
    private static readonly BoardQuery Query = new("quan-binh-tan", null, null, null, "bao-cao-06", UnitRole.Handling, Dimension.None);

    [Theory]
    [InlineData(null)]
    [InlineData("2025-03-12 09:30")]
    public async Task Counts_AreThoseOfTheList_AndTheOldestOfEachUnitIsTheFirstOfIts(string? knownAt)
    {
        await using var world = await World.StartAsync("2025-03-12 09:00");
        string[] fields = ["dat-dai", "ho-tich", ""];
        await world.SendAllAsync(Enumerable.Range(0, 40).Select(i => Received(
            Code(i), i % 3 == 0 ? AnLac : Justice, "2025-03-03 08:00", i % 5 == 0 ? "2025-03-20 17:00" : $"2025-03-0{5 + (i % 3)} 17:00",
            (FieldValue[])(fields[i % 3].Length == 0 ? [] : [Name(FieldId.FieldCode, fields[i % 3])]))));
        world.Clock.Advance(TimeSpan.FromHours(1));
        var query = Query with { KnownAt = knownAt is null ? null : At(knownAt) };

        var late = await world.Boards.LateAsync(query);

        var list = await world.Boards.ListAsync(query, Measure.OpenLate);
        Assert.Equal(32, list.Count);
        Assert.Equal(
            list.CountBy(line => (line.HandlingUnit!, line.Field ?? "")).ToDictionary(pair => pair.Key, pair => (long)pair.Value),
            late.Rows.GroupBy(row => (row.Unit, row.Field)).ToDictionary(row => row.Key, row => row.Sum(one => one.Dossiers)));
        foreach (var unit in new[] { AnLac, Justice })
        {
            var oldest = late.Oldest.Where(line => line.HandlingUnit == unit).OrderBy(line => line.DueLawful).ThenBy(line => line.Code, StringComparer.Ordinal).First();
            Assert.Equal(list.First(line => line.HandlingUnit == unit).Code, oldest.Code);
        }
    }
}
