using System.Text;
using CchcLive.Domain.Alerts;
using CchcLive.Domain.Catalogues;
using CchcLive.Grains.Alerts;

namespace CchcLive.Grains.Tests.Alerts;

/// <summary>The body of a segment in the streams <c>alerts/…</c>: what was once written is read for ever, and written so again.</summary>
public sealed class AlertEntryTests
{
    private const string Pinned = """{"acts":[{"kind":"raised","key":{"rule":"qua-han","place":"ward-1"},"name":"Quá hạn","measure":"openLate","severity":"warning","value":12,"at":"2026-03-12T08:00:00+07:00"},{"kind":"worsened","key":{"rule":"qua-han","place":"ward-1"},"value":20,"at":"2026-03-12T08:00:00+07:00"},{"kind":"cleared","key":{"rule":"qua-han","place":"ward-1"},"why":"tooFew","at":"2026-03-12T08:00:00+07:00"},{"kind":"acknowledged","key":{"rule":"qua-han","place":"ward-1"},"value":12,"by":"lan","reason":"đã giao","at":"2026-03-12T08:00:00+07:00"},{"kind":"silenced","place":"ward-1","until":"2026-03-12T08:00:00+07:00","by":"lan","reason":"bảo trì","at":"2026-03-12T08:00:00+07:00"},{"kind":"queued","message":{"id":"quan-a/1/truc-ban","channel":"truc-ban","area":"quan-a","areaName":"Quận A","at":"2026-03-12T08:00:00+07:00","lines":[{"kind":"reminder","rule":"qua-han","name":"Quá hạn","place":"ward-1","placeName":"Phường 1","severity":"critical","measure":"onTimeMonth","value":0.945,"since":"2026-03-12T08:00:00+07:00"}],"morning":{"date":"2026-03-12","units":[{"unit":"ward-1","name":"Phường 1","dossiers":3}],"before":{"ended":1,"waiting":2,"late":3,"gone":4}},"isTest":false},"at":"2026-03-12T08:00:00+07:00"},{"kind":"delayed","id":"quan-a/1/truc-ban","fault":"không trả lời","at":"2026-03-12T08:00:00+07:00"},{"kind":"sent","id":"quan-a/1/truc-ban","at":"2026-03-12T08:00:00+07:00"},{"kind":"abandoned","id":"quan-a/1/truc-ban","at":"2026-03-12T08:00:00+07:00"},{"kind":"morning","notice":{"unit":"ward-1","date":"2026-03-12","dueAt":"2026-03-12T08:00:00+07:00","madeAt":"2026-03-12T08:00:00+07:00","judgeAt":"2026-03-12T08:00:00+07:00","dossiers":[{"code":"H-1","officer":"cb-1"},{"code":"H-2"}]},"at":"2026-03-12T08:00:00+07:00"},{"kind":"settled","unit":"ward-1","date":"2026-03-12","outcome":{"ended":1,"waiting":0,"late":1,"gone":0},"at":"2026-03-12T08:00:00+07:00"}],"v":1}""";

    [Fact]
    public void AnEntry_IsReadAndWrittenAsItWasPinned()
    {
        var entry = AlertEntry.Parse(Encoding.UTF8.GetBytes(Pinned));
        Assert.Equal(new AlertsSilenced(At, null, "ward-1", At, "lan", "bảo trì"), entry.Acts[4]);
        Assert.Equal(AlertMeasure.OnTimeMonth, Assert.IsType<MessageQueued>(entry.Acts[5]).Message.Lines[0].Measure);
        Assert.Equal(Pinned, Encoding.UTF8.GetString(entry.ToJson()));
    }

    [Fact]
    public void WhyAMessageWasRefused_IsKept()
    {
        const string Written = """{"acts":[{"kind":"abandoned","id":"quan-a/1/truc-ban","fault":"máy nhận trả lời 413","at":"2026-03-12T08:00:00+07:00"}],"v":1}""";
        var entry = AlertEntry.Parse(Encoding.UTF8.GetBytes(Written));
        Assert.Equal(new MessageAbandoned(At, "quan-a/1/truc-ban", "máy nhận trả lời 413"), Assert.Single(entry.Acts));
        Assert.Equal(Written, Encoding.UTF8.GetString(entry.ToJson()));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"v":2,"acts":[]}""")]
    [InlineData("""{"v":1,"acts":[{"kind":"invented","at":"2026-03-12T08:00:00+07:00"}]}""")]
    [InlineData("""{"v":1,"acts":[{"at":"2026-03-12T08:00:00+07:00"}]}""")]
    public void WhatCannotBeRead_IsAFault(string body) => Assert.Throws<InvalidDataException>(() => AlertEntry.Parse(Encoding.UTF8.GetBytes(body)));

    private static DateTimeOffset At => new(2026, 3, 12, 8, 0, 0, TimeSpan.FromHours(7));
}
