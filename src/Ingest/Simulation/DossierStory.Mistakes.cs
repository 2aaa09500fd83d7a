using CchcLive.Domain.Events;
using static CchcLive.Domain.Events.FieldId;
using static CchcLive.Domain.Events.FieldValue;

namespace CchcLive.Ingest.Simulation;

/// <content>What was entered wrongly at the desk.</content>
internal sealed partial class DossierStory
{
    /// <summary>True if the dossier is none: entered by mistake, or recorded twice.</summary>
    private bool IsMistake()
    {
        var fate = _twists.Next();
        if (fate >= _habits.Voided + _habits.Merged) return false;
        var at = Instant(_now + _twists.Whole(10, 240) * Minute);
        var officer = _staff.OneOf(ReceivingUnit, _dice);
        if (fate >= _habits.Voided && _arrival.TwinCode is { } twin)
            _events.Add(at, Verb.Merged, Of(UnitId, ReceivingUnit), Of(IntoCode, twin), Of(ReasonText, "Một hồ sơ ghi hai lần"), Of(FieldId.By, officer));
        else
            _events.Add(at, Verb.Voided, Of(UnitId, ReceivingUnit), Of(ReasonText, "Nhập nhầm"), Of(FieldId.By, officer), Of(ApprovedBy, _staff.HeadOf(ReceivingUnit)));
        return true;
    }

    private void Correct()
    {
        if (!_twists.Chance(_habits.Corrected)) return;
        var received = _arrival.Channel == "online" ? 2 : 1;
        FieldValue right = _procedure.Fee > 0 ? Of(FeeAmount, _procedure.Fee + 1000) : Of(ComponentsDigitised, true);
        _events.Correct(Instant(_now + (long)(_clock.Day * _twists.Between(0.1, 3))), received, right,
            Of(UnitId, ReceivingUnit), Of(ReasonText, "Nhập sai khi tiếp nhận"), Of(FieldId.By, _staff.HeadOf(ReceivingUnit)), Of(ApprovedBy, _staff.HeadOf(ReceivingUnit)));
    }
}
