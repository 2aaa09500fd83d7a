using CchcLive.Domain.Counting;
using CchcLive.Domain.Events;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Packing;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Tests.Histories;

namespace CchcLive.Domain.Tests.Packing;

/// <summary>
/// What an older version wrote must load for ever: the files in <c>fixtures</c> were written once and are never written again. A format that changes
/// gets a new version and a new file beside the old one.
/// </summary>
public class FixtureTests
{
    [Fact]
    public void A_batch_of_version_1_still_reads_as_the_events_it_was_written_from()
    {
        var events = EventBatch.Decode(Fixture("event-batch-1.hex"));
        Assert.Equal(Told(), events);
    }

    [Theory]
    [InlineData("shard-snapshot-1.hex")]
    [InlineData("shard-snapshot-2.hex")]
    [InlineData("shard-snapshot-3.hex")]
    public void A_snapshot_of_any_version_still_loads_and_counts_the_same(string file)
    {
        var now = Vietnam.Ticks("2026-11-20 09:00");
        var expected = new DossierShard(Vietnam.Rules, ShippedRules.Report06, now);
        foreach (var e in Told()) expected.Apply(e);
        var shard = DossierShard.FromSnapshot(Fixture(file), Vietnam.Rules, ShippedRules.Report06, now);
        Assert.Empty(shard.Recount());
        Assert.Equal(ShardText.Live(expected), ShardText.Live(shard));
        Assert.Equal(ShardText.Scans(expected, 0, now), ShardText.Scans(shard, 0, now));
        Assert.Equal(Told(), shard.EventsOf(Story.Code));
        var query = new ScanQuery(ShippedRules.Report06, 0, now, long.MaxValue, UnitRole.Handling, null, Dimension.None);
        Assert.Equal(1, shard.Figures(query, _ => false)[""][Fact.Vneid]);
        Assert.Equal(expected.Figures(query, _ => false), shard.Figures(query, _ => false));
    }

    [Fact]
    public void The_shard_of_a_code_never_changes()
    {
        Assert.Equal([2, 7, 4, 1], new[] { "H29.27439-261005-0001", "G22.99.08-260921-896048", "H29-Đ", "" }.Select(code => CodeHash.Shard(code, 8)));
        Assert.Equal(CodeHash.Of("H29-Đ"), CodeHash.Of("H29-Đ"u8));
    }

    /// <summary>One event or more of every shape that the formats have: ids, moments, removals, every kind of field.</summary>
    private static List<DossierEvent> Told()
    {
        var story = new Story()
            .Received(
                "2026-10-05 09:00", Story.Days(10), Story.DueAt("2026-10-19"), FieldValue.Of(FieldId.FieldCode, "hộ-tịch"), FieldValue.Of(FieldId.ChannelIn, "online"),
                FieldValue.Of(FieldId.VneidVerified, true), FieldValue.Of(FieldId.ExternalCodes, ["G22.99.08-260921-896048", "H29-2"]))
            .Then(Verb.SupplementRequested, "2026-10-08 10:00", "egov", "2026-10-08 10:05", FieldValue.Of(FieldId.ReasonText, "Thiếu giấy tờ"))
            .Then(Verb.SupplementReceived, "2026-10-19 14:00")
            .Correct(0, "2026-10-20 09:00", FieldValue.Of(FieldId.FieldCode, "đất-đai"), FieldValue.Removal(FieldId.DueAt))
            .Then(Verb.Completed, "2026-11-03 08:00")
            .Then(Verb.Rated, "2026-11-04 08:00", FieldValue.Of(FieldId.Score, "4.50"), FieldValue.Of(FieldId.Scale, "5"));
        story.Events[1] = story.Events[1] with { Id = "0198c8d2-7a64-7cc0-9df0-3c2f1b0a4e55", Sequence = -3 };
        story.Events[2] = story.Events[2] with { Id = "khac", Time = new Moment(Vietnam.Ticks("2026-10-19 14:00") + 1_234_567, 345) };
        story.Events[4] = story.Events[4] with { Time = new Moment(Vietnam.Ticks("2026-11-03 08:00") + TimeSpan.TicksPerMillisecond, 437) };
        return story.Events;
    }

    private static byte[] Fixture(string name) => Convert.FromHexString(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "fixtures", name)).ReplaceLineEndings(""));
}
