using System.Text;
using CchcLive.Ingest.CloudEvents;

namespace CchcLive.Ingest.Tests.Support;

/// <summary>Short ways to write the events of a test.</summary>
internal static class Json
{
    /// <summary>An event with one <c>data</c> member list.</summary>
    internal static string Event(string verb = "received", string data = "", string attributes = "", string time = "2025-03-12T07:25:00+07:00") =>
        $$"""{"specversion":"1.0","id":"e1","source":"egov","type":"vn.cchc.dossier.{{verb}}","time":"{{time}}","subject":"H29-1"{{attributes}},"data":{ {{data}} } }""";

    internal static EventReading Read(string json)
    {
        var reading = RequestReader.ReadSingle(Encoding.UTF8.GetBytes(json));
        Assert.Null(reading.Failure);
        return Assert.Single(reading.Events);
    }

    /// <summary>Rule and field of every problem.</summary>
    internal static IEnumerable<(string Rule, string? Field)> Problems(string json) => Read(json).Problems.Select(p => (p.Rule, p.Field));
}
