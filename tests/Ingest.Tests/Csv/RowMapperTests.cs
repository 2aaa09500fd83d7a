using CchcLive.Domain.Events;
using CchcLive.Ingest.CloudEvents;
using CchcLive.Ingest.Rules;
using CchcLive.Ingest.Tests.Support;

namespace CchcLive.Ingest.Tests.Csv;

public class RowMapperTests
{
    [Fact]
    public void Values_AreTrimmedReplacedMappedSluggedAndPrefixed()
    {
        var mapping = CsvText.Mapping("""
            "handlingUnitId":{"column":"DV","replace":[["^P\\.\\s*","Phòng "]],"map":{"Phòng TNMT":"Phòng Tài nguyên"},"slug":true,"prefix":"bt-","unit":{"kind":"agency","name":"{value} (BT)"}},
            "channelIn":{"value":"online"}, "linkedGroupId":{"template":"{DV}/{MA}"}
            """);
        var e = CsvText.Rows("MA,NGAY,DV\n h29-1 ,12/03/2025 07:25,  P. TNMT \n", mapping).Single().Events.Single();
        Assert.Equal("H29-1", e.Code);
        Assert.Equal("bt-phong-tai-nguyen", e.Fields.Text(FieldId.HandlingUnitId));
        Assert.Equal(("online", "P. TNMT/h29-1"), (e.Fields.Text(FieldId.ChannelIn), e.Fields.Text(FieldId.LinkedGroupId)));
    }

    [Theory]
    [InlineData("keep", "Zalo", null)]
    [InlineData("omit", null, null)]
    [InlineData("reject", null, RuleIds.UnmappedValue)]
    public void ValueOutsideTheTable_IsKeptOmittedOrRefused(string otherwise, string? channel, string? rule)
    {
        var mapping = CsvText.Mapping($$"""
            "channelIn":{"column":"K","map":{"Internet":"online"},"otherwise":"{{otherwise}}"}
            """);
        var row = CsvText.Rows("MA,NGAY,K\nh1,12/03/2025 07:25,Zalo\n", mapping).Single();
        Assert.Equal(rule, row.Problems is [var problem] ? problem.Rule : null);
        Assert.Equal(channel, row.Events is [var e] ? e.Fields.Text(FieldId.ChannelIn) : null);
    }

    [Fact]
    public void BlankValue_IsNoValue()
    {
        var row = CsvText.Rows("MA,NGAY,HAN,DV\nh1,12/03/2025 07:25,, \n", CsvText.Mapping("""
            "dueAt":"HAN","territoryUnitId":{"column":"DV","prefix":"w-"}
            """)).Single();
        Assert.Empty(row.Events.Single().Fields);
    }

    [Fact]
    public void EveryKindOfField_IsReadFromText()
    {
        var e = CsvText.Rows("MA,NGAY,A,B,C,D\nh1,12/03/2025 07:25,15,true,H2,20/03/2025\n", CsvText.Mapping("""
            "legalDuration":"A","vneidVerified":"B","externalCodes":"C","dueAt":"D"
            """)).Single().Events.Single();
        Assert.Equal((15L, true, "2025-03-20"), (e.Fields.Number(FieldId.LegalDuration), e.Fields.Flag(FieldId.VneidVerified), e.Fields.Moment(FieldId.DueAt).ToString()));
    }

    [Fact]
    public void Faults_NameColumnAndField_AndKeepOnlyMappedCells()
    {
        var row = CsvText.Rows("MA,NGAY,TEN,SO\n,31/02/2025 07:25,Nguyễn Văn A,-1\n,12/03/2025 07:25,Nguyễn Văn A,1\n", CsvText.Mapping("\"legalDuration\":\"SO\""));
        Assert.Equal([(RuleIds.MissingField, "subject", "MA")], row[0].Problems.Select(p => (p.Rule, p.Field, p.Column)));
        Assert.DoesNotContain("Nguyễn", row[0].Cells, StringComparison.Ordinal);
        var good = CsvText.Rows("MA,NGAY,TEN,SO\nh1,31/02/2025 07:25,Nguyễn Văn A,-1\n", CsvText.Mapping("\"legalDuration\":\"SO\"")).Single();
        Assert.Equal([(RuleIds.BadTime, "time", "NGAY"), (RuleIds.BadValue, "data.legalDuration", "SO")], good.Problems.Select(p => (p.Rule, p.Field, p.Column)));
        Assert.Equal("""{"MA":"h1","NGAY":"31/02/2025 07:25","SO":"-1"}""", good.Cells);
    }

