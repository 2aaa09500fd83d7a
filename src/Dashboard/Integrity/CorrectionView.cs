using CchcLive.Dashboard.Text;
using CchcLive.Domain.Events;
using CchcLive.Grains.Corrections;

namespace CchcLive.Dashboard.Integrity;

/// <summary>A proposed correction, as it is written down.</summary>
/// <param name="correction">The correction.</param>
/// <param name="unit">The name of its unit.</param>
/// <param name="by">Who proposed it; null if the reader may not know.</param>
/// <param name="decidedBy">Who decided; null while it waits, or if the reader may not know.</param>
/// <param name="mayName">The reader may see names, and the words in which they may stand.</param>
/// <param name="times">Writes times.</param>
public sealed class CorrectionView(Correction correction, string unit, string? by, string? decidedBy, bool mayName, Times times)
{
    /// <summary>The correction.</summary>
    public Correction Correction => correction;

    /// <summary>The name of its unit.</summary>
    public string Unit => unit;

    /// <summary>Where it stands, in words.</summary>
    public string Stage => Words.Of($"CorrectionStage_{correction.Stage}");

    /// <summary>The page on which it is decided.</summary>
    public string Url => CorrectionPages.UrlOf(correction.Proposal.Code);

    /// <summary>Which field, in words.</summary>
    public string Field => EventContract.FieldsByName[correction.Proposal.Field].Meaning.Split(':', ',')[0];

    /// <summary>The new value.</summary>
    public string Value => correction.Proposal.Value switch
    {
        null => Texts.FieldRemoved,
        _ when !mayName && (Spec.Kind == FieldKind.Text || Ingest.Http.Access.OfficerNames.IsPerson(Spec.Id)) => Texts.FieldHidden,
        { } text when Spec.Kind == FieldKind.Moment && Moment.TryParse(text, out var moment) => moment.IsDate ? Times.Date(moment.Date) : times.Dated(moment.UtcTicks),
        { } text => text,
    };

    /// <summary>Why, in words; null if the reader may not know.</summary>
    public string? Reason => mayName ? correction.Proposal.Reason : null;

    /// <summary>Who proposed it and when.</summary>
    public string Proposed => Words.Fill(Texts.CorrectionProposedBy, by ?? Numbers.None, times.Dated(correction.Proposal.At.UtcTicks));

    /// <summary>Who decided and when; null while it waits.</summary>
    public string? Decided => correction.Decision is { } decision ? Words.Fill(Texts.CorrectionDecidedBy, Stage, decidedBy ?? Numbers.None, times.Dated(decision.At.UtcTicks)) : null;

    /// <summary>Why it was decided so; null for nothing, or if the reader may not know.</summary>
    public string? Note => mayName && correction.Decision is { Note.Length: > 0 } decision ? decision.Note : null;

    private FieldSpec Spec => EventContract.FieldsByName[correction.Proposal.Field];
}
