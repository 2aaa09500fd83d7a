using CchcLive.Domain.Counting;
using CchcLive.Domain.Events;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Past;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Past;

/// <summary>What a world answers, now or as it knew things at an instant, as text.</summary>
internal static class PastAnswers
{
    public static readonly BoardQuery All = new(Shipped.District, null, null, null, ReferenceData.DefaultRule, UnitRole.Handling, Dimension.Unit);

    /// <summary>Answers to questions of many kinds.</summary>
    /// <param name="world">The world.</param>
    /// <param name="asked">How many of <see cref="Told.Code"/> are asked for one by one.</param>
    /// <param name="knownAt">The instant; null for what it knows now.</param>
    public static async Task<string> PastAnswersAsync(this World world, int asked, DateTimeOffset? knownAt = null)
    {
        var text = new List<string>();
        foreach (var query in Queries().Select(query => query with { KnownAt = knownAt }))
        {
            var board = await world.Boards.CountAsync(query);
            text.Add($"{board.From} {board.At} {board.TreeDate}: {string.Join(' ', board.Total)}");
            text.AddRange(board.Rows.Select(row => $"{row.Key}: {string.Join(' ', row.Value)}"));
            text.AddRange((await world.Boards.ListAsync(query, Measure.OpenLate, Measure.Processed)).Select(line => line.ToString()));
        }

        for (var i = 0; i < asked; i++)
        {
            foreach (var by in (DateTimeOffset?[])[null, At("2025-03-11 12:00")])
            {
                var file = await world.Boards.FindAsync(Code(i), by, knownAt);
                text.Add($"{file?.Line} {Convert.ToHexString(file?.Events ?? [])}");
            }
        }

        return string.Join('\n', text);
    }

    /// <summary>The board of the past as text, without the state of feeds.</summary>
    public static async Task<string> PastBoardAsync(this World world, DateTimeOffset? asOf, DateTimeOffset? knownAt) =>
        Text((await world.Service<MomentBoards>().ReadAsync(Shipped.District, asOf, knownAt))!);

    /// <summary>A board as text, without the state of feeds.</summary>
    public static string Text(AreaBoard board) => string.Join('\n', board.Rows.Select(row => $"{row.UnitId} {row.Name} {row.DataAt} {string.Join(' ', row.Values)}")
        .Append($"{board.DataAt} {board.TreeDate} {string.Join(' ', board.Total)}"));

    /// <summary>
    /// Told on the morning of 12/03/2025: dossiers of two units that ended in time or late, that are open in time or late, and one of a unit's next week.
    /// </summary>
    public static IEnumerable<DossierEvent> Early(int dossiers) => Enumerable.Range(0, dossiers).SelectMany(i => (DossierEvent[])
    [
        Received(Code(i), i % 2 == 0 ? Justice : Land, $"2025-03-{3 + (i % 7):00} 08:00", $"2025-03-{10 + (i % 5):00} 17:00", Name(FieldId.FieldCode, i % 3 == 0 ? "dat-dai" : "ho-tich")),
        .. i % 3 == 0 ? (DossierEvent[])[Completed(Code(i), $"2025-03-{10 + (i % 3):00} 09:00")] : [],
    ]);

    /// <summary>Told later of the same dossiers and of new ones: some of it had happened before, some not.</summary>
    public static IEnumerable<DossierEvent> Later(int dossiers) => Enumerable.Range(0, dossiers).SelectMany(i => (DossierEvent[])
    [
        .. i % 3 == 1 ? (DossierEvent[])[Completed(Code(i), "2025-03-11 10:00")] : [],
        .. i % 3 == 2 ? (DossierEvent[])[Transferred(Code(i), AnLac, "2025-03-13 08:30")] : [],
        Received(Code(dossiers + i), AnLac, "2025-03-10 08:00", "2025-03-11 17:00"),
    ]);

    private static IEnumerable<BoardQuery> Queries() =>
        from split in (Dimension[])[Dimension.Unit, Dimension.Field]
        from query in (BoardQuery[])
        [
            All, All with { From = new DateOnly(2025, 3, 1) }, All with { From = new DateOnly(2025, 3, 12), To = new DateOnly(2025, 3, 31) }, All with { AsOf = At("2025-03-11 12:00") },
            All with { Rule = "tuc-thoi", Role = UnitRole.Receiving }, All with { Only = new DossierFilter(Dimension.Field, "dat-dai") },
        ]
        select query with { By = split };
}
