using CchcLive.Domain.Events;
using CchcLive.Domain.Reference;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Queries;

/// <summary>The month to date beside the month before, counted a second time here from what was told.</summary>
public sealed class ComparisonTests
{
    private static readonly (string Code, string Unit, string Received, string Due, string? Ended)[] Lives = [.. Make()];

    [Theory]
    [InlineData(Shipped.District)]
    [InlineData(Justice)]
    public async Task BothParts_AreWhatACountOfTheStoriesGives(string id)
    {
        await using var world = await World.StartAsync("2025-03-12 10:00");
        await TellAsync(world);
        var comparison = await world.Service<ComparisonQueries>().ReadAsync(id, ReferenceData.DefaultRule);
        Assert.Equal(Counted(id, "2025-03-01 00:00", "2025-03-12 10:00"), Text(comparison.Now!));
        Assert.Equal(Counted(id, "2025-02-01 00:00", "2025-02-12 10:00"), Text(comparison.Before!));
        Assert.NotEqual(Text(comparison.Now!), Text(comparison.Before!));
        Assert.Equal(8, comparison.Part!.WorkingDays);
    }

    [Fact]
    public async Task OfAPastInstant_BothPartsAreThoseOfThen()
    {
        await using var world = await World.StartAsync("2025-03-12 10:00");
        await TellAsync(world);
        world.JumpTo("2025-03-13 10:00");
        await world.SendAsync(Completed(Code(0), "2025-03-05 09:00"));

        var asOf = await world.Service<ComparisonQueries>().ReadAsync(Shipped.District, ReferenceData.DefaultRule, At("2025-03-06 12:00"));
        var known = await world.Service<ComparisonQueries>().ReadAsync(Shipped.District, ReferenceData.DefaultRule, At("2025-03-06 12:00"), At("2025-03-12 11:00"));

        Assert.Equal(Counted(Shipped.District, "2025-03-01 00:00", "2025-03-06 12:00"), Text(known.Now!));
        Assert.Equal(Counted(Shipped.District, "2025-02-01 00:00", "2025-02-06 12:00"), Text(known.Before!));
        Assert.Equal(known.Before, asOf.Before);
        Assert.Equal(known.Now!.Processed + 1, asOf.Now!.Processed);
    }

    [Fact]
    public async Task BeforeTheFirstWorkingDay_ThereIsNothingBeside()
    {
        await using var world = await World.StartAsync("2025-03-02 10:00");
        var comparison = await world.Service<ComparisonQueries>().ReadAsync(Shipped.District, ReferenceData.DefaultRule);
        Assert.Null(comparison.Part);
        Assert.Null(comparison.Before);
    }

    [Fact]
    public async Task AMonthOfWhichNothingIsKnown_HasNoFigures_NotZeros()
    {
        await using var world = await World.StartAsync("2025-03-12 10:00");
        Assert.Null((await world.Service<ComparisonQueries>().ReadAsync(Shipped.District, ReferenceData.DefaultRule)).Now);
        await world.SendAsync(Received("A-1", Justice, "2025-03-11 09:00"));
        var comparison = await world.Service<ComparisonQueries>().ReadAsync(Shipped.District, ReferenceData.DefaultRule);
        Assert.Equal(1, comparison.Now!.Received);
        Assert.NotNull(comparison.Part);
        Assert.Null(comparison.Before);
    }

    private static Task TellAsync(World world) => world.SendAllAsync(Lives.SelectMany(life => (DossierEvent[])
    [
        Received(life.Code, life.Unit, life.Received, life.Due), .. life.Ended is { } ended ? (DossierEvent[])[Completed(life.Code, ended)] : [],
    ]));

    /// <summary>No due date lies on the eve of a day off, so late means: on a later day than the due one.</summary>
    private static string Counted(string id, string from, string at)
    {
        var lives = Lives.Where(life => id == Shipped.District || life.Unit == id).Where(life => string.CompareOrdinal(life.Received, at) <= 0).ToArray();
        bool Ended((string Code, string Unit, string Received, string Due, string? Ended) life) => life.Ended is not null && string.CompareOrdinal(life.Ended, at) <= 0;
        var processed = lives.Where(life => Ended(life) && string.CompareOrdinal(life.Ended, from) >= 0).ToArray();
        var late = processed.Count(life => string.CompareOrdinal(life.Ended![..10], life.Due[..10]) > 0);
        var openLate = lives.Count(life => !Ended(life) && string.CompareOrdinal(at[..10], life.Due[..10]) > 0);
        return $"{lives.Count(life => string.CompareOrdinal(life.Received, from) >= 0)} {processed.Length} {late} {openLate} {processed.Length - late}/{processed.Length}";
    }

    private static string Text(PeriodFigures figures) =>
        $"{figures.Received} {figures.Processed} {figures.ProcessedLate} {figures.OpenLate} {figures.OnTime.OnTime}/{figures.OnTime.Of}";

    /// <summary>Two months of receipts on Mondays to Wednesdays, due two days later, ended one to three days after receipt or never.</summary>
    private static IEnumerable<(string Code, string Unit, string Received, string Due, string? Ended)> Make()
    {
        var number = 0;
        foreach (var monday in (DateOnly[])[new(2025, 1, 13), new(2025, 2, 3), new(2025, 2, 10), new(2025, 2, 17), new(2025, 3, 3), new(2025, 3, 10)])
        {
            for (var i = 0; i < 9; i++, number++)
            {
                var day = monday.AddDays(i % 2);
                var ended = number % 5 == 0 || (monday.Month == 3 && number % 3 == 0) ? null : $"{day.AddDays(1 + (number % 3)):yyyy-MM-dd} 09:00";
                yield return (Code(number), number % 2 == 0 ? Justice : Land, $"{day:yyyy-MM-dd} 08:30", $"{day.AddDays(2):yyyy-MM-dd} 17:00", ended);
            }
        }
    }
}
