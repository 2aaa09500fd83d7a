using System.Globalization;
using CchcLive.Domain.Due;
using CchcLive.Domain.Events;
using static CchcLive.Domain.Events.FieldId;
using static CchcLive.Domain.Events.FieldValue;

namespace CchcLive.Ingest.Simulation;

/// <summary>
/// The whole life of one dossier, from filing to rating, along the transitions of D§4.4. Times are office seconds: nothing happens behind closed
/// doors, except that people file and rate online.
/// </summary>
internal sealed class DossierStory
{
    private const long Minute = 60;
    private const int LongTermDays = 5;

    private readonly DistrictParameters _district;
    private readonly OfficeClock _clock;
    private readonly Staff _staff;
    private readonly Arrival _arrival;
    private readonly ProcedureParameters _procedure;
    private readonly HabitParameters _habits;
    private readonly Dice _dice;
    private readonly StoryEvents _events;
    private readonly bool _hasTerm;
    private UnitParameters _holder;
    private string _officer = "";
    private long _begun;
    private long _now;
    private long _due;

    public DossierStory(DistrictParameters district, OfficeClock clock, Staff staff, Arrival arrival)
    {
        (_district, _clock, _staff, _arrival) = (district, clock, staff, arrival);
        (_procedure, _habits, _dice, _holder) = (arrival.Procedure, district.Habits, arrival.Dice, arrival.Handler);
        _events = new StoryEvents(district.Source, arrival.Code);
        _hasTerm = _procedure.OnTheSpot || !_dice.Chance(_habits.NoTerm);
    }

    private string ReceivingUnit => _arrival.Handler.UsesDesk ? _district.DeskUnit : _arrival.Handler.Id;

    private bool GivesDue => _hasTerm && _procedure.GivesDue;

    private bool IsLong => _procedure.TermUnit != TermUnit.WorkingHour && _procedure.Term >= LongTermDays;

    private long Left => Math.Max(_due - _now, 0);

    /// <summary>The events in order; the last may be far in the future.</summary>
    public List<DossierEvent> Tell()
    {
        _now = _clock.Of(_arrival.Time);
        if (!Arrive()) return _events.ToEvents();
        if (_procedure.OnTheSpot)
        {
            Complete(_now + _dice.Whole(5, 40) * Minute);
            return _events.ToEvents();
        }

        Assign("tham-dinh", _now + (long)_dice.Between(10 * Minute, Math.Min(180 * Minute, Left / 3 + 11 * Minute)), 0.6);
        if (!AskForSupplements()) return _events.ToEvents();
        HandOver();
        Consult();
        Inspect();
        AskForPayment();
        if (IsLong) Assign("trinh-ky", _now + (long)(Left * _dice.Between(0.05, 0.3)), 0.9);
        Finish();
        return _events.ToEvents();
    }

    private bool Arrive()
    {
        if (_arrival.Channel == "online")
        {
            _events.Add(_arrival.Time, Verb.Submitted, [Of(UnitId, ReceivingUnit), .. Header()]);
            _now += _dice.Whole(10, 150) * Minute;
            if (_dice.Chance(_habits.IntakeRejected))
            {
                var missing = Any(_habits.SupplementReasons);
                _events.Add(_clock.At(_now), Verb.IntakeRejected, Of(UnitId, ReceivingUnit), Of(ReasonCode, missing.Code), Of(ReasonText, missing.Text), Of(FormNo, "03"));
                return false;
            }
        }

        _due = _clock.After(_now, _procedure.Term, _procedure.TermUnit);
        _begun = _now;
        var received = Header();
        received.AddRange([Of(UnitId, ReceivingUnit), Of(OfficerId, _staff.OneOf(ReceivingUnit, _dice)), Of(FieldId.SupplementPolicy, "restart")]);
        if (_hasTerm) received.AddRange([Of(LegalDuration, _procedure.Term), Of(DurationUnit, Term(_procedure.TermUnit))]);
        if (GivesDue) received.Add(Of(DueAt, Due(_due)));
        if (_arrival.Channel == "online") received.Add(Of(SubmittedAt, Moment.At(_arrival.Time)));
        _events.Add(Instant(_now), Verb.Received, [.. received]);
        return true;
    }

