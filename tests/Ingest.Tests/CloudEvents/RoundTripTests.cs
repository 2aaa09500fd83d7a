using CchcLive.Domain.Events;
using CchcLive.Ingest.CloudEvents;
using CchcLive.Ingest.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CchcLive.Ingest.Tests.CloudEvents;

public class RoundTripTests
{
    [Fact]
    public void WhatIsWritten_ReadsBackEqual_ForEveryValidEvent()
    {
        var events = Gen.Choose(0, int.MaxValue).Select(seed => RandomEvents.Next(new Random(seed))).ToArbitrary();
        var config = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20251122, 7);
        Prop.ForAll(events, ReadsBackEqual).Check(config);
    }

    [Fact]
    public void Write_KeepsOffsetAndFraction_InOneCanonicalOrder()
    {
        Assert.True(Moment.TryParse("2025-03-12T07:25:00.0400001+05:30", out var time));
        var e = new DossierEvent
        {
            Source = "egov", Id = "e1", Verb = Verb.Corrected, Code = "H29-1", Time = time, Sequence = 3, RecordedAt = Moment.On(new DateOnly(2025, 3, 13)),
            Fields = FieldSet.Of(FieldValue.Of(FieldId.CorrectsEventId, "e0"), FieldValue.Of(FieldId.ReasonText, "nhập sai <ngày>")),
            Set = FieldSet.Of(FieldValue.Removal(FieldId.DueAt), FieldValue.Of(FieldId.Score, "4.50"), FieldValue.Of(FieldId.ExternalCodes, ["A", "B"])),
        };
        Assert.Equal(
            """{"specversion":"1.0","id":"e1","source":"egov","type":"vn.cchc.dossier.corrected","time":"2025-03-12T07:25:00.0400001+05:30","subject":"H29-1","data":{"recordedAt":"2025-03-13","sequence":3,"reasonText":"nhập sai <ngày>","correctsEventId":"e0","set":{"dueAt":null,"externalCodes":["A","B"],"score":4.50}}}""",
            System.Text.Encoding.UTF8.GetString(CloudEventWriter.ToUtf8(e)));
    }

    private static bool ReadsBackEqual(DossierEvent e)
    {
        var reading = RequestReader.ReadSingle(CloudEventWriter.ToUtf8(e));
        return reading.Events is [{ Problems.Count: 0, Removed.Count: 0 } only] && e.Equals(only.Event);
    }
}
