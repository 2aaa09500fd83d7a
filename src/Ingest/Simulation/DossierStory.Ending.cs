using System.Globalization;
using CchcLive.Domain.Events;
using static CchcLive.Domain.Events.FieldId;
using static CchcLive.Domain.Events.FieldValue;

namespace CchcLive.Ingest.Simulation;

/// <content>How a dossier ends, and what follows.</content>
internal sealed partial class DossierStory
{
    private const int ClosingDays = 3;

    private void Finish()
    {
        var late = _dice.Chance(_holder.Late);
        var end = late
            ? _due + 20 * Minute + (long)(_dice.Waiting(_holder.LateDays) * _clock.Day)
            : _begun + (long)((_due - _begun) * (1 - Math.Pow(_dice.Next(), 1.6)) * 0.97);
        end = ClosedWithTheMonth(Math.Max(end, _now + 15 * Minute));
        if (end > _due && _hasTerm) new LateConduct(_habits, _clock, _dice, _events, _holder, _officer, _staff.HeadOf(_holder.Id)).Tell(_now, _due, end);
        var fate = _dice.Next();
        if (fate < _habits.Refused)
        {
            var reason = Any(_habits.SupplementReasons);
            _events.Add(Instant(end), Verb.Refused, By(Of(ReasonCode, reason.Code), Of(ReasonText, reason.Text)));
        }
        else if (fate < _habits.Refused + _habits.Withdrawn)
        {
            _events.Add(Instant(_now + 5 * Minute), Verb.WithdrawalRequested, By());
            _events.Add(Instant(end), Verb.Withdrawn, By());
        }
        else if (_twists.Chance(_habits.Stopped))
        {
            _events.Add(Instant(end), Verb.Stopped, By(Of(ReasonText, "Theo đề nghị bằng văn bản của người nộp")));
        }
        else
        {
            Complete(end);
        }
    }

    private void Complete(long at)
    {
        var electronic = _procedure.Level is "3" or "4" && _dice.Chance(0.8);
        if (_officer.Length == 0) _officer = _staff.OneOf(_holder.Id, _dice);
        _events.Add(Instant(at), Verb.Completed, By(Of(ResultElectronic, electronic)));
        at = Reopen(at, electronic);
        if (_twists.Chance(_habits.Synced)) _events.Add(Instant(at + _twists.Whole(5, 240) * Minute), Verb.Synced, Of(State, "da-dong-bo"));
        if (_dice.Chance(_habits.NotCollected)) return;
        var online = _arrival.Channel == "online" && electronic;
        var waited = _procedure.OnTheSpot || online ? _dice.Whole(2, 12) * Minute : 20 * Minute + (long)(_dice.Waiting(0.8) * _clock.Day);
        var channel = online ? "online" : _arrival.Channel == "post" || _dice.Chance(0.06) ? "post" : "direct";
        _events.Add(Instant(at + waited), Verb.Returned, Of(UnitId, ReceivingUnit), Of(OfficerId, _staff.OneOf(ReceivingUnit, _dice)), Of(ChannelOut, channel));
        if (!_dice.Chance(_habits.Rated)) return;
        var score = 5 - (int)Math.Min(4, _dice.Waiting(_now > _due ? 1.6 : 0.45));
        _events.Add(Instant(at + waited + _dice.Whole(1, 30) * Minute), Verb.Rated, Of(Score, score.ToString(CultureInfo.InvariantCulture)), Of(Scale, "5"));
    }

    /// <summary>Opens a finished dossier again, if it comes to that, and finishes it once more; when it is finished for good.</summary>
    private long Reopen(long at, bool electronic)
    {
        if (_procedure.OnTheSpot || !_twists.Chance(_habits.Reopened)) return at;
        var again = at + (long)(_clock.Day * _twists.Between(0.3, 2));
        _events.Add(Instant(again), Verb.Reopened, By(Of(ReasonText, "Kết quả có sai sót, xử lý lại"), Of(ApprovedBy, _staff.HeadOf(_holder.Id))));
        again += (long)(_clock.Day * _twists.Between(0.2, 1.5));
        _events.Add(Instant(again), Verb.Completed, By(Of(ResultElectronic, electronic)));
        return again;
    }

    /// <summary>The end as it is entered: what is about to end when the month does may wait for its last hour (D§4.6.3).</summary>
    private long ClosedWithTheMonth(long end)
    {
        if (!_twists.Chance(_habits.MonthEndClosing)) return end;
        var close = _clock.EndOfMonth(end);
        return close - end <= ClosingDays * _clock.Day ? Math.Max(end, close - _twists.Whole(1, 59) * Minute) : end;
    }
}
