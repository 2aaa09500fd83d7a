using CchcLive.Domain.Events;
using CchcLive.Ingest.Rules;
using CchcLive.Ingest.Tests.Support;

namespace CchcLive.Ingest.Tests.CloudEvents;

public class CorrectionTests
{
    [Fact]
    public void Read_Set_TakesAnyFieldOfTheContractAndTime()
    {
        var e = Json.Read(Correction("""{"dueAt":"2025-04-01","toUnitId":"u9","time":"2025-03-12T08:00:00+07:00","officerId":null}""")).Event!;
        Assert.Equal("e0", e.Fields.Text(FieldId.CorrectsEventId));
        Assert.Equal(4, e.Set.Count);
        Assert.True(e.Set.TryGet(FieldId.OfficerId, out var removal) && removal.IsRemoval);
        Assert.Equal("2025-03-12T08:00:00+07:00", e.Set.Moment(FieldId.Time).ToString());
    }

    [Theory]
    [InlineData("id")]
    [InlineData("source")]
    [InlineData("type")]
    [InlineData("subject")]
    [InlineData("correctsEventId")]
    [InlineData("correctsSource")]
    public void Read_SetOfIdentity_IsRefused(string name)
    {
        Assert.Equal([(RuleIds.NotCorrectable, "data.set." + name)], Json.Problems(Correction($$"""{"{{name}}":"x"}""")));
    }

    [Theory]
    [InlineData("""{"dueAt":"soon"}""", RuleIds.BadTime, "data.set.dueAt")]
    [InlineData("""{"dueAt":""}""", RuleIds.BadValue, "data.set.dueAt")]
    [InlineData("""{"time":"2025-03-12"}""", RuleIds.BadTime, "data.set.time")]
    [InlineData("""{"time":null}""", RuleIds.BadValue, "data.set.time")]
    [InlineData("""{}""", RuleIds.MissingField, "data.set")]
    [InlineData("""{"hoTen":"x"}""", RuleIds.MissingField, "data.set")]
    [InlineData("null", RuleIds.MissingField, "data.set")]
    [InlineData("[]", RuleIds.BadValue, "data.set")]
    public void Read_WrongSet_NamesTheField(string set, string rule, string field)
    {
        Assert.Equal([(rule, field)], Json.Problems(Correction(set)));
    }

    [Fact]
    public void Read_UnknownMembersOfSet_AreRemovedAndNamed()
    {
        Assert.Equal(["data.set.hoTen"], Json.Read(Correction("""{"hoTen":"x","dueAt":null}""")).Removed);
    }

    private static string Correction(string set) => Json.Event("corrected", $"\"correctsEventId\":\"e0\",\"set\":{set}");
}
