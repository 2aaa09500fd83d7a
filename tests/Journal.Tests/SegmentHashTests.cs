using System.Security.Cryptography;
using System.Text;
using CchcLive.Journal.Segments;

namespace CchcLive.Journal.Tests;

public sealed class SegmentHashTests
{
    private static readonly DateTimeOffset At = new(2025, 3, 12, 7, 25, 0, 123, 456, TimeSpan.FromHours(7));

    [Fact]
    public void The_layout_is_pinned()
    {
        var prev = new ChainHash([.. Enumerable.Range(0, 32).Select(n => (byte)n)]);
        var hash = SegmentHash.Of(prev, "shard/7", 258, 513, At, "nội dung"u8);

        // version, previous hash, name length, "shard/7", 258, 513, microseconds of 2025-03-12T00:25:00.123456Z, body
        var bytes = Convert.FromHexString(
            "01" + "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f" + "0007" + "73686172642f37"
            + "0000000000000102" + "0000000000000201" + "0006301a3c5ab140" + "6ee1bb99692064756e67");
        Assert.Equal(new ChainHash(SHA256.HashData(bytes)), hash);
        Assert.Equal("593b2b9438e6431379503757e1122609ad634b521745c406544a3069b7c6f17e", hash.ToString());
    }

    [Theory]
    [InlineData("shard/8", 258, 513, 0, "b")]
    [InlineData("shard/7", 257, 513, 0, "b")]
    [InlineData("shard/7", 258, 514, 0, "b")]
    [InlineData("shard/7", 258, 513, 1, "b")]
    [InlineData("shard/7", 258, 513, 0, "c")]
    [InlineData("shard/7", 258, 513, 0, "")]
    public void Every_part_counts(string stream, long first, long last, int microseconds, string body)
    {
        var original = SegmentHash.Of(ChainHash.Zero, "shard/7", 258, 513, At, "b"u8);

        Assert.NotEqual(original, SegmentHash.Of(ChainHash.Zero, stream, first, last, At.AddMicroseconds(microseconds), Encoding.UTF8.GetBytes(body)));
        Assert.NotEqual(original, SegmentHash.Of(original, "shard/7", 258, 513, At, "b"u8));
    }

    [Fact]
    public void The_same_instant_at_another_offset_has_the_same_hash() => Assert.Equal(
        SegmentHash.Of(ChainHash.Zero, "registry", 1, 1, At, []),
        SegmentHash.Of(ChainHash.Zero, "registry", 1, 1, At.ToUniversalTime(), []));

    [Fact]
    public void A_hash_goes_to_bytes_and_back()
    {
        var hash = SegmentHash.Of(ChainHash.Zero, "registry", 1, 1, At, []);
        Assert.Equal(hash, new ChainHash(hash.ToArray()));
        Assert.Equal(new string('0', 64), ChainHash.Zero.ToString());
        Assert.Throws<ArgumentException>(() => new ChainHash(new byte[31]));
    }

    [Fact]
    public void Microseconds_round_down_on_both_sides_of_1970()
    {
        Assert.Equal(0, JournalTime.ToMicroseconds(DateTimeOffset.UnixEpoch.AddTicks(9)));
        Assert.Equal(-1, JournalTime.ToMicroseconds(DateTimeOffset.UnixEpoch.AddTicks(-1)));
        Assert.Equal(DateTimeOffset.UnixEpoch.AddTicks(-10), JournalTime.FromMicroseconds(-1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("shard 1")]
    [InlineData("nguồn/1")]
    [InlineData("a\n")]
    public void A_stream_has_a_plain_name(string name) => Assert.Throws<ArgumentException>(() => StreamName.Check(name));
}
