using CchcLive.Domain.Events;
using CchcLive.Ingest.Rules;
using CchcLive.Ingest.Tests.Support;

namespace CchcLive.Ingest.Tests.CloudEvents;

public class CloudEventReaderTests
{
    [Fact]
    public void Read_FullEvent_FillsEveryPart()
    {
        var e = Json.Read(Json.Event(data: """
            "recordedAt":"2025-03-13T08:00:00Z","sequence":7,"dueAt":"2025-03-20","handlingUnitId":" u1 ","legalDuration":5,"vneidVerified":true,"externalCodes":["A","B"]
            """)).Event!;
        Assert.Equal(("egov", "e1", Verb.Received, "H29-1", 7L), (e.Source, e.Id, e.Verb, e.Code, e.Sequence));
        Assert.Equal("2025-03-13T08:00:00+00:00", e.RecordedAt.ToString());
        Assert.Equal("2025-03-20", e.Fields.Moment(FieldId.DueAt).ToString());
        Assert.Equal("u1", e.Fields.Text(FieldId.HandlingUnitId));
        Assert.Equal(5, e.Fields.Number(FieldId.LegalDuration));
        Assert.True(e.Fields.Flag(FieldId.VneidVerified));
        Assert.Equal(["A", "B"], e.Fields.Single(f => f.Id == FieldId.ExternalCodes).Items);
    }

    [Fact]
    public void Read_AttributesInAnyOrder_GivesTheSameEvent()
    {
        var reading = Json.Read("""{"data":{"toUnitId":"u2"},"subject":"a","time":"2025-03-12T07:25:00+07:00","type":"vn.cchc.dossier.transferred","source":"s","id":"i","specversion":"1.0"}""");
        Assert.Equal("u2", reading.Event!.Fields.Text(FieldId.ToUnitId));
    }

    [Fact]
    public void Read_CodeIsNormalised_AndOtherwiseOpaque()
    {
        var reading = Json.Read(Json.Event().Replace("H29-1", " g22.99.08-260921-896048\\u0065\\u0301 ", StringComparison.Ordinal));
        Assert.Equal("G22.99.08-260921-896048\u00C9", reading.Event!.Code);
    }

    [Theory]
    [InlineData("\\uFFFE")]
    [InlineData("\\uFFFF")]
    [InlineData("\\u0007")]
    [InlineData("\\uDC00")]
    public void Read_CodeThatIsNoText_IsAProblem(string tail) =>
        Assert.Equal([(RuleIds.BadValue, "subject")], Json.Problems(Json.Event().Replace("H29-1", "H29-1" + tail, StringComparison.Ordinal)));

    [Fact]
    public void Read_ExtensionsRecordedtimeAndSequence_AreTakenAndDataWins()
    {
        var both = Json.Read(Json.Event(attributes: ""","recordedtime":"2025-03-14T00:00:00Z","sequence":"12" """, data: "\"sequence\":3")).Event!;
        Assert.Equal(("2025-03-14T00:00:00+00:00", 3L), (both.RecordedAt.ToString(), both.Sequence));
        Assert.Equal(12, Json.Read(Json.Event(attributes: ",\"sequence\":\"12\"")).Event!.Sequence);
    }

    [Fact]
    public void Read_WhatTheContractDoesNotHave_IsRemovedAndNamedWithoutValues()
    {
        var reading = Json.Read(Json.Event(
            attributes: ""","traceparent":"00-1","applicant":{"name":"Nguyễn"}""",
            data: """ "hoTen":"Nguyễn Văn A","diaChi":{"so":[1,{"x":2}]},"completedAt":"bad","toUnitId":"u2","set":{"dueAt":1},"fieldCode":"hộ tịch" """));
        Assert.Equal(["applicant", "data.completedAt", "data.diaChi", "data.hoTen", "data.set", "data.toUnitId", "traceparent"], reading.Removed.Order(StringComparer.Ordinal));
        Assert.Equal(["hộ tịch"], reading.Event!.Fields.Select(f => f.Text));
    }

    [Fact]
    public void Read_NullAndBlank_MeanAbsent()
    {
        var reading = Json.Read(Json.Event(data: """ "dueAt":null,"officerId":"  ","fieldCode":"","legalDuration":null,"recordedAt":null """));
        Assert.Empty(reading.Event!.Fields);
    }

