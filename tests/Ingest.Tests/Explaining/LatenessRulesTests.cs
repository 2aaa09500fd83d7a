using CchcLive.Domain.Calendars;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Events;
using CchcLive.Grains.Messages;
using CchcLive.Ingest.Explaining;

namespace CchcLive.Ingest.Tests.Explaining;

/// <summary>What can be done about a dossier, and with which dates.</summary>
public sealed class LatenessRulesTests
{
    private static readonly WorkingCalendar EveryDay = WorkingCalendar.AllDays("moi-ngay", TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"));
    private static readonly DossierLine Late = new() { Code = "H-1", HasHeader = true, HandlingUnit = "p-1", LateUnit = "p-2", ReceivedAt = Ticks(1), DueLawful = Ticks(10), LateAt = Ticks(11) };

    [Fact]
    public void OnlyWhatIsLate_IsExplained_ByTheUnitsThatAnswerForIt()
    {
        Assert.Null(LatenessRules.ToExplain(Late, null));
        Assert.Null(LatenessRules.ToExplain(Late, "p-1"));
        Assert.Null(LatenessRules.ToExplain(Late, "p-2"));
        Assert.Equal("other-unit", LatenessRules.ToExplain(Late, "p-3")?.Rule);
        Assert.Equal("not-late", LatenessRules.ToExplain(Late with { LateAt = 0 }, null)?.Rule);
        Assert.Equal("removed", LatenessRules.ToExplain(Late with { IsRemoved = true }, null)?.Rule);
        Assert.Equal("not-received", LatenessRules.ToExplain(Late with { HasHeader = false }, null)?.Rule);
    }

    [Fact]
    public void AnApology_IsForWhatIsOpenOrEndedLate_AndOnce()
    {
        Assert.Null(Apologise(Late));
        Assert.Null(Apologise(Late with { LateAt = 0 }));
        Assert.Null(Apologise(Late with { Apology = ApologyState.Incomplete }));
        Assert.Null(Apologise(Late with { End = EndKind.Completed, EndAt = Ticks(12) }));
        Assert.Equal("second-reappointment", Apologise(Late with { Apology = ApologyState.Complete, DuePromised = Ticks(15) }));
        Assert.Equal("due-unknown", Apologise(Late with { DueLawful = 0 }));
        Assert.Equal("not-late", Apologise(Late with { End = EndKind.Completed, EndAt = Ticks(9), LateAt = 0 }));
    }

    [Theory]
    [InlineData(15, null, null)]
    [InlineData(10, null, "not-later")] // the old date again
    [InlineData(11, null, "not-ahead")] // later than the old one, and over already
    [InlineData(null, null, "missing-field")]
    [InlineData(15, 13, "sent-ahead")]
    [InlineData(15, 9, null)] // sent before it was due
    [InlineData(11, 9, null)] // then this date lay ahead
    [InlineData(15, 0, "sent-before-receipt")]
    public void ItsDates_FollowOneAnother(int? next, int? sent, string? rule) =>
        Assert.Equal(rule, LatenessRules.Dates(Late, Draft(next, sent), EveryDay, Ticks(12)).SingleOrDefault()?.Rule);

    [Fact]
    public void OfWhatHasEnded_OnlyALetterThatWasSentBefore_IsWrittenDown()
    {
        var ended = Late with { End = EndKind.Completed, EndAt = Ticks(12) };
        Assert.Equal("sent-after-end", LatenessRules.Dates(ended, Draft(15, null), EveryDay, Ticks(14)).Single().Rule);
        Assert.Empty(LatenessRules.Dates(ended, Draft(15, 11), EveryDay, Ticks(14)));
    }

    private static string? Apologise(DossierLine line) => LatenessRules.ToApologise(line, EveryDay.Zone)?.Rule;

    private static ApologyDraft Draft(int? next, int? sent) => new("Xin lỗi", "khac", "Máy hỏng", Day(next), Day(sent));

    private static Moment? Day(int? day) => day is { } date ? Moment.At(new DateTimeOffset(Ticks(date), TimeSpan.Zero)) : null;

    /// <summary>Nine in the morning of a day in March; day 0 is the last of February.</summary>
    private static long Ticks(int day) => new DateTimeOffset(2025, 2, 28, 9, 0, 0, TimeSpan.FromHours(7)).AddDays(day).UtcTicks;
}
