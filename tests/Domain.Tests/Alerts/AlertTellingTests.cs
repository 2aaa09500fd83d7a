using CchcLive.Domain.Alerts;
using CchcLive.Domain.Catalogues;

namespace CchcLive.Domain.Tests.Alerts;

/// <summary>Who is told what, and when.</summary>
public sealed class AlertTellingTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 12, 2, 0, 0, TimeSpan.Zero);
    private static readonly AlertDoor Hook = new("truc-ban", AlertChannel.Webhook);
    private static readonly AlertDoor Mail = new("thu", AlertChannel.Mail);
    private static readonly AlertRule Rule = new()
    {
        Id = "a", Name = "Quá hạn", Measure = AlertMeasure.OpenLate, On = 10, Off = 7, Severity = AlertSeverity.Warning, Channels = [AlertChannel.Webhook], RepeatMinutes = 60,
    };

    private AlertRule _rule = Rule;
    private AlertBook _book = AlertBook.Empty;

    [Fact]
    public void ManyUnits_AreOneMessage_TheWorstFirst_AndToldOnce()
    {
        Raise("ward-1", 12);
        Raise("ward-2", 30);
        var message = Assert.Single(Due(0)).Message;
        Assert.Equal(("quan-a/1/truc-ban", "Tên quan-a"), (message.Id, message.AreaName));
        Assert.Equal(["Raised Tên ward-2 30", "Raised Tên ward-1 12"], message.Lines.Select(line => $"{line.Kind} {line.PlaceName} {line.Value}"));
        Assert.Empty(Due(59));
        Assert.Equal([AlertLineKind.Reminder, AlertLineKind.Reminder], Assert.Single(Due(60)).Message.Lines.Select(line => line.Kind));
    }

    [Fact]
    public void WhereTheRuleSaysSo_EachPlaceIsOneMessage()
    {
        _rule = Rule with { Grouping = AlertGrouping.Place };
        Raise("ward-1", 12);
        Raise("ward-2", 30);
        Assert.Equal(["quan-a/1/truc-ban", "quan-a/2/truc-ban"], Due(0).Select(queued => queued.Message.Id));
    }

    [Fact]
    public void WhatIsAcknowledged_IsNotToldAgain_UntilItIsWorse()
    {
        Raise("ward-1", 12);
        Assert.Single(Due(0));
        _book = _book.With(new AlertAcknowledged(Start, Key("ward-1"), 12, "lan", "x"));
        Assert.Empty(Due(600));
        _book = _book.With(new AlertWorsened(Start.AddMinutes(601), Key("ward-1"), 20));
        Assert.Equal(AlertLineKind.Worsened, Assert.Single(Assert.Single(Due(601)).Message.Lines).Kind);
        Assert.Empty(Due(602));
    }

    [Fact]
    public void WhatWasToldToBegin_IsToldToEnd_AndNothingElse()
    {
        Raise("ward-1", 12);
        _book = _book.With(new AlertCleared(Start, Key("ward-1"), ClearCause.Better));
        Assert.Empty(Due(0));
        Raise("ward-1", 12);
        Assert.Single(Due(1));
        _book = _book.With(new AlertCleared(Start.AddMinutes(2), Key("ward-1"), ClearCause.Better));
        Assert.Equal(AlertLineKind.Cleared, Assert.Single(Assert.Single(Due(3)).Message.Lines).Kind);
        Assert.Empty(Due(4));
    }

    [Fact]
    public void ASilence_HoldsBack_AndWhatLastsIsToldAfterIt()
    {
        _book = _book.With(new AlertsSilenced(Start, null, "ward-1", Start.AddMinutes(30), "lan", "bảo trì"));
        Raise("ward-1", 12);
        Assert.Empty(Due(29));
        Assert.Single(Due(30));
        _book = _book.With(new AlertsSilenced(Start.AddMinutes(31), null, null, Start.AddDays(1), "lan", "x")).With(new AlertsSilenced(Start.AddMinutes(32), null, null, Start.AddMinutes(32), "lan", "thôi"));
        Assert.Single(Due(90)); // lifted before its end
    }

    [Fact]
    public void WhileTheOfficeIsClosed_OnlyWhatMayNotWait_IsTold()
    {
        Raise("ward-1", 12);
        Assert.Empty(Due(0, isClosed: true));
        _rule = Rule with { QuietOutsideHours = false };
        Assert.Single(Due(0, isClosed: true));
    }

    [Theory]
    [InlineData(60, 0, true)] // from Friday evening to Monday morning
    [InlineData(60, 7, true)]
    [InlineData(60, 8, false)] // a working day has gone by
    [InlineData(23, 8, true)]
    public void WhatEndsWhileTheOfficeIsClosed_IsToldWhenItOpens(int hours, int worked, bool isTold)
    {
        Raise("ward-1", 12);
        Assert.Single(Due(0));
        _book = _book.With(new AlertCleared(Start.AddMinutes(1), Key("ward-1"), ClearCause.Better));
        Assert.Empty(Due(2, isClosed: true));
        Assert.Equal(isTold ? [AlertLineKind.Cleared] : [], Due(hours * 60, worked: TimeSpan.FromHours(worked)).SelectMany(queued => queued.Message.Lines).Select(line => line.Kind));
    }

    [Fact]
    public void WhatNeverWaitsForTheOffice_IsNewsForADay()
    {
        _rule = Rule with { QuietOutsideHours = false };
        Raise("ward-1", 12);
        Assert.Single(Due(0));
        _book = _book.With(new AlertCleared(Start, Key("ward-1"), ClearCause.Better));
        Assert.Empty(Due(24 * 60, worked: TimeSpan.Zero));
    }

    [Fact]
    public void EachChannel_IsToldForItself()
    {
        _rule = Rule with { Channels = [AlertChannel.Mail] };
        Raise("ward-1", 12);
        Assert.Equal(["thu"], Due(0).Select(queued => queued.Message.Channel));
        _rule = Rule with { Channels = [AlertChannel.Mail, AlertChannel.Webhook] };
        Assert.Equal(["truc-ban"], Due(1).Select(queued => queued.Message.Channel));
    }

    [Fact]
    public void TheOutbox_HoldsWhatIsNotSent()
    {
        Raise("ward-1", 12);
        var id = Assert.Single(Due(0)).Message.Id;
        _book = _book.With(new MessageDelayed(Start, id, "không kết nối được"));
        Assert.Equal("không kết nối được", Assert.Single(_book.Outbox).Fault);
        Assert.Empty(_book.With(new MessageAbandoned(Start, id)).Outbox);
        _book = _book.With(new MessageSent(Start, id)).With(new MessageSent(Start, id));
        Assert.Empty(_book.Outbox);
        Assert.Equal(1, _book.Messages);
    }

    private static AlertKey Key(string place) => new("a", place);

    private void Raise(string place, decimal value) => _book = _book.With(new AlertRaised(Start, Key(place), "Quá hạn", AlertMeasure.OpenLate, AlertSeverity.Warning, value));

    private IReadOnlyList<MessageQueued> Due(int minute, bool isClosed = false, TimeSpan? worked = null)
    {
        var scope = new[] { "ward-1", "ward-2" }.ToDictionary(Key, _ => _rule);
        var due = AlertTelling.Due(_book, scope, new AlertAudience("quan-a", place => "Tên " + place, [Hook, Mail], isClosed, since => worked ?? Start.AddMinutes(minute) - since), Start.AddMinutes(minute));
        _book = due.Aggregate(_book, (book, queued) => book.With(queued));
        return due;
    }
}
