using CchcLive.Domain.Counting;
using CchcLive.Domain.Events;
using CchcLive.Domain.LateBoards;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Queries;

/// <summary>The late board over all shards: the same dossiers as the plain list, in pages that join, now and as it was known.</summary>
public sealed class LateBoardTests
{
    private static readonly BoardQuery Month = new("quan-binh-tan", new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 31), null, "bao-cao-06", UnitRole.Handling, Dimension.None);

    [Theory]
    [InlineData(null)]
    [InlineData("2025-03-12 09:30")]
    public async Task TheBoard_HasTheDossiersOfTheList_AndItsPagesJoin(string? knownAt)
    {
        await using var world = await World.StartAsync("2025-03-12 09:00");
        await world.SendAllAsync(Enumerable.Range(0, 40).Select(i => Received(Code(i), i % 3 == 0 ? AnLac : Justice, "2025-03-03 08:00", i % 5 == 0 ? "2025-03-20 17:00" : $"2025-03-0{5 + (i % 3)} 17:00")));
        await world.SendAllAsync(Enumerable.Range(0, 6).Select(i => Completed(Code(i), "2025-03-11 10:00")));
        await world.SendAllAsync(Enumerable.Range(4, 8).Select(i => Event(Verb.ExplanationFiled, Code(i), "2025-03-11 11:00", Name(FieldId.ReasonCode, "khac"), Name(FieldId.ReasonText, "Cùng một lời cho tám hồ sơ"))));
        await world.SendAllAsync(Enumerable.Range(4, 2).Select(i => Event(Verb.ExplanationReviewed, Code(i), "2025-03-11 12:00", Name(FieldId.Verdict, "justified"))));
        world.Clock.Advance(TimeSpan.FromHours(1));
        var query = Month with { KnownAt = knownAt is null ? null : At(knownAt) };

        var board = await world.Boards.LateBoardAsync(new LateBoardQuery(query, new LateFilter()));

        var list = await world.Boards.ListAsync(query, Measure.OpenLate, Measure.ProcessedLate);
        Assert.Equal(32, list.Count);
        Assert.Equal(list.Select(line => line.Code).Order(StringComparer.Ordinal), board.Figures.Lines.Select(line => line.Code).Order(StringComparer.Ordinal));
        Assert.Equal(list.Count(line => line.EndAt != 0), board.Figures.States[(int)LateState.Ended]);
        var explained = list.Count(line => line.ExplainedAt != 0);
        Assert.Equal((explained, explained), (board.Figures.Texts.Single().Dossiers, board.Figures.Causes.Single(cause => cause.Key == "khac").Dossiers));
        Assert.Equal(1, board.Figures.Reviews[(int)ReviewState.Justified]); // the other one, due on the 20th, ended in time
        foreach (var order in Enum.GetValues<LateOrder>())
        {
            var whole = (await world.Boards.LateBoardAsync(new LateBoardQuery(query, new LateFilter()) { Order = order })).Figures.Lines.Select(line => line.Code).ToList();
            var paged = new List<string>();
            for (var skip = 0; skip < whole.Count; skip += 7)
                paged.AddRange((await world.Boards.LateBoardAsync(new LateBoardQuery(query, new LateFilter()) { Order = order, Skip = skip, Take = 7 })).Figures.Lines.Select(line => line.Code));
            Assert.Equal(whole, paged);
        }

        var filtered = await world.Boards.LateBoardAsync(new LateBoardQuery(query, new LateFilter { Explanation = ExplanationState.Missing, Search = "-0002" }));
        Assert.Equal([Code(2)], filtered.Figures.Lines.Select(line => line.Code));
    }
}
