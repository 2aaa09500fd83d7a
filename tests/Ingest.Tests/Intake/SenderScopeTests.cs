using CchcLive.Ingest.CloudEvents;
using CchcLive.Ingest.Intake;

namespace CchcLive.Ingest.Tests.Intake;

/// <summary>For whom a key may speak (docs/keys-and-screens.md).</summary>
public class SenderScopeTests
{
    private readonly SenderScope _scope = new("mot-cua", unit => unit is "p-1" or "p-2");

    [Theory]
    [InlineData("received", """{"handlingUnitId":"p-1","receivingUnitId":"p-2","dueAt":"2025-03-20"}""")]
    [InlineData("received", """{"dueAt":"2025-03-20"}""")]
    [InlineData("transferred", """{"fromUnitId":"p-1","toUnitId":"so-khac"}""")]
    [InlineData("consultation-requested", """{"consultedUnitId":"so-khac"}""")]
    [InlineData("received", """{"handlingUnitId":"p-1","territoryUnitId":"phuong-khac","dueAt":"2025-03-20"}""")]
    [InlineData("corrected", """{"correctsEventId":"e-0","set":{"handlingUnitId":"p-2"}}""")]
    [InlineData("corrected", """{"correctsEventId":"e-0","correctsSource":"mot-cua","set":{"handlingUnitId":"p-2"}}""")]
    public void EventOfTheKeysOwn_IsNotOutside(string verb, string data) => Assert.Null(_scope.Check(Read(verb, data)));

    [Theory]
    [InlineData("received", """{"handlingUnitId":"p-9","dueAt":"2025-03-20"}""", "data.handlingUnitId")]
    [InlineData("received", """{"handlingUnitId":"p-1","receivingUnitId":"p-9","dueAt":"2025-03-20"}""", "data.receivingUnitId")]
    [InlineData("transferred", """{"fromUnitId":"p-9","toUnitId":"p-1"}""", "data.fromUnitId")]
    [InlineData("corrected", """{"correctsEventId":"e-0","set":{"handlingUnitId":"p-9"}}""", "data.set.handlingUnitId")]
    [InlineData("corrected", """{"correctsEventId":"e-0","correctsSource":"nguon-khac","set":{"handlingUnitId":"p-1"}}""", "data.correctsSource")]
    public void EventOfAnotherUnit_IsOutside_AndTheFieldIsNamed(string verb, string data, string field)
    {
        var problem = _scope.Check(Read(verb, data));
        Assert.Equal(("outside-key", field), (problem!.Rule, problem.Field));
        Assert.Contains(field, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EventOfAnotherSource_IsOutside_EvenIfNothingElseOfItCanBeRead()
    {
        Assert.Equal("source", _scope.Check(Read("received", """{"dueAt":"2025-03-20"}""", "nguon-khac"))!.Field);
        Assert.Equal("source", _scope.Check(Read("no-such-verb", "{}", "nguon-khac"))!.Field);
        Assert.Null(_scope.Check(Read("no-such-verb", "{}")));
    }

    [Fact]
    public void Message_NamesTheKeysOwnSource_AndNotTheValueThatWasSent() =>
        Assert.DoesNotContain("nguon-khac", _scope.Check(Read("received", "{}", "nguon-khac"))!.Message, StringComparison.Ordinal);

    private static EventReading Read(string verb, string data, string source = "mot-cua") => Assert.Single(RequestReader.ReadSingle(System.Text.Encoding.UTF8.GetBytes(
        $$"""{"specversion":"1.0","id":"e-1","source":"{{source}}","type":"vn.cchc.dossier.{{verb}}","time":"2025-03-12T07:31:00+07:00","subject":"H-1","data":{{data}}}""")).Events);
}
