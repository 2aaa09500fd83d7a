using CchcLive.Domain.Events;
using static CchcLive.Domain.Events.FieldId;
using static CchcLive.Domain.Events.FieldValue;

namespace CchcLive.Ingest.Simulation;

/// <content>What happens at the desk, and what is entered wrongly there.</content>
internal sealed partial class DossierStory
{
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
        header.AddRange(_online);
        return header;
    }

    /// <summary>What only an online filing says; the same in every event that repeats it.</summary>
    private IEnumerable<FieldValue> Online()
    {
        if (_habits.Vneid > 0) yield return Of(VneidVerified, _details.Chance(_habits.Vneid));
        if (_habits.ReusedData > 0) yield return Of(ReusedData, _details.Chance(_habits.ReusedData));
        if (_habits.FromStore > 0) yield return Of(FromPersonalStore, _details.Chance(_habits.FromStore));
    }

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
            Of(UnitId, ReceivingUnit), Of(ReasonText, "Nhập sai khi tiếp nhận"), Of(FieldId.By, _staff.ClerkOf(ReceivingUnit, _details)), Of(ApprovedBy, _staff.HeadOf(ReceivingUnit)));
    }
}
