using CchcLive.Domain.Due;
using CchcLive.Domain.Events;
using CchcLive.Domain.Indicators;

namespace CchcLive.Domain.Dossiers;

/// <content>What stops, moves and ends the clock.</content>
public sealed partial class DossierFold
{
    private long _applicantSince;
    private long _financeSince;
    private bool _askedAtIntake;

    /// <summary>A wait holds the clock only if it began by the lawful due instant, or if there is none to miss.</summary>
    private bool HoldsClock(long at)
    {
        if (_dossier.DueLawful == 0 || at <= _dossier.DueLawful || _dossier.IsPaused) return true;
        _dossier.Suspicions |= Suspicions.WaitAfterDue;
        return false;
    }

    private void RequestSupplement(DossierEvent e)
    {
        if (RefusedAfterEnd()) return;
        NoteFault(e.Fields);
        var at = When(e);
        if (!_dossier.HasHeader || at < _dossier.ReceivedAt)
        {
            _askedAtIntake = true; // no clock, no late-request check (D§4.4)
            return;
        }

        _dossier.Trace?.SupplementRequested(at);
        if (_dossier.SupplementRequests++ == 0) _dossier.SupplementAskedLate = IsAskedLate(at);
        if (_dossier.Wait.HasFlag(WaitKinds.Applicant)) return;
        _dossier.Wait |= WaitKinds.Applicant;
        _applicantSince = HoldsClock(at) ? at : 0;
        UpdatePause(at);
    }

    private bool IsAskedLate(long at) =>
        _dossier.Calendar.TryAddWorkingDays(_dossier.Calendar.LocalDate(_dossier.ReceivedAt), _rules.SupplementRequestDays, out var last)
        && _dossier.Calendar.LocalDate(at) > last;

    private void ReceiveSupplement(DossierEvent e)
    {
        if (!_dossier.Wait.HasFlag(WaitKinds.Applicant))
        {
            var isUnasked = !_askedAtIntake && _dossier.HasHeader && _dossier.End == EndKind.None && When(e) >= _dossier.ReceivedAt;
            if (isUnasked) _dossier.Suspicions |= Suspicions.SupplementWithoutRequest;
            return;
        }

        var since = _applicantSince;
        _dossier.Wait &= ~WaitKinds.Applicant;
        _applicantSince = 0;
        UpdatePause(When(e));
        if (IsWithoutEffect(since, e)) return;
        _financeSince = CountedOnce(_financeSince, When(e));
        if (GivenDueStands(e)) return;
        var wait = new SupplementCase(_dossier.ReceivedAt, _dossier.DueLawful, _term > 0 ? _term : null, _term > 0 ? _termUnit : null, _rules.DayCount, since, When(e));
        SetComputedDue(_dossier.DueLawful != 0 && DueDates.TryAfterSupplement(_dossier.Calendar, _policy, wait, out var due) ? due : 0);
    }

    private void RequestPayment(DossierEvent e)
    {
        if (RefusedAfterEnd()) return;
        NotePayment(e.Fields);
        if (!_dossier.HasHeader || _dossier.Wait.HasFlag(WaitKinds.Finance)) return;
        var at = Math.Max(When(e), _dossier.ReceivedAt); // asked before acceptance, it holds the clock from its start
        _dossier.Wait |= WaitKinds.Finance;
        _financeSince = HoldsClock(at) ? at : 0;
        UpdatePause(at);
    }

    private void FulfilPayment(DossierEvent e)
    {
        NotePayment(e.Fields);
        if (!_dossier.Wait.HasFlag(WaitKinds.Finance))
        {
            if (_dossier.HasHeader && _dossier.End == EndKind.None) _dossier.Suspicions |= Suspicions.PaymentWithoutRequest;
            return;
        }

        var since = _financeSince;
        _dossier.Wait &= ~WaitKinds.Finance;
        _financeSince = 0;
        UpdatePause(When(e));
        if (IsWithoutEffect(since, e)) return;
        _applicantSince = CountedOnce(_applicantSince, When(e));
        if (GivenDueStands(e)) return;
        SetComputedDue(_dossier.DueLawful != 0 && DueDates.TryAfterWait(_dossier.Calendar, _dossier.DueLawful, since, When(e), out var due) ? due : 0);
    }