    private List<FieldValue> Header()
    {
        List<FieldValue> header =
        [
            Of(ProcedureCode, _procedure.Code), Of(ProcedureLevel, _procedure.Level), Of(FieldCode, _procedure.Field), Of(Kind, _procedure.Kind),
            Of(ReceivingUnitId, ReceivingUnit), Of(HandlingUnitId, _arrival.Handler.Id), Of(ReturningUnitId, ReceivingUnit),
            Of(TerritoryUnitId, _arrival.Territory.Id), Of(ChannelIn, _arrival.Channel), Of(ComponentsDigitised, _arrival.Channel == "online"),
        ];
        if (_procedure.Fee > 0) header.Add(Of(FeeAmount, _procedure.Fee));
        return header;
    }

    private void Assign(string step, long at, double shareOfRest)
    {
        _now = at;
        _officer = _staff.OneOf(_holder.Id, _dice);
        var stepDue = _now + (long)(Left * shareOfRest) + 30 * Minute;
        _events.Add(Instant(_now), Verb.Assigned, Of(UnitId, _holder.Id), Of(OfficerId, _officer), Of(StepId, step), Of(StepDueAt, Due(stepDue)));
    }

    private bool AskForSupplements()
    {
        var chance = _procedure.Supplement;
        for (var request = 1; request <= 2 && _dice.Chance(chance); request++, chance = _habits.SecondSupplement)
        {
            _now += (long)(Math.Min(Left, 3 * _clock.Day) * _dice.Between(0.15, 0.7));
            var deadline = _clock.After(_now, _habits.SupplementTermDays, TermUnit.WorkingDay);
            var missing = Any(_habits.SupplementReasons);
            _events.Add(Instant(_now), Verb.SupplementRequested, By(
                Of(RequestNo, request), Of(ReasonCode, missing.Code), Of(ReasonText, missing.Text), Of(CausedBy, "applicant"),
                Of(ViaOneStop, true), Of(ApplicantDeadline, Due(deadline))));
            var answered = _now + 30 * Minute + (long)(_dice.Waiting(_habits.SupplementDays) * _clock.Day);
            if (answered > deadline)
            {
                _events.Add(Instant(deadline + _dice.Whole(15, 120) * Minute), Verb.SupplementExpired, By());
                return false;
            }

            _now = _begun = answered;
            _due = _clock.After(_now, _procedure.Term, _procedure.TermUnit);
            FieldValue[] restarted = GivesDue ? [Of(NewDueAt, Due(_due))] : [];
            _events.Add(Instant(_now), Verb.SupplementReceived, By(restarted));
        }

        return true;
    }

    private void HandOver()
    {
        if (_procedure.TransferUnit is not { } to || !_dice.Chance(_procedure.Transfer)) return;
        _now += (long)(Left * _dice.Between(0.05, 0.2));
        var next = _district.Units.First(unit => unit.Id == to);
        _events.Add(Instant(_now), Verb.Transferred, By(Of(FromUnitId, _holder.Id), Of(ToUnitId, to), Of(StepDueAt, Due(_now + (long)(Left * 0.8)))));
        _holder = next;
        _officer = _staff.OneOf(to, _dice);
    }

