using CchcLive.Domain.Events;

namespace CchcLive.Domain.Dossiers;

/// <content>Apology and re-appointment (NĐ 61/2018 Đ19.9): three contents, at most one re-appointment, and no cure.</content>
public sealed partial class DossierFold
{
    private void Apologise(DossierEvent e)
    {
        var next = e.Fields.Moment(FieldId.NextDueAt)?.LastTicks(_dossier.Calendar.Zone) ?? 0;
        var isLater = next > _dossier.DueLawful;
        if (next != 0 && !isLater) _dossier.Suspicions |= Suspicions.ApologyDateNotLater;
        if (_dossier.Apology == ApologyState.Complete)
        {
            if (isLater) _dossier.Suspicions |= Suspicions.SecondReappointment;
            return;
        }

        if (_dossier.Apology == ApologyState.None) _dossier.ApologyAt = When(e);
        var hasReason = e.Fields.Text(FieldId.ReasonCode) is { Length: > 0 } || e.Fields.Text(FieldId.ReasonText) is { Length: > 0 };
        _dossier.Apology = hasReason && isLater ? ApologyState.Complete : ApologyState.Incomplete;
        if (_dossier.Apology != ApologyState.Complete) return;
        _dossier.ApologyAt = When(e);
        _dossier.DuePromised = next;
    }
}
