using CchcLive.Domain.Events;

namespace CchcLive.Domain.Dossiers;

/// <content>Explanation (D§1 rows 3 and 7); apology and re-appointment (NĐ 61/2018 Đ19.9): three contents, at most one re-appointment, and no cure.</content>
public sealed partial class DossierFold
{
    /// <summary>The first one counts for the time, the last for what it says.</summary>
    private void Explain(DossierEvent e)
    {
        if (_dossier.ExplainedAt == 0) _dossier.ExplainedAt = When(e);
        if (e.Fields.Text(FieldId.ReasonCode) is { Length: > 0 } cause) _dossier.ExplainedCause = cause;
        if (e.Fields.Text(FieldId.ReasonText) is { Length: > 0 } text) _dossier.ExplainedText = text;
    }

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
        var cause = e.Fields.Text(FieldId.ReasonCode) is { Length: > 0 } code ? code : null;
        var hasReason = cause is not null || e.Fields.Text(FieldId.ReasonText) is { Length: > 0 };
        _dossier.ApologyCause = cause ?? _dossier.ApologyCause;
        _dossier.ApologyLacks = (hasReason ? ApologyContents.None : ApologyContents.Reason) | (isLater ? ApologyContents.None : ApologyContents.NextDate);
        _dossier.Apology = _dossier.ApologyLacks == ApologyContents.None ? ApologyState.Complete : ApologyState.Incomplete;
        if (_dossier.Apology != ApologyState.Complete) return;
        _dossier.ApologyAt = When(e);
        _dossier.DuePromised = next;
    }
}
