using CchcLive.Domain.Events;
using CchcLive.Domain.Indicators;

namespace CchcLive.Domain.Dossiers;

/// <summary>
/// Folds the set of a dossier's events into its state. The result depends on the set alone: not on the order of arrival, not on repetition,
/// not on how the events came in batches. First corrections are applied and the standing receipt is chosen; then every other event is
/// applied in <see cref="EventOrder"/>. Nothing that happens after the lawful due instant cures lateness.
/// </summary>
public sealed partial class DossierFold
{
    private readonly Dossier _dossier;
    private readonly FoldRules _rules;
    private readonly long _at;
    private DossierEvent? _end;
    private DossierEvent? _return;
    private bool _isWaitingAtEnd;

    private DossierFold(string code, FoldRules rules, long at, DossierTrace? trace)
    {
        _dossier = new Dossier(code, rules.CalendarOf(null)) { Trace = trace };
        (_rules, _at) = (rules, at);
    }

    /// <summary>The state of the dossier <paramref name="code"/> after <paramref name="events"/>, in any order, each (source, id) once.</summary>
    /// <param name="code">The dossier's code.</param>
    /// <param name="events">Its events.</param>
    /// <param name="rules">How they fold.</param>
    /// <param name="at">By the calendars that were in force at this instant (UTC ticks); without it by the newest.</param>
    /// <param name="isTraced">True to note <see cref="Dossier.Trace"/> too.</param>
    public static Dossier Fold(string code, IReadOnlyList<DossierEvent> events, FoldRules rules, long at = long.MaxValue, bool isTraced = false)
    {
        var fold = new DossierFold(code, rules, at, isTraced ? new DossierTrace() : null);
        fold.Run(events);
        return fold._dossier;
    }

    private void Run(IReadOnlyList<DossierEvent> events)
    {
        var suspicions = Suspicions.None;
        var standing = Corrections.Apply(events, ref suspicions);
        var receipt = Restatements.TakeReceipt(standing, ref suspicions);
        _dossier.Suspicions = suspicions;
        foreach (var e in standing)
        {
            if (e.Event.Verb is Verb.Submitted or Verb.IntakeRejected) Describe(e.Event);
        }

        var passedOver = Restatements.EndsPassedOver(standing, out _end);
        if (receipt is { } received) Receive(received);
        else ChooseCalendarVersion();
        foreach (var e in standing)
        {
            if (passedOver is null || !passedOver.Contains(e.Event)) Apply(e.Event);
        }

        CheckDates();
        TakeTraits();
        _dossier.SettledAt = Settling.At(events, standing, _isWaitingAtEnd || _dossier.Suspicions.HasFlag(Suspicions.ReturnedBeforeEnd), _dossier.Calendar.Zone);
        if (receipt is { } first) standing.Add(first);
        standing.Sort((x, y) => EventOrder.Instance.Compare(x.Event, y.Event));
        _dossier.Timeline = standing.ConvertAll(e => e.Event);
        foreach (var e in events)
        {
            if (e.Verb != Verb.ReminderSent) _dossier.LastEventAt = Math.Max(_dossier.LastEventAt, e.Time.UtcTicks);
            _dossier.FirstOccurredAt = Math.Min(_dossier.FirstOccurredAt, EventContract.OccurredAt(e, _dossier.Calendar.Zone));
        }
    }

    private void Apply(DossierEvent e)
    {
        switch (e.Verb)
        {
            case Verb.Submitted: if (_dossier.SubmittedAt == 0) _dossier.SubmittedAt = EventContract.EffectiveMoment(e).FirstTicks(_dossier.Calendar.Zone); break;
            case Verb.IntakeRejected: _dossier.RejectedAt = When(e); break;
            case Verb.Assigned: Assign(e); break;
            case Verb.Transferred or Verb.OwnershipMoved: Move(e); break;
            case Verb.ConsultationRequested: Consult(e); break;
            case Verb.ConsultationAnswered: (_dossier.ConsultedUnit, _dossier.ConsultDueAt) = (null, 0); break;
            case Verb.SupplementRequested: RequestSupplement(e); break;
            case Verb.SupplementReceived: ReceiveSupplement(e); break;
            case Verb.PaymentRequested: RequestPayment(e); break;
            case Verb.PaymentFulfilled: FulfilPayment(e); break;
            case Verb.ApologyIssued: Apologise(e); break;
            case Verb.ExplanationFiled: Explain(e); break;
            case Verb.ExplanationReviewed: _dossier.Verdict = e.Fields.Text(FieldId.Verdict) == "justified" ? Verdict.Justified : Verdict.NotJustified; break;
            case Verb.ReminderSent: (_dossier.Reminders, _dossier.RemindedAt) = (_dossier.Reminders + 1, e.Time.UtcTicks); break;
            case Verb.Completed: Close(e, EndKind.Completed); break;
            case Verb.Refused: Close(e, EndKind.Refused); break;
            case Verb.Withdrawn: Close(e, EndKind.Withdrawn); break;
            case Verb.Stopped: Close(e, EndKind.Stopped); break;
            case Verb.SupplementExpired: Close(e, EndKind.SupplementExpired); break;
            case Verb.Reopened: Reopen(e); break;
            case Verb.Returned: HandOver(e); break;
            case Verb.Rated: Rate(e.Fields); break;
            case Verb.Synced: _traits = _traits.With(TraitFlags.Synced, SyncStates.IsSynced(e.Fields.Text(FieldId.State))); break;
            case Verb.Merged or Verb.Voided: _dossier.IsRemoved = true; break;
            default: break; // forecasts, inspections, and withdrawal requests change no figure
        }
    }

    private void Assign(DossierEvent e)
    {
        if (RefusedAfterEnd()) return;
        _dossier.Officer = e.Fields.Text(FieldId.OfficerId) ?? _dossier.Officer;
        _dossier.Step = e.Fields.Text(FieldId.StepId);
        _dossier.StepDueAt = e.Fields.Moment(FieldId.StepDueAt)?.LastTicks(_dossier.Calendar.Zone) ?? 0;
        _dossier.Trace?.Held(When(e), _dossier);
    }

    private void Move(DossierEvent e)
    {
        if (e.Verb == Verb.OwnershipMoved && _dossier.End != EndKind.None) return; // a reorganisation moves open dossiers, history stays (D§4.3)
        if (RefusedAfterEnd()) return;
        _dossier.HandlingUnit = e.Fields.Text(FieldId.ToUnitId);
        _dossier.Officer = e.Fields.Text(FieldId.OfficerId);
        Assign(e);
    }

    private void Consult(DossierEvent e)
    {
        if (RefusedAfterEnd()) return;
        _dossier.ConsultedUnit = e.Fields.Text(FieldId.ConsultedUnitId);
        _dossier.ConsultDueAt = e.Fields.Moment(FieldId.ConsultDueAt)?.LastTicks(_dossier.Calendar.Zone) ?? 0;
    }

    private bool RefusedAfterEnd()
    {
        if (_dossier.End == EndKind.None) return false;
        _dossier.Suspicions |= Suspicions.HandledAfterEnd;
        return true;
    }

    /// <summary>When an event took effect; a date without hours that covers the receipt is not before it.</summary>
    private long When(DossierEvent e)
    {
        var moment = EventContract.EffectiveMoment(e);
        var first = moment.FirstTicks(_dossier.Calendar.Zone);
        return first < _dossier.ReceivedAt && moment.IsDate && moment.LastTicks(_dossier.Calendar.Zone) >= _dossier.ReceivedAt ? _dossier.ReceivedAt : first;
    }
}
