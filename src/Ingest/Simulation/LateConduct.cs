using CchcLive.Domain.Events;
using static CchcLive.Domain.Events.FieldId;
using static CchcLive.Domain.Events.FieldValue;

namespace CchcLive.Ingest.Simulation;

/// <summary>What a unit does, or omits, about a dossier that will be late: forecast, apology (at most one), reminders, explanation (D§3.3).</summary>
internal sealed class LateConduct(
    HabitParameters habits, OfficeClock clock, Dice dice, StoryEvents events, UnitParameters unit, string officer, string head)
{
    private const long Minute = 60;

    /// <summary>Tells it for a dossier last touched at <paramref name="last"/>, due at <paramref name="due"/> and ended at <paramref name="end"/>, in office seconds.</summary>
    public void Tell(long last, long due, long end)
    {
        var reason = habits.LateReasons[dice.Whole(0, habits.LateReasons.Count - 1)];
        var eve = due - (long)(clock.Day * dice.Between(1.02, 1.8));
        if (eve > last && dice.Chance(habits.Forecast)) Say(eve, Verb.LatenessForecast, Of(ReasonCode, reason.Code));
        Apologise(last, due, end, eve, reason);
        if (due + clock.Day < end && dice.Chance(habits.Reminder)) Say(due + (long)(clock.Day * dice.Between(0.1, 0.9)), Verb.ReminderSent, Of(ToUnitId, unit.Id));
        Explain(due, reason);
    }

    private void Apologise(long last, long due, long end, long eve, ReasonParameters reason)
    {
        if (!dice.Chance(unit.Apology)) return;
        var inTime = eve > last && dice.Chance(habits.ApologyInTime);
        var at = inTime ? eve + 10 * Minute : due + (long)(clock.Day * dice.Between(0.05, 1.5));
        if (at >= end) return;
        var promised = Of(NextDueAt, Moment.At(clock.DueAt((due / clock.Day + dice.Whole(2, 5)) * clock.Day)));
        var why = Of(ReasonCode, reason.Code);
        var words = Of(ReasonText, reason.Text);
        if (!dice.Chance(habits.ApologyIncomplete)) Say(at, Verb.ApologyIssued, why, words, promised, Of(SignerId, head), Of(Channel, "sms"));
        else if (dice.Chance(0.5)) Say(at, Verb.ApologyIssued, promised, Of(SignerId, head), Of(Channel, "sms"));
        else Say(at, Verb.ApologyIssued, why, words, Of(SignerId, head), Of(Channel, "sms"));
    }

    private void Explain(long due, ReasonParameters reason)
    {
        if (!dice.Chance(unit.Explanation)) return;
        var filed = due + (long)(clock.Day * dice.Between(0.5, 4));
        Say(filed, Verb.ExplanationFiled, Of(ReasonCode, reason.Code), Of(ReasonText, reason.Text));
        if (!dice.Chance(habits.ExplanationReviewed)) return;
        var verdict = dice.Chance(habits.ExplanationJustified) ? "justified" : "not-justified";
        Say(filed + (long)(clock.Day * dice.Between(0.5, 3)), Verb.ExplanationReviewed, Of(Verdict, verdict), Of(ByHead, head));
    }

    private void Say(long at, Verb verb, params ReadOnlySpan<FieldValue> fields) =>
        events.Add(clock.At(at), verb, [Of(UnitId, unit.Id), Of(OfficerId, officer), .. fields]);
}