    [Fact]
    public void DateOnlyFeed_HappensAtMidnightAndKeepsTheDate()
    {
        var e = CsvText.Rows("MA,NGAY\nh1,12/03/2025\n").Single().Events.Single();
        Assert.Equal("2025-03-12T00:00:00+07:00", e.Time.ToString());
        Assert.Equal("2025-03-12", e.Fields.Moment(FieldId.ReceivedAt).ToString());
    }

    /// <summary>Its midnight at the offset of that time, +07:06, lies in 1899 elsewhere.</summary>
    [Fact]
    public void FirstDateThatIsTaken_IsReadAgainAsItWas()
    {
        var e = CsvText.Rows("MA,NGAY\nh1,01/01/1900\n").Single().Events.Single();
        Assert.Equal("1900-01-01T00:00:00+07:06", e.Time.ToString());
        Assert.Equal(e, RequestReader.ReadSingle(CloudEventWriter.ToUtf8(e)).Events.Single().Event);
    }

    [Fact]
    public void YearThatNoCalendarReaches_IsRefused()
    {
        var row = CsvText.Rows("MA,NGAY,XONG\nh1,12/03/2025 07:25,31/12/9998\n", TwoEvents).Single();
        Assert.Equal([(RuleIds.BadTime, "XONG")], row.Problems.Select(p => (p.Rule, p.Column)));
    }

    [Fact]
    public void OneFault_LeavesTheOtherEventOfTheRow()
    {
        var row = CsvText.Rows("MA,NGAY,XONG\nh1,12/03/2025 07:25,hôm qua\n", TwoEvents).Single();
        Assert.Equal(Verb.Received, row.Events.Single().Verb);
        Assert.Equal([(RuleIds.BadTime, "XONG")], row.Problems.Select(p => (p.Rule, p.Column)));
        Assert.NotNull(row.Cells);
    }

    [Fact]
    public void ActivityTable_UnknownActivitiesAreAccountedFor()
    {
        var mapping = CsvText.Parse("""
            {"source":"s","zone":"Asia/Ho_Chi_Minh","formats":["iso"],"code":"MA",
             "ignore":[{"when":{"column":"VIEC","in":["In phiếu"]},"reason":"không phải bước xử lý"}],
             "events":[{"verb":"received","when":{"column":"VIEC","in":["Tiếp nhận"]},"time":"LUC"},
                       {"verb":"completed","when":[{"column":"VIEC","in":["Xong"]},{"column":"LUC","present":true}],"time":"LUC"},
                       {"verb":"assigned","when":{"column":"VIEC","notIn":["Tiếp nhận","Xong","Lạ"]},"time":"LUC","fields":{"stepId":"VIEC"}}]}
            """);
        const string at = "2025-03-12T07:25:00+07:00";
        var rows = CsvText.Rows($"MA,VIEC,LUC\nh1,Tiếp nhận,{at}\nh1,Thẩm định,{at}\nh1,In phiếu,\nh1,Xong,{at}\nh1,Lạ,{at}\nh1,Xong,\n", mapping);
        Assert.Equal(["received", "assigned", "không phải bước xử lý", "completed", RuleIds.UnmappedRow, RuleIds.UnmappedRow], rows.Select(r =>
            r.Ignored ?? (r.Problems is [var p] ? p.Rule : EventContract.Verbs[r.Events.Single().Verb].Name)));
    }

    [Theory]
    [InlineData("America/New_York", "03/11/2024 01:30", "2024-11-03T01:30:00-04:00")] // the hour that comes twice: the first time
    [InlineData("America/New_York", "10/03/2024 02:30", "2024-03-10T02:30:00-05:00")] // the hour that is skipped: as if not put forward
    [InlineData("America/New_York", "10/03/2024 03:30", "2024-03-10T03:30:00-04:00")]
    [InlineData("Asia/Ho_Chi_Minh", "12/03/2025 07:25", "2025-03-12T07:25:00+07:00")]
    public void LocalTimes_AreOfTheMappingsZone(string zone, string local, string expected) =>
        Assert.Equal(expected, CsvText.Rows($"MA,NGAY\nh1,{local}\n", CsvText.Mapping(zone: zone)).Single().Events.Single().Time.ToString());

    private static Ingest.Csv.Mapping.CsvMapping TwoEvents => CsvText.Parse("""
        {"source":"s","zone":"Asia/Ho_Chi_Minh","formats":["dd/MM/yyyy HH:mm"],"code":"MA",
         "events":[{"verb":"received","time":"NGAY"},{"verb":"completed","when":{"column":"XONG","present":true},"time":"XONG"}]}
        """);
}
