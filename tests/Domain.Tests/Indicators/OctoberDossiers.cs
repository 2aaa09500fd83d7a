using CchcLive.Domain.Counting;
using CchcLive.Domain.Events;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Tests.Histories;
using static CchcLive.Domain.Events.FieldId;
using static CchcLive.Domain.Tests.Histories.Story;

namespace CchcLive.Domain.Tests.Indicators;

/// <summary>Twenty dossiers of October 2026, few enough to count on paper. 05/10 is a Monday; no holiday falls into the month.</summary>
internal static class OctoberDossiers
{
    private static readonly long From = Vietnam.Ticks("2026-10-01 00:00");
    private static readonly long At = Vietnam.Ticks("2026-10-31 12:00");

    private static readonly DossierShard Shard = Made();

    /// <summary>The figures from 01/10 to 31/10 at 12:00.</summary>
    public static Figures Under(CountingRule rule) => By(rule, Dimension.None)[""];

    /// <summary>The same, split.</summary>
    public static Dictionary<string, Figures> By(CountingRule rule, Dimension by) =>
        Shard.Figures(new ScanQuery(rule, From, At, At, UnitRole.Handling, null, by), text => text == "Lý do khách quan");

    private static DossierShard Made()
    {
        var shard = new DossierShard(Vietnam.Rules, ShippedRules.Report06, Vietnam.Ticks("2026-11-20 09:00"));
        var number = 0;
        foreach (var story in Stories())
        {
            var code = $"H29-{++number}";
            shard.Apply([.. story.Events.Select(e => e with { Code = code, Id = $"{code}/{e.Id}" })]);
        }

        return shard;
    }

