using CchcLive.Domain.Events;
using CchcLive.Domain.Indicators;

namespace CchcLive.Domain.Dossiers;

/// <content>What indicators ask beside the counters; nothing here moves a counter.</content>
public sealed partial class DossierFold
{
    private Traits _traits;

    private void DescribeTraits(FieldSet f)
    {
        if (f.Text(FieldId.ProcedureLevel) is { } level)
        {
            var offered = OnlineLevels.Of(level);
            _traits = _traits.With(TraitFlags.LevelFull, offered == TraitFlags.LevelFull).With(TraitFlags.LevelPartial, offered == TraitFlags.LevelPartial);
        }

        if (f.Text(FieldId.Kind) is { } kind) _traits = _traits.With(TraitFlags.Internal, kind == "internal").With(TraitFlags.Business, kind == "business");
        if (f.Number(FieldId.FeeAmount) is { } fee) _traits = _traits.With(TraitFlags.WithFee, fee > 0);
        Note(f, FieldId.ResultElectronic, TraitFlags.ElectronicResult);
        Note(f, FieldId.ComponentsDigitised, TraitFlags.Digitised);
        Note(f, FieldId.ReusedData, TraitFlags.Reused);
        Note(f, FieldId.FromPersonalStore, TraitFlags.FromStore);
        Note(f, FieldId.VneidVerified, TraitFlags.Vneid);
    }

    /// <summary>Whose fault a request for a supplement is; asked before the receipt too, for the applicant came all the same.</summary>
    private void NoteFault(FieldSet f) => _traits = f.Text(FieldId.CausedBy) switch
    {
        "applicant" => _traits.With(TraitFlags.SupplementByApplicant, isSet: true),
        "authority" => _traits.With(TraitFlags.SupplementByAuthority, isSet: true),
        "law" => _traits.With(TraitFlags.SupplementByLaw, isSet: true),
        _ => _traits,
    };

    private void NotePayment(FieldSet f)
    {
        if (f.Number(FieldId.Amount) is > 0 || f.Flag(FieldId.PaidOnline) == true) _traits = _traits.With(TraitFlags.WithFee, isSet: true);
        if (f.Flag(FieldId.PaidOnline) == true) _traits = _traits.With(TraitFlags.PaidOnline, isSet: true);
    }

    /// <summary>The last rating stands.</summary>
    private void Rate(FieldSet f)
    {
        _dossier.IsRated = true;
        if (Ratings.PerCent(f.Text(FieldId.Score), f.Text(FieldId.Scale)) is { } rating) _traits = _traits.WithRating(rating);
    }

    private void NoteRefusalReopened() =>
        _traits = _traits.With(_traits.Has(TraitFlags.RefusedBefore) ? TraitFlags.RefusedTwiceBefore : TraitFlags.RefusedBefore, isSet: true);

    private void Note(FieldSet f, FieldId field, TraitFlags flag)
    {
        if (f.Flag(field) is { } isSet) _traits = _traits.With(flag, isSet);
    }

    private void TakeTraits()
    {
        var d = _dossier;
        d.Traits = _traits
            .With(TraitFlags.PostIn, d.ChannelIn == "post")
            .With(TraitFlags.DirectIn, d.ChannelIn is null or "direct")
            .With(TraitFlags.PostOut, d.ChannelOut == "post")
            .With(TraitFlags.ChainBroken, !StateChains.IsWhole(d.Suspicions));
    }
}
