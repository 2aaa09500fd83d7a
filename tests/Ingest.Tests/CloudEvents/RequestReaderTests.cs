using System.Text;
using CchcLive.Ingest.CloudEvents;
using CchcLive.Ingest.Rules;
using CchcLive.Ingest.Tests.Support;

namespace CchcLive.Ingest.Tests.CloudEvents;

public class RequestReaderTests
{
    [Fact]
    public void ReadBatch_OneBadEvent_LeavesTheOthersAlone()
    {
        var reading = Batch($"[{Json.Event()}, 7, {Json.Event("vanished")}, {Json.Event("completed")}]");
        Assert.Null(reading.Failure);
        Assert.Equal([true, false, false, true], reading.Events.Select(e => e.Event is not null));
        Assert.Equal(RuleIds.BadValue, reading.Events[1].Problems.Single().Rule);
    }

    [Fact]
    public void ReadBatch_EventsDoNotLeakIntoEachOther()
    {
        var reading = Batch($$"""[{{Json.Event(data: "\"fieldCode\":\"a\",\"sequence\":4,\"x\":1")}},{{Json.Event(data: "")}},{}]""");
        Assert.Equal((0, 0L), (reading.Events[1].Event!.Fields.Count, reading.Events[1].Event!.Sequence));
        Assert.Empty(reading.Events[1].Removed);
        Assert.Equal(7, reading.Events[2].Problems.Count);
    }

    [Fact]
    public void ReadBatch_Empty_IsARequestWithoutEvents() => Assert.Equal((0, null), (Batch("[]").Events.Count, Batch("[]").Failure));

    [Fact]
    public void ReadSingle_WithByteOrderMark_IsRead() =>
        Assert.NotNull(RequestReader.ReadSingle([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Json.Event())]).Events.Single().Event);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[{}")]
    [InlineData("[{},]")]
    [InlineData("[{}] x")]
    [InlineData("{}")]
    public void ReadBatch_NotAWholeArray_FailsAsAWhole(string json)
    {
        var reading = Batch(json);
        Assert.NotNull(reading.Failure);
        Assert.Empty(reading.Events);
    }

    [Fact]
    public void ReadBatch_Failure_SaysLineAndByte()
    {
        var failure = Batch("[\n{\"a\": 1},\n{\"b\": nope}]").Failure!;
        Assert.Equal((3L, 8L), (failure.Line, failure.BytePosition));
    }

    [Fact]
    public void ReadSingle_NestedTooDeeply_Fails() =>
        Assert.NotNull(RequestReader.ReadSingle(Encoding.UTF8.GetBytes("{\"x\":" + new string('[', 40) + new string(']', 40) + "}")).Failure);

    private static RequestReading Batch(string json) => RequestReader.ReadBatch(Encoding.UTF8.GetBytes(json));
}