    private static IEnumerable<Story> Stories() =>
    [
        // 1: early, with everything; 2 working days taken of 4
        Received("2026-10-05 09:00", "P1", "ho-tich", DueAt("2026-10-09 17:00"), Channel("online"), Level("4"), Fee(8000), Yes(ComponentsDigitised), Yes(ReusedData), Yes(FromPersonalStore), Yes(VneidVerified))
            .Then(Verb.PaymentFulfilled, "2026-10-05 10:00", Yes(PaidOnline)).Then(Verb.Synced, "2026-10-05 11:00", Of(State, "da-dong-bo"))
            .Then(Verb.Completed, "2026-10-07 09:00", Yes(ResultElectronic)).Then(Verb.Returned, "2026-10-08 09:00", Of(ChannelOut, "post"))
            .Then(Verb.Rated, "2026-10-09 09:00", Of(Score, "5"), Of(Scale, "5")),

        // 2: on the day, by post, its synchronisation failed; 2 days of 2; not handed over
        Received("2026-10-06 09:00", "P2", "ho-tich", DueAt("2026-10-08 17:00"), Channel("post"), Level("mot-phan"), Fee(10000), Yes(ComponentsDigitised), Yes(ReusedData))
            .Then(Verb.Synced, "2026-10-06 10:00", Of(State, "failed")).Then(Verb.Completed, "2026-10-08 16:00"),

        // 3: two working days late, apologised in time, explained in words that say nothing, not accepted; 5 days of 3; rated 2 of 5
        Received("2026-10-07 09:00", "P2", "ho-tich", DueAt("2026-10-12 17:00"), Channel("direct"), Of(Kind, "business"), Yes(ComponentsDigitised))
            .Then(Verb.ApologyIssued, "2026-10-12 10:00", Of(ReasonCode, "thieu-nguoi"), Of(NextDueAt, Vietnam.At("2026-10-20 17:00")))
            .Then(Verb.ExplanationFiled, "2026-10-13 09:00", Of(ReasonText, "Lý do khách quan")).Then(Verb.ExplanationReviewed, "2026-10-13 15:00", Of(FieldId.Verdict, "not-justified"))
            .Then(Verb.Completed, "2026-10-14 09:00").Then(Verb.Returned, "2026-10-14 10:00", Of(ChannelOut, "direct")).Then(Verb.Rated, "2026-10-15 09:00", Of(Score, "2"), Of(Scale, "5")),

        // 4: open, online, late by the nine working days 20/10 to 30/10; nobody has said anything
        Received("2026-10-12 09:00", "P3", "dat-dai", DueAt("2026-10-19 17:00"), Channel("online"), Level("3"), Yes(VneidVerified)),

        // 5: carried in, open, late by the 22 working days 01/10 to 30/10; apologised after the due date, explained
        Received("2026-09-14 09:00", "P3", "dat-dai", DueAt("2026-09-30 17:00"))
            .Then(Verb.ApologyIssued, "2026-10-05 09:00", Of(ReasonCode, "thieu-ban-do"), Of(NextDueAt, Vietnam.At("2026-10-12 17:00")))
            .Then(Verb.ExplanationFiled, "2026-10-06 09:00", Of(ReasonText, "Thiếu bản đồ địa chính của khu đất")),

        // 6: open in time, two supplements, the first asked for on the fourth working day
        Received("2026-10-05 09:00", "P4", "xay-dung", Days(15), Channel("direct"))
            .Then(Verb.SupplementRequested, "2026-10-09 09:00", Of(CausedBy, "applicant")).Then(Verb.SupplementReceived, "2026-10-12 09:00")
            .Then(Verb.SupplementRequested, "2026-10-13 09:00", Of(CausedBy, "authority")).Then(Verb.SupplementReceived, "2026-10-14 09:00"),

        // 7: refused, opened again, refused again, in time
        Received("2026-10-05 09:00", "P4", "xay-dung", Days(10), Channel("direct"))
            .Then(Verb.Refused, "2026-10-08 09:00").Then(Verb.Reopened, "2026-10-09 09:00").Then(Verb.Refused, "2026-10-14 09:00"),

        // 8: withdrawn in time; filed at a machine, which is neither the desk nor online
        Received("2026-10-06 09:00", "P1", "ho-tich", DueAt("2026-10-16 17:00"), Channel("kiosk"), Level("toan-trinh")).Then(Verb.Withdrawn, "2026-10-09 09:00"),

        // 9: one supplement, by law; stopped after the due date
        Received("2026-10-06 09:00", null, null, DueAt("2026-10-09 17:00"))
            .Then(Verb.SupplementRequested, "2026-10-07 09:00", Of(CausedBy, "law")).Then(Verb.SupplementReceived, "2026-10-07 15:00", NewDue("2026-10-09 17:00"))
            .Then(Verb.Stopped, "2026-10-20 09:00"),

        // 10 and 11: no due date is known
        Received("2026-10-06 09:00", "P1", "ho-tich").Then(Verb.Completed, "2026-10-09 09:00", Yes(ResultElectronic)),
        Received("2026-10-08 09:00", null, null),

        // 12 and 13: internal, the first late, the second with a supplement that nobody asked for
        Received("2026-10-05 09:00", null, null, DueAt("2026-10-09 17:00"), Of(Kind, "internal")),
        Received("2026-10-05 09:00", null, null, DueAt("2026-11-20 17:00"), Of(Kind, "internal")).Then(Verb.SupplementReceived, "2026-10-06 09:00"),

        // 14: early, assigned after its end: the chain is broken; 1 day of 3
        Received("2026-10-06 09:00", "P3", "dat-dai", DueAt("2026-10-09 17:00")).Then(Verb.Completed, "2026-10-07 09:00").Then(Verb.Assigned, "2026-10-08 09:00", Of(StepId, "tham-dinh")),

        // 15: due soon since the opening of 30/10; 16: waits for its applicant; 17: waits for a payment
        Received("2026-10-26 09:00", null, null, DueAt("2026-11-03 17:00")),
        Received("2026-10-26 09:00", null, null, DueAt("2026-11-20 17:00")).Then(Verb.SupplementRequested, "2026-10-27 09:00"),
        Received("2026-10-26 09:00", null, null, DueAt("2026-11-20 17:00")).Then(Verb.PaymentRequested, "2026-10-27 09:00", Of(Amount, 500_000)),

        // 18: rejected at intake; 19: entered by mistake; 20: ended before the period, handed over in it
        new Story().Then(Verb.Submitted, "2026-10-07 09:00").Then(Verb.IntakeRejected, "2026-10-08 09:00"),
        Received("2026-10-07 09:00", "P1", "ho-tich", Channel("online")).Then(Verb.Voided, "2026-10-08 09:00"),
        Received("2026-09-07 09:00", "P1", "ho-tich", DueAt("2026-09-11 17:00")).Then(Verb.Completed, "2026-09-10 09:00").Then(Verb.Returned, "2026-10-02 09:00", Of(ChannelOut, "direct")),
    ];

    private static Story Received(string time, string? procedure, string? field, params FieldValue[] fields)
    {
        FieldValue[] named = procedure is null ? [] : [FieldValue.Of(ProcedureCode, procedure), FieldValue.Of(FieldCode, field!)];
        return new Story().Received(time, [.. named, .. fields]);
    }

    private static FieldValue Of(FieldId id, string text) => FieldValue.Of(id, text);

    private static FieldValue Of(FieldId id, long number) => FieldValue.Of(id, number);

    private static FieldValue Of(FieldId id, Moment moment) => FieldValue.Of(id, moment);

    private static FieldValue Channel(string channel) => FieldValue.Of(ChannelIn, channel);

    private static FieldValue Level(string level) => FieldValue.Of(ProcedureLevel, level);

    private static FieldValue Fee(long fee) => FieldValue.Of(FeeAmount, fee);

    private static FieldValue Yes(FieldId id) => FieldValue.Of(id, flag: true);
}
