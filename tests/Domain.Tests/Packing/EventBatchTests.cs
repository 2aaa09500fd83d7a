using CchcLive.Domain.Events;
using CchcLive.Domain.Packing;
using CchcLive.Domain.Tests.Histories;

namespace CchcLive.Domain.Tests.Packing;

/// <summary>Batches of events lose nothing, refuse what is damaged, and stay small.</summary>
public class EventBatchTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_valid_events_come_back_equal_and_in_order(int seed)
    {
        var random = new RandomContractEvents(seed);
        for (var size = 0; size < 60; size++)
        {
            var events = random.Batch(size);
            Assert.Equal(events, EventBatch.Decode(EventBatch.Encode(events)));
        }
    }

    [Fact]
    public void Every_verb_and_every_field_has_been_through_the_codec()
    {
        var events = new RandomContractEvents(4).Batch(3000);
        Assert.Equal(EventContract.Verbs.Keys.Order(), events.Select(e => e.Verb).Distinct().Order());
        Assert.Equal(EventContract.Fields.Keys.Order(), events.SelectMany(e => e.Fields.Concat(e.Set)).Select(f => f.Id).Distinct().Order());
    }

    [Fact]
    public void The_same_events_give_the_same_bytes() =>
        Assert.Equal(EventBatch.Encode(new RandomContractEvents(5).Batch(50)), EventBatch.Encode(new RandomContractEvents(5).Batch(50)));

    [Fact]
    public void A_moment_at_the_other_end_of_time_comes_back()
    {
        var last = FieldValue.Of(FieldId.DueAt, new Moment(DateTime.MaxValue.Ticks, 0));
        var e = new Story().Received("2026-10-05 09:00", last).Last with { Time = new Moment(1, 0) };
        Assert.Equal([e], EventBatch.Decode(EventBatch.Encode([e])));
    }

    [Fact]
    public void Names_that_are_no_unicode_do_not_shift_the_others()
    {
        var e = new Story().Received("2026-10-05 09:00").Last;
        var decoded = EventBatch.Decode(EventBatch.Encode([e with { Source = "\ud800" }, e with { Source = "\ud801" }, e]));
        Assert.Equal(e, decoded[2]);
    }

    [Fact]
    public void Truncated_bytes_are_refused()
    {
        var bytes = EventBatch.Encode(new RandomContractEvents(6).Batch(5));
        for (var length = 0; length < bytes.Length; length++) Assert.Throws<InvalidDataException>(() => EventBatch.Decode(bytes.AsSpan(0, length)));
    }

    [Fact]
    public void Bytes_left_over_are_refused() =>
        Assert.Throws<InvalidDataException>(() => EventBatch.Decode([.. EventBatch.Encode(new RandomContractEvents(7).Batch(5)), 0]));

    [Fact]
    public void A_batch_of_another_version_says_so() =>
        Assert.Contains("version 9", Assert.Throws<InvalidDataException>(() => EventBatch.Decode("E\u0009"u8)).Message, StringComparison.Ordinal);

    [Fact]
    public void Damaged_bytes_are_read_as_something_or_refused_and_never_cost_much_memory()
    {
        var random = new Random(8);
        var bytes = EventBatch.Encode(new RandomContractEvents(8).Batch(20));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var n = 0; n < 5000; n++)
        {
            var damaged = bytes.ToArray();
            for (var hits = 1 + random.Next(4); hits > 0; hits--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            try
            {
                foreach (var e in EventBatch.Decode(damaged)) _ = e.Time.ToString();
            }
            catch (InvalidDataException)
            {
                // Refused: as good as read.
            }
        }

        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / 5000;
        Assert.True(each < 40L * bytes.Length, $"{each} bytes are allocated for a damaged batch of {bytes.Length}.");
    }

    [Theory]
    [InlineData("450100FFFFFFFF0F")]
    [InlineData("4501FFFFFFFFFFFFFFFFFF01")]
    [InlineData("4501FFFFFFFFFFFFFFFFFFFFFF01")]
    public void Counts_greater_than_the_bytes_are_refused_before_anything_is_allocated(string hex)
    {
        var bytes = Convert.FromHexString(hex);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<InvalidDataException>(() => EventBatch.Decode(bytes));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100_000);
    }

    /// <summary>Dossiers of five events with GUIDs and full headers, 500 events a batch.</summary>
    [Fact]
    public void A_typical_event_takes_at_most_70_bytes()
    {
        var events = TypicalDossiers.Events(100);
        var perEvent = EventBatch.Encode(events).Length / (double)events.Count;
        TestContext.Current.TestOutputHelper?.WriteLine($"{perEvent:F1} bytes per event");
        Assert.InRange(perEvent, 10, 70);
    }
}
