using CchcLive.Domain.Due;
using CchcLive.Domain.Events;
using static CchcLive.Domain.Events.FieldId;
using static CchcLive.Domain.Events.FieldValue;

namespace CchcLive.Ingest.Simulation;

/// <summary>
/// The whole life of one dossier, from filing to rating, along the transitions of D§4.4. Times are office seconds: nothing happens behind closed
/// doors, except that people file and rate online.
/// </summary>
internal sealed partial class DossierStory
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
    private readonly Dice _twists;
    private readonly Dice _details;
    private readonly FieldValue[] _online;
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
        (_procedure, _habits, _dice, _twists, _details, _holder) = (arrival.Procedure, district.Habits, arrival.Dice, arrival.Twists, arrival.Details, arrival.Handler);
        _online = arrival.Channel == "online" ? [.. Online()] : [];
        _events = new StoryEvents(district, arrival);
        _hasTerm = _procedure.OnTheSpot || !_dice.Chance(_habits.NoTerm);
    }

    private string ReceivingUnit => _district.ReceiverFor(_arrival.Handler);

    private bool GivesDue => _hasTerm && _procedure.GivesDue;

    private bool IsLong => _procedure.TermUnit != TermUnit.WorkingHour && _procedure.Term >= LongTermDays;

    private long Left => Math.Max(_due - _now, 0);

    /// <summary>The events in order; the last may be far in the future.</summary>
    public List<DossierEvent> Tell()
    {
        _now = _clock.Of(_arrival.Time);
        if (!Arrive() || IsMistake()) return _events.ToEvents();
        Correct();
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
                Of(RequestNo, request), Of(ReasonCode, missing.Code), Of(ReasonText, missing.Text), Of(CausedBy, _details.Chance(_habits.SupplementByAuthority) ? "authority" : "applicant"),
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
        var next = _district.Units.First(unit => unit.Id == to);
        if (!next.Works(DateOnly.FromDateTime(_arrival.Time.DateTime))) return;
        _now += (long)(Left * _dice.Between(0.05, 0.2));
        _events.Add(Instant(_now), Verb.Transferred, By(Of(FromUnitId, _holder.Id), Of(ToUnitId, to), Of(StepDueAt, Due(_now + (long)(Left * 0.8)))));
        _holder = next;
        _officer = _staff.OneOf(to, _dice);
    }

    private void Consult()
    {
        if (_arrival.Consulted is not { } asked || !_dice.Chance(_procedure.Consult) || asked == _holder.Id) return;
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