    private void Consult()
    {
        if (_procedure.ConsultUnit is not { } asked || !_dice.Chance(_procedure.Consult)) return;
        _now += (long)(Left * _dice.Between(0.05, 0.2));
        var term = Math.Min(Left / 2, 3 * _clock.Day) + 60 * Minute;
        _events.Add(Instant(_now), Verb.ConsultationRequested, By(Of(ConsultedUnitId, asked), Of(ConsultDueAt, Due(_now + term))));
        var late = _dice.Chance(_habits.LateAnswer);
        _now += late ? term + (long)(_dice.Waiting(1) * _clock.Day) : (long)(term * _dice.Between(0.3, 0.98));
        _events.Add(Instant(_now), Verb.ConsultationAnswered, Of(UnitId, asked), Of(OfficerId, _staff.OneOf(asked, _dice)), Of(ConsultedUnitId, asked));
    }

    private void Inspect()
    {
        if (!_dice.Chance(_procedure.Inspection)) return;
        _now += (long)(Left * _dice.Between(0.05, 0.15));
        var at = _now + (long)(Left * _dice.Between(0.1, 0.3)) + 60 * Minute;
        _events.Add(Instant(_now), Verb.InspectionScheduled, By(Of(FieldId.At, Moment.At(_clock.At(at)))));
        _now = at;
    }

    private void AskForPayment()
    {
        if (Left == 0 || !_dice.Chance(_procedure.Payment)) return;
        _now += (long)(Left * _dice.Between(0.2, 0.5));
        var amount = _dice.Whole(4, 400) * 50_000L;
        _events.Add(Instant(_now), Verb.PaymentRequested, By(Of(Amount, amount)));
        var waited = 20 * Minute + (long)(_dice.Waiting(_habits.PaymentDays) * _clock.Day);
        _now += waited;
        _due += waited / _clock.Day * _clock.Day;
        FieldValue[] moved = GivesDue ? [Of(NewDueAt, Due(_due))] : [];
        _events.Add(Instant(_now), Verb.PaymentFulfilled, By([Of(PaidOnline, _dice.Chance(0.4)), Of(Amount, amount), .. moved]));
    }

    private void Finish()
    {
        var late = _dice.Chance(_holder.Late);
        var end = late
            ? _due + 20 * Minute + (long)(_dice.Waiting(_holder.LateDays) * _clock.Day)
            : _begun + (long)((_due - _begun) * (1 - Math.Pow(_dice.Next(), 1.6)) * 0.97);
        end = Math.Max(end, _now + 15 * Minute);
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
        if (_dice.Chance(_habits.NotCollected)) return;
        var online = _arrival.Channel == "online" && electronic;
        var waited = _procedure.OnTheSpot || online ? _dice.Whole(2, 12) * Minute : 20 * Minute + (long)(_dice.Waiting(0.8) * _clock.Day);
        var channel = online ? "online" : _arrival.Channel == "post" || _dice.Chance(0.06) ? "post" : "direct";
        _events.Add(Instant(at + waited), Verb.Returned, Of(UnitId, ReceivingUnit), Of(OfficerId, _staff.OneOf(ReceivingUnit, _dice)), Of(ChannelOut, channel));
        if (!_dice.Chance(_habits.Rated)) return;
        var score = 5 - (int)Math.Min(4, _dice.Waiting(_now > _due ? 1.6 : 0.45));
        _events.Add(Instant(at + waited + _dice.Whole(1, 30) * Minute), Verb.Rated, Of(Score, score.ToString(CultureInfo.InvariantCulture)), Of(Scale, "5"));
    }

    private FieldValue[] By(params ReadOnlySpan<FieldValue> fields) => [Of(UnitId, _holder.Id), Of(OfficerId, _officer), .. fields];

    private ReasonParameters Any(IReadOnlyList<ReasonParameters> reasons) => reasons[_dice.Whole(0, reasons.Count - 1)];

    private DateTimeOffset Instant(long at) => _clock.At(at);

    private Moment Due(long at) => Moment.At(_clock.DueAt(at));

    private static string Term(TermUnit unit) => unit switch
    {
        TermUnit.WorkingHour => "workingHour",
        TermUnit.WorkingDay => "workingDay",
        _ => "day",
    };
}