    /// <summary>True if the wait that ends with <paramref name="e"/> did not hold the clock: then no date that comes with its end cures anything either.</summary>
    private bool IsWithoutEffect(long since, DossierEvent e)
    {
        if (since != 0) return false;
        if (e.Fields.Moment(FieldId.NewDueAt) is not null) _dossier.Suspicions |= Suspicions.DueMovedAfterExpiry;
        return true;
    }

    /// <summary>Where two waits overlap, the time is given once: the one that goes on counts from the end of the other.</summary>
    private static long CountedOnce(long otherSince, long end) => otherSince == 0 ? 0 : Math.Max(otherSince, end);

    /// <summary>A source's date wins unless it is older than the wait that has just ended.</summary>
    private bool GivenDueStands(DossierEvent e)
    {
        if (e.Fields.Moment(FieldId.NewDueAt) is { } given)
        {
            (_dossier.DueLawful, _dossier.DueOrigin) = (given.LastTicks(_dossier.Calendar.Zone), DueOrigin.Source);
            return true;
        }

        return _dossier.DueOrigin == DueOrigin.Source && _dueStatedAt > e.Time.UtcTicks;
    }

    private void SetComputedDue(long due)
    {
        if (due == _dossier.DueLawful) return;
        (_dossier.DueLawful, _dossier.DueOrigin) = (due, due == 0 ? DueOrigin.Unknown : DueOrigin.Computed);
    }

    private void Close(DossierEvent e, EndKind kind)
    {
        Note(e.Fields, FieldId.ResultElectronic, TraitFlags.ElectronicResult);
        _dossier.End = kind;
        _dossier.EndAt = When(e);
        _isWaitingAtEnd |= _dossier.Wait != WaitKinds.None;
        _dossier.Wait = WaitKinds.None; // IsPaused stays: a clock that was held when the dossier ended never ran out
    }

    private void Reopen(DossierEvent e)
    {
        if (_dossier.End == EndKind.None)
        {
            if (_dossier.HasHeader) _dossier.Suspicions |= Suspicions.ReopenedWhileOpen;
            return;
        }

        var mayMoveDue = _dossier.IsPaused || _dossier.DueLawful == 0 || When(e) <= _dossier.DueLawful; // a clock that was held has not run out
        _dossier.Reopened++;
        if (_dossier.End == EndKind.Refused) NoteRefusalReopened();
        (_dossier.End, _dossier.EndAt) = (EndKind.None, 0);
        (_return, _dossier.ReturnedAt) = (null, 0);
        (_applicantSince, _financeSince) = (0, 0);
        UpdatePause(When(e));
        if (e.Fields.Moment(FieldId.NewDueAt) is not { } given) return;
        if (mayMoveDue)
            (_dossier.DueLawful, _dossier.DueOrigin) = (given.LastTicks(_dossier.Calendar.Zone), DueOrigin.Source);
        else _dossier.Suspicions |= Suspicions.DueMovedAfterExpiry;
    }

    private void HandOver(DossierEvent e)
    {
        if (_return is not null && !Restatements.IsLaterBySameSource(e, _return)) return;
        _return = e;
        _dossier.ReturnedAt = When(e);
        _dossier.ChannelOut = e.Fields.Text(FieldId.ChannelOut) ?? _dossier.ChannelOut;
    }

    private void UpdatePause(long at)
    {
        var isPaused = _applicantSince != 0 || _financeSince != 0;
        if (isPaused == _dossier.IsPaused) return;
        if (isPaused) _dossier.Trace?.Paused(at);
        else _dossier.Trace?.Resumed(at);
        _dossier.IsPaused = isPaused;
    }
}