    [Theory]
    [InlineData("\"dueAt\":\"12/03/2025\"", RuleIds.BadTime, "data.dueAt")]
    [InlineData("\"dueAt\":\"2025-03-12T07:25:00\"", RuleIds.BadTime, "data.dueAt")]
    [InlineData("\"dueAt\":20250312", RuleIds.BadTime, "data.dueAt")]
    [InlineData("\"dueAt\":\"9999-12-31\"", RuleIds.BadTime, "data.dueAt")]
    [InlineData("\"dueAt\":\"2200-01-01T00:00:00Z\"", RuleIds.BadTime, "data.dueAt")]
    [InlineData("\"submittedAt\":\"0001-01-01\"", RuleIds.BadTime, "data.submittedAt")]
    [InlineData("\"submittedAt\":\"1899-12-31T23:59:59Z\"", RuleIds.BadTime, "data.submittedAt")]
    [InlineData("\"legalDuration\":\"5\"", RuleIds.BadValue, "data.legalDuration")]
    [InlineData("\"legalDuration\":-5", RuleIds.BadValue, "data.legalDuration")]
    [InlineData("\"legalDuration\":5.5", RuleIds.BadValue, "data.legalDuration")]
    [InlineData("\"vneidVerified\":\"true\"", RuleIds.BadValue, "data.vneidVerified")]
    [InlineData("\"kind\":\"alien\"", RuleIds.BadValue, "data.kind")]
    [InlineData("\"handlingUnitId\":{\"id\":\"u1\"}", RuleIds.BadValue, "data.handlingUnitId")]
    [InlineData("\"handlingUnitId\":\"a\\u0000b\"", RuleIds.BadValue, "data.handlingUnitId")]
    [InlineData("\"handlingUnitId\":\"\\ud800\"", RuleIds.BadValue, "data.handlingUnitId")]
    [InlineData("\"externalCodes\":\"A\"", RuleIds.BadValue, "data.externalCodes")]
    [InlineData("\"externalCodes\":[\"A\",[\"B\"]]", RuleIds.BadValue, "data.externalCodes")]
    [InlineData("\"externalCodes\":[\"A\\u001fB\"]", RuleIds.BadValue, "data.externalCodes")]
    [InlineData("\"sequence\":-1", RuleIds.BadValue, "data.sequence")]
    [InlineData("\"recordedAt\":\"hôm qua\"", RuleIds.BadTime, "data.recordedAt")]
    public void Read_WrongValue_IsAProblemOfThatFieldOnly(string data, string rule, string field)
    {
        Assert.Equal([(rule, field)], Json.Problems(Json.Event(data: data)));
    }

    [Theory]
    [InlineData("specversion", RuleIds.MissingField)]
    [InlineData("id", RuleIds.MissingField)]
    [InlineData("source", RuleIds.MissingField)]
    [InlineData("type", RuleIds.MissingField)]
    [InlineData("time", RuleIds.MissingField)]
    [InlineData("subject", RuleIds.MissingField)]
    [InlineData("data", RuleIds.MissingField)]
    public void Read_WithoutRequiredAttribute_NamesIt(string attribute, string rule)
    {
        Assert.Equal([(rule, attribute)], Json.Problems(Json.Event().Replace($"\"{attribute}\"", "\"x\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("vn.cchc.dossier.received", "vn.cchc.dossier.vanished", RuleIds.UnknownVerb, "type")]
    [InlineData("vn.cchc.dossier.received", "received", RuleIds.UnknownVerb, "type")]
    [InlineData("\"1.0\"", "\"0.3\"", RuleIds.BadValue, "specversion")]
    [InlineData("\"1.0\"", "1.0", RuleIds.BadValue, "specversion")]
    [InlineData("2025-03-12T07:25:00+07:00", "2025-03-12", RuleIds.BadTime, "time")]
    [InlineData("2025-03-12T07:25:00+07:00", "2025-13-12T07:25:00+07:00", RuleIds.BadTime, "time")]
    [InlineData("2025-03-12T07:25:00+07:00", "0001-01-01T00:00:00Z", RuleIds.BadTime, "time")]
    [InlineData("\"e1\"", "17", RuleIds.BadValue, "id")]
    [InlineData("\"e1\"", "\" \"", RuleIds.MissingField, "id")]
    [InlineData("\"data\":{  }", "\"data\":[]", RuleIds.BadValue, "data")]
    [InlineData("\"data\":{  }", "\"data\":{},\"datacontenttype\":\"text/xml\"", RuleIds.BadValue, "datacontenttype")]
    public void Read_WrongAttribute_NamesIt(string good, string bad, string rule, string field)
    {
        Assert.Equal([(rule, field)], Json.Problems(Json.Event().Replace(good, bad, StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_SeveralFaults_AreAllNamedAtOnce()
    {
        var json = Json.Event("transferred", "\"stepDueAt\":1").Replace("\"e1\"", "null", StringComparison.Ordinal);
        Assert.Equal([(RuleIds.MissingField, "id"), (RuleIds.BadTime, "data.stepDueAt"), (RuleIds.MissingField, "data.toUnitId")], Json.Problems(json));
    }

    [Theory]
    [InlineData("subject", 100)]
    [InlineData("id", 200)]
    [InlineData("source", 200)]
    public void Read_LongAttribute_IsTakenUpToTheLimit(string attribute, int max)
    {
        Assert.Empty(Json.Problems(WithLength(attribute, max)));
        Assert.Equal([(RuleIds.TextTooLong, attribute)], Json.Problems(WithLength(attribute, max + 1)));
    }

    [Fact]
    public void Read_LongTexts_AreTakenUpToTheLimit()
    {
        static string Of(int name, int text) => Json.Event("refused", $"\"reasonCode\":\"{new string('a', name)}\",\"reasonText\":\"{new string('b', text)}\"");
        Assert.Empty(Json.Problems(Of(200, 2000)));
        Assert.Equal([(RuleIds.TextTooLong, "data.reasonCode"), (RuleIds.TextTooLong, "data.reasonText")], Json.Problems(Of(201, 2001)));
    }

    [Fact]
    public void Problem_NeverRepeatsAValue()
    {
        var reading = Json.Read(Json.Event(data: "\"dueAt\":\"Nguyễn\",\"kind\":\"Nguyễn\",\"legalDuration\":\"Nguyễn\",\"hoTen\":\"Nguyễn\""));
        Assert.Equal(3, reading.Problems.Count);
        Assert.DoesNotContain(reading.Problems, p => p.Message.Contains("Nguyễn", StringComparison.Ordinal));
    }

    private static string WithLength(string attribute, int length) => System.Text.RegularExpressions.Regex.Replace(
        Json.Event(), $"\"{attribute}\":\"[^\"]*\"", $"\"{attribute}\":\"{new string('k', length)}\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(30));
}
