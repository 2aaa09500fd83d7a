using System.Text;
using CchcLive.Ingest.Tests.Support;

namespace CchcLive.Ingest.Tests.CloudEvents;

public class RedactionTests
{
    [Fact]
    public void RefusedEvent_IsKeptWithoutAnythingOutsideTheContract()
    {
        var reading = Json.Read(Json.Event(
            time: "hôm qua",
            attributes: ""","hoTen":"Nguyễn","sequence":"4" """,
            data: """ "hoTen":"Nguyễn","officerId":{"ten":"Nguyễn"},"dueAt":"2025-04-01","legalDuration":5.5,"externalCodes":["A",{"ten":"Nguyễn"}],"set":{"hoTen":"Nguyễn","dueAt":null} """));
        Assert.Null(reading.Event);
        Assert.Equal(
            """{"specversion":"1.0","id":"e1","source":"egov","type":"vn.cchc.dossier.received","time":"hôm qua","subject":"H29-1","sequence":"4","data":{"dueAt":"2025-04-01","legalDuration":5.5,"externalCodes":["A"],"set":{"dueAt":null}}}""",
            Encoding.UTF8.GetString(reading.Redacted!.Value.Span));
    }

    [Fact]
    public void RefusedEvent_CorrectedInItsCleanedCopy_IsAccepted()
    {
        var cleaned = Encoding.UTF8.GetString(Json.Read(Json.Event(time: "hôm qua", data: "\"fieldCode\":\"đất đai\"")).Redacted!.Value.Span);
        Assert.NotNull(Json.Read(cleaned.Replace("hôm qua", "2025-03-12T07:25:00+07:00", StringComparison.Ordinal)).Event);
    }

    [Fact]
    public void AcceptedEvent_HasNoCopy() => Assert.Null(Json.Read(Json.Event()).Redacted);
}
