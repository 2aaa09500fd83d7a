using System.Text;
using CchcLive.Domain.Catalogues;

namespace CchcLive.Domain.Tests.Catalogues;

public sealed class AlertRuleTests
{
    private static readonly AlertRule Sound = new() { Id = "qua-han", Name = "Nhiều hồ sơ quá hạn", Measure = AlertMeasure.OpenLate, On = 10, Off = 7, Severity = AlertSeverity.Warning };

    public static TheoryData<string, AlertRule> Wrong => new()
    {
        { "off", Sound with { Off = 10 } },
        { "off", Sound with { Off = 11 } },
        { "off", Sound with { Measure = AlertMeasure.OnTimeMonth, On = 0.95m, Off = 0.95m } },
        { "off", Sound with { Measure = AlertMeasure.OnTimeMonth, On = 0.95m, Off = 0.9m } },
        { "on", Sound with { Measure = AlertMeasure.OnTimeMonth, On = 95, Off = 0.97m } },
        { "on", Sound with { On = 0, Off = 0 } },
        { "id", Sound with { Id = "có dấu" } },
        { "name", Sound with { Name = " " } },
        { "level", Sound with { Place = "ward-1", Level = "ward" } },
        { "forMinutes", Sound with { ForMinutes = -1 } },
        { "repeatMinutes", Sound with { RepeatMinutes = 1 } },
        { "channels", Sound with { Channels = [AlertChannel.Mail, AlertChannel.Mail] } },
    };

    [Fact]
    public void ASoundRule_HasNoFault()
    {
        Assert.Empty(FaultsOf(Sound));
        Assert.Empty(FaultsOf(Sound with { Measure = AlertMeasure.OnTimeMonth, On = 0.95m, Off = 0.97m, MinimumCount = 30, Place = "ward-1", Channels = [AlertChannel.Mail, AlertChannel.Webhook], RepeatMinutes = 60 }));
    }

    [Theory, MemberData(nameof(Wrong))]
    public void WhatWouldFlapOrSaysNothing_IsAFaultOfItsField(string field, AlertRule rule) => Assert.Contains(field, FaultsOf(rule).Select(fault => fault.Field));

    [Fact]
    public void TheSameId_MayStandForAll_AndForAPlace_OnTheSameDays()
    {
        Assert.Empty(CatalogueCheck.FaultsOf(CatalogueSet.Empty, CatalogueChange.Of(Sound, Sound with { Place = "ward-1", On = 20 }, Sound with { Level = "ward", On = 15 })));
        Assert.NotEmpty(CatalogueCheck.FaultsOf(CatalogueSet.Empty, CatalogueChange.Of(Sound, Sound with { From = new DateOnly(2026, 1, 1) })));
    }

    [Fact]
    public void ARule_IsReadAndWrittenAlike()
    {
        const string Written = """{"id":"x","name":"X","measure":"onTimeMonth","on":0.95,"off":0.97,"minimumCount":30,"level":"ward","forMinutes":60,"severity":"critical","channels":["webhook","mail"],"quietOutsideHours":true,"grouping":"place","repeatMinutes":480}""";
        var rule = Assert.IsType<AlertRule>(Assert.Single(CatalogueJson.ReadList(CatalogueKind.AlertRules, Encoding.UTF8.GetBytes($"[{Written}]"))));
        Assert.Equal(Written, Encoding.UTF8.GetString(CatalogueJson.Write(rule)));
        var least = Assert.IsType<AlertRule>(Assert.Single(CatalogueJson.ReadList(CatalogueKind.AlertRules, """[{"id":"x","name":"X","measure":"silent","on":1,"off":0,"severity":"notice"}]"""u8.ToArray())));
        Assert.Equal((0, true, AlertGrouping.Area, 0, 0), (least.Channels.Count, least.QuietOutsideHours, least.Grouping, least.ForMinutes, least.RepeatMinutes));
    }

    private static IReadOnlyList<CatalogueFault> FaultsOf(AlertRule rule) => CatalogueCheck.FaultsOf(CatalogueSet.Empty, CatalogueChange.Of(rule));
}
