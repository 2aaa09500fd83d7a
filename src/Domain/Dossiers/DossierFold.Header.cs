using CchcLive.Domain.Due;
using CchcLive.Domain.Events;

namespace CchcLive.Domain.Dossiers;

/// <content>The header: what a dossier is about, who has it, when it is due.</content>
public sealed partial class DossierFold
{
    private int _term;
    private TermUnit _termUnit;
    private SupplementPolicy _policy;
    private long _dueStatedAt;
    private string? _namedHandler;
    private string? _namedReceiver;

    private void Describe(DossierEvent e)
    {
        var f = e.Fields;
        var d = _dossier;
        d.Procedure = f.Text(FieldId.ProcedureCode) ?? d.Procedure;
        d.Field = f.Text(FieldId.FieldCode) ?? d.Field;
        d.ChannelIn = f.Text(FieldId.ChannelIn) ?? d.ChannelIn;
        d.ChannelOut = f.Text(FieldId.ChannelOut) ?? d.ChannelOut;
        d.TerritoryUnit = f.Text(FieldId.TerritoryUnitId) ?? d.TerritoryUnit;
        _namedHandler = f.Text(FieldId.HandlingUnitId) ?? _namedHandler;
        _namedReceiver = f.Text(FieldId.ReceivingUnitId) ?? _namedReceiver;
        d.HandlingUnit = _namedHandler ?? f.Text(FieldId.UnitId) ?? _namedReceiver ?? d.HandlingUnit;
        d.ReceivingUnit = _namedReceiver ?? f.Text(FieldId.UnitId) ?? d.ReceivingUnit ?? d.HandlingUnit;
        d.Officer = f.Text(FieldId.OfficerId) ?? d.Officer;
        _dossier.Calendar = _rules.CalendarOf(f.Text(FieldId.ReturningUnitId) ?? d.HandlingUnit);
        DescribeTraits(f);
        if (f.Text(FieldId.ProcedureLevel) == "2" && d.ChannelIn == "online") d.Suspicions |= Suspicions.OnlineAtOfflineLevel;
    }

    private void Receive(Standing receipt)
    {
        var e = receipt.Event;
        Describe(e);
        _dossier.HasHeader = true;
        _dossier.ReceivedAt = When(e);
        _dossier.SubmittedAt = e.Fields.Moment(FieldId.SubmittedAt)?.FirstTicks(_dossier.Calendar.Zone) ?? 0;
        _dueStatedAt = receipt.DueStatedAt;
        _term = (int)Math.Clamp(e.Fields.Number(FieldId.LegalDuration) ?? 0, 0, 10_000);
        _termUnit = e.Fields.Text(FieldId.DurationUnit) switch
        {
            "workingHour" => TermUnit.WorkingHour,
            "day" => TermUnit.Day,
            _ => TermUnit.WorkingDay,
        };
        _policy = e.Fields.Text(FieldId.SupplementPolicy) switch
        {
            "restart" => SupplementPolicy.Restart,
            "pause" => SupplementPolicy.Pause,
            "shift" => SupplementPolicy.ShiftCalendarDays,
            "none" => SupplementPolicy.None,
            _ => _rules.DefaultPolicy,
        };
        ChooseCalendarVersion();
        SetFirstDue(e.Fields.Moment(FieldId.DueAt));
        _dossier.Trace?.Held(_dossier.ReceivedAt, _dossier);
    }

    /// <summary>
    /// What has ended is judged by the version of the calendar that was in force when it did, so that a later one changes no published figure;
    /// what is open by the newest (D§6.4). One version for the whole life: a term is not counted half by one and half by the other.
    /// </summary>
    private void ChooseCalendarVersion() =>
        _dossier.Calendar = _dossier.Calendar.InForceAt(_end is null ? _at : Math.Min(_at, When(_end)));

    private void SetFirstDue(Moment? given)
    {
        long computed = 0;
        var computes = _term > 0 && DueDates.TryDue(_dossier.Calendar, _dossier.ReceivedAt, _term, _termUnit, _rules.DayCount, out computed);
        if (given is { } due)
        {
            (_dossier.DueAtReceipt, _dossier.DueOrigin) = (due.LastTicks(_dossier.Calendar.Zone), DueOrigin.Source);
            if (computes && Math.Abs(computed - _dossier.DueAtReceipt) > TimeSpan.TicksPerDay) _dossier.Suspicions |= Suspicions.DueDiffersFromTerm;
        }
        else if (computes)
        {
            (_dossier.DueAtReceipt, _dossier.DueOrigin) = (computed, DueOrigin.Computed);
        }

        _dossier.DueLawful = _dossier.DueAtReceipt;
    }

    private void CheckDates()
    {
        var d = _dossier;
        if (!d.HasHeader) return;
        if (d.End != EndKind.None && d.EndAt < d.ReceivedAt) d.Suspicions |= Suspicions.EndBeforeReceipt;
        if (d.DueAtReceipt != 0 && d.DueAtReceipt < d.ReceivedAt) d.Suspicions |= Suspicions.DueBeforeReceipt;
        if (d.ReturnedAt != 0 && (d.End == EndKind.None || EventContract.EffectiveMoment(_return!).LastTicks(d.Calendar.Zone) < d.EndAt)) d.Suspicions |= Suspicions.ReturnedBeforeEnd;
    }
}
