using CchcLive.Ingest.Rules;
using CchcLive.Ingest.Tests.Support;

namespace CchcLive.Ingest.Tests.Rules;

public class ClockRulesTests
{
    private readonly ClockRules _rules = new(new FixedClock(new DateTimeOffset(2025, 3, 12, 7, 25, 0, TimeSpan.FromHours(7))), TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"));

    [Theory]
    [InlineData("2025-03-12T07:25:00+07:00", null)]
    [InlineData("2025-03-12T07:30:00+07:00", null)]
    [InlineData("2025-03-12T07:30:00.0000001+07:00", "time")]
    [InlineData("2025-03-12T00:30:01Z", "time")]
    public void Check_TimeInTheFuture_IsToleratedForFiveMinutes(string time, string? field)
    {
        Assert.Equal(field, Field(Json.Event(time: time)));
    }

    [Theory]
    [InlineData("2025-03-12", null)]
    [InlineData("2025-03-13", "data.receivedAt")]
    [InlineData("2025-03-12T23:59:00+07:00", null)]
    [InlineData("2025-03-13T00:00:00+07:00", "data.receivedAt")]
    public void Check_ReceiptDatedAfterToday_IsRefused(string receivedAt, string? field)
    {
        Assert.Equal(field, Field(Json.Event(data: $"\"receivedAt\":\"{receivedAt}\"")));
    }

    [Theory]
    [InlineData("\"recordedAt\":\"2025-03-12T08:00:00+07:00\"", "data.recordedAt")]
    [InlineData("\"recordedAt\":\"2025-03-13\"", "data.recordedAt")]
    [InlineData("\"recordedAt\":\"2025-03-12\"", null)]
    [InlineData("\"dueAt\":\"2035-03-12\"", null)]
    public void Check_OtherMoments_OnlyRecordingMayNotLieAhead(string data, string? field)
    {
        Assert.Equal(field, Field(Json.Event(data: data)));
    }

    [Theory]
    [InlineData("\"time\":\"2025-03-12T08:00:00+07:00\"", "data.set.time")]
    [InlineData("\"receivedAt\":\"2025-03-13\"", "data.set.receivedAt")]
    [InlineData("\"receivedAt\":null", null)]
    public void Check_Corrections_MayNotMoveThingsIntoTheFuture(string set, string? field)
    {
        Assert.Equal(field, Field(Json.Event("corrected", $"\"correctsEventId\":\"e0\",\"set\":{{{set}}}")));
    }

    [Theory]
    [InlineData("completed", "\"completedAt\":\"2025-03-12T07:30:00+07:00\"", null)]
    [InlineData("completed", "\"completedAt\":\"2025-03-12T07:30:01+07:00\"", "data.completedAt")]
    [InlineData("completed", "\"completedAt\":\"2025-03-12\"", null)]
    [InlineData("completed", "\"completedAt\":\"2025-03-13\"", "data.completedAt")]
    [InlineData("received", "\"submittedAt\":\"2025-03-13\"", "data.submittedAt")]
    [InlineData("refused", "\"endedAt\":\"2025-03-13\"", "data.endedAt")]
    [InlineData("synced", "\"at\":\"2025-03-13\"", "data.at")]
    [InlineData("inspection-scheduled", "\"at\":\"2025-03-20\"", null)]
    [InlineData("supplement-requested", "\"applicantDeadline\":\"2025-04-20\"", null)]
    [InlineData("supplement-received", "\"newDueAt\":\"2025-04-20\"", null)]
    [InlineData("apology-issued", "\"nextDueAt\":\"2025-04-20\"", null)]
    [InlineData("ownership-moved", "\"toUnitId\":\"u\",\"effectiveDate\":\"2025-07-01\"", null)]
    public void Check_WhatHasHappened_MayNotLieAhead_DueDatesAndAppointmentsMay(string verb, string data, string? field)
    {
        Assert.Equal(field, Field(Json.Event(verb, data)));
    }

    [Theory]
    [InlineData("\"completedAt\":\"2025-03-13\"", "data.set.completedAt")]
    [InlineData("\"completedAt\":null", null)]
    [InlineData("\"at\":\"2025-03-20\"", null)]
    [InlineData("\"dueAt\":\"2025-03-20\"", null)]
    public void Check_WhatACorrectionSets_FollowsTheSameRule(string set, string? field)
    {
        Assert.Equal(field, Field(Json.Event("corrected", $"\"correctsEventId\":\"e0\",\"set\":{{{set}}}")));
    }

    private string? Field(string json)
    {
        var problem = _rules.Check(Json.Read(json).Event!);
        Assert.True(problem is null or { Rule: RuleIds.FutureTime });
        return problem?.Field;
    }
}
