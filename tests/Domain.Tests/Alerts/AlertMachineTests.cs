using System.Globalization;
using CchcLive.Domain.Alerts;
using CchcLive.Domain.Catalogues;

namespace CchcLive.Domain.Tests.Alerts;

public sealed class AlertMachineTests
{
    private static readonly AlertKey Key = new("qua-han", "ward-1");
    private static readonly AlertRule Rule = new() { Id = "qua-han", Name = "Quá hạn", Measure = AlertMeasure.OpenLate, On = 10, Off = 7, Severity = AlertSeverity.Warning };
    private static readonly AlertRule Share = new() { Id = "qua-han", Name = "Đúng hạn", Measure = AlertMeasure.OnTimeMonth, On = 0.95m, Off = 0.97m, MinimumCount = 30, Severity = AlertSeverity.Critical };

    [Theory]
    [InlineData("9 10 9 8 7 8 9 10", "- R - - C - - R")] // raised at 10, kept at 8, cleared at 7, and not raised again before 10
    [InlineData("10 ? 8 ? 7", "R - - - C")] // what is not known changes nothing
    [InlineData("? ? ?", "- - -")]
    [InlineData("99 99 0", "R - C")]
    public void ACount_IsRaisedAtOneLimit_AndClearedAtTheOther(string values, string expected) => Assert.Equal(expected, Run(Rule, values.Split(' ')));

    [Theory]
    [InlineData("0.96/40 0.95/40 0.96/40 0.97/40 0.96/40", "- R - C -")]
    [InlineData("0.5/29 0.5/30 0.96/29", "- R C")] // too few tell nothing; a new month ends the alert of the old one
    public void AShare_IsRaisedBelow_AndOnlyOfEnoughDossiers(string values, string expected) => Assert.Equal(expected, Run(Share, values.Split(' ')));

    [Theory]
    [InlineData("10 10 10 10", "- - R -")]
    [InlineData("10 10 9 10 10 10", "- - - - - R")] // the time begins anew
    [InlineData("10 10 ? 10 10 10", "- - - - - R")]
    public void WhatMustLast_IsRaisedWhenItHas(string values, string expected) => Assert.Equal(expected, Run(Rule with { ForMinutes = 2 }, values.Split(' ')));

    [Fact]
    public void WhatCouldNotBeWritten_IsRaisedAtTheNextLook_AndLastsAnewAfterItsEnd()
    {
        var (rules, watch) = (new Dictionary<AlertKey, AlertRule> { [Key] = Rule with { ForMinutes = 2 } }, new AlertWatch());
        Assert.Empty(At(0, AlertBook.Empty, 10));
        Assert.IsType<AlertRaised>(Assert.Single(At(2, AlertBook.Empty, 10)));
        var book = AlertBook.Empty.With(Assert.IsType<AlertRaised>(Assert.Single(At(3, AlertBook.Empty, 10)))); // the journal did not take the first
        book = book.With(Assert.IsType<AlertCleared>(Assert.Single(At(4, book, 7))));
        Assert.Empty(At(5, book, 10));
        Assert.IsType<AlertRaised>(Assert.Single(At(7, book, 10)));

        IReadOnlyList<AlertAct> At(int minute, AlertBook known, decimal value) => AlertMachine.Step(known, rules, new Dictionary<AlertKey, AlertReading> { [Key] = new(value) }, watch, Minute(minute));
    }

    [Fact]
    public void AnAcknowledgedAlert_IsRaisedAgain_WhenItIsClearlyWorse_AndKeepsUntilThen()
    {
        var now = Minute(0);
        var book = AlertBook.Empty.With(new AlertRaised(now, Key, "x", Rule.Measure, Rule.Severity, 40)).With(new AlertAcknowledged(now, Key, 40, "lan", "đã giao"));
        Assert.Equal("lan", book.Open[Key].Acknowledged?.By);
        Assert.Empty(Step(book, Rule, 47)); // a fifth of 40 is 8
        var worse = Assert.IsType<AlertWorsened>(Assert.Single(Step(book, Rule, 48)));
        book = book.With(worse);
        Assert.Null(book.Open[Key].Acknowledged);
        Assert.Equal(48, book.Open[Key].Value);
        Assert.Empty(Step(book, Rule, 90)); // nobody has acknowledged it: it is told again by its interval
    }

    [Fact]
    public void ARuleThatIsGone_OrWatchesSomethingElse_EndsItsAlert()
    {
        var book = AlertBook.Empty.With(new AlertRaised(Minute(0), Key, "x", Rule.Measure, Rule.Severity, 40));
        Assert.Equal(ClearCause.NoRule, Assert.IsType<AlertCleared>(Assert.Single(AlertMachine.Step(book, NoRules, NoReadings, new AlertWatch(), Minute(1)))).Why);
        Assert.Equal(ClearCause.NoRule, Assert.IsType<AlertCleared>(Assert.Single(Step(book, Rule with { Measure = AlertMeasure.DueToday }, 40))).Why);
    }

    [Fact]
    public void TheNarrowestRule_Counts()
    {
        AlertPlace[] places = [new("city", "city", IsUnit: false), new("ward-1", "ward", IsUnit: true), new("ward-2", "ward", IsUnit: true), new("agency", "agency", IsUnit: true)];
        var scope = AlertScope.Of([Rule, Rule with { Level = "ward", On = 20 }, Rule with { Place = "ward-1", On = 30 }, Rule with { Id = "city", Place = "city", On = 99 }], places);
        Assert.Equal(
            ["agency qua-han 10", "city city 99", "ward-1 qua-han 30", "ward-2 qua-han 20"],
            scope.Select(one => $"{one.Key.Place} {one.Key.Rule} {one.Value.On}").Order(StringComparer.Ordinal));
    }

    private static Dictionary<AlertKey, AlertRule> NoRules => [];

    private static Dictionary<AlertKey, AlertReading> NoReadings => [];

    private static IReadOnlyList<AlertAct> Step(AlertBook book, AlertRule rule, decimal value) =>
        AlertMachine.Step(book, new Dictionary<AlertKey, AlertRule> { [Key] = rule }, new Dictionary<AlertKey, AlertReading> { [Key] = new(value) }, new AlertWatch(), Minute(1));

    private static DateTimeOffset Minute(int minute) => new(2026, 3, 12, 8, minute, 0, TimeSpan.Zero);

    private static string Run(AlertRule rule, string[] values)
    {
        var (book, watch, said) = (AlertBook.Empty, new AlertWatch(), new List<string>());
        foreach (var (value, minute) in values.Select((value, minute) => (value.Split('/'), minute)))
        {
            var reading = value[0] == "?" ? default : new AlertReading(decimal.Parse(value[0], CultureInfo.InvariantCulture), value.Length > 1 ? long.Parse(value[1], CultureInfo.InvariantCulture) : null);
            var acts = AlertMachine.Step(book, new Dictionary<AlertKey, AlertRule> { [Key] = rule }, new Dictionary<AlertKey, AlertReading> { [Key] = reading }, watch, Minute(minute));
            book = acts.Aggregate(book, (known, act) => known.With(act));
            said.Add(acts.SingleOrDefault() switch { null => "-", AlertRaised => "R", AlertCleared => "C", _ => "?" });
        }

        return string.Join(' ', said);
    }
}
