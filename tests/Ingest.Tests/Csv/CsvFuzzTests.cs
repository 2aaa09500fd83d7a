using CchcLive.Ingest.CloudEvents;
using CchcLive.Ingest.Csv;
using CchcLive.Ingest.Tests.Support;

namespace CchcLive.Ingest.Tests.Csv;

/// <summary>Files of broken bytes end: every row accounted for, or one error that says where.</summary>
public class CsvFuzzTests
{
    [Fact]
    public void MutatedFiles_AreReadOrRefused_AndGiveOnlyEventsOfTheContract()
    {
        var random = new Random(5);
        var mapping = CsvText.Mapping("""
            "dueAt":"HAN","legalDuration":"SO","handlingUnitId":{"column":"DV","slug":true,"prefix":"u-"},"externalCodes":"DV"
            """);
        for (var i = 0; i < 5000; i++)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes("MA,NGAY,HAN,SO,DV\nh1,12/03/2025 07:25,20/03/2025,5,Phường 1\n\"h2\",13/03/2025,,,\"a \"\"b\"\"\"\nh3,14/03/2025 09:00,21/03/2025,7,An Lạc\n");
            for (var n = random.Next(1, 6); n > 0; n--) bytes[random.Next(20, bytes.Length)] = random.Next(3) == 0 ? (byte)",;\"\n\r\t\0"[random.Next(7)] : (byte)random.Next(256);
            try
            {
                foreach (var row in CsvText.Rows(bytes, mapping)) Demand(row);
            }
            catch (CsvImportException e)
            {
                Assert.True(e.Line > 0);
            }
        }
    }

    private static void Demand(MappedRow row)
    {
        Assert.True(row.Events.Count + row.Problems.Count > 0);
        foreach (var e in row.Events) Assert.Equal(e, RequestReader.ReadSingle(CloudEventWriter.ToUtf8(e)).Events.Single().Event);
    }
}
