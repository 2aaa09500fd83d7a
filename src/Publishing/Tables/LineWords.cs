using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Publications;
using CchcLive.Publishing.Text;

namespace CchcLive.Publishing.Tables;

/// <summary>The words of what lines hold as codes.</summary>
internal static class LineWords
{
    /// <summary>A unit's name.</summary>
    public static TableCell Unit(string? name) => TableCell.Of(string.IsNullOrEmpty(name) ? PublishingTexts.NoUnit : name);

    /// <summary>A field's name; null code: all fields together.</summary>
    public static TableCell Field(string? code, string? name) =>
        TableCell.Of(code is null ? PublishingTexts.AllFields : !string.IsNullOrEmpty(name) ? name : code.Length == 0 ? PublishingTexts.NoField : code);

    /// <summary>A cause's name.</summary>
    public static TableCell Cause(string? code, string? name, bool isWithheld = false) =>
        TableCell.Of(isWithheld ? PublishingTexts.CauseWithheld : name ?? code ?? PublishingTexts.NoCause);

    /// <summary>Whether and when the applicant was told.</summary>
    public static TableCell Notice(NoticeBucket bucket) => TableCell.Of(bucket switch
    {
        NoticeBucket.BeforeDue => PublishingTexts.NoticeBeforeDue,
        NoticeBucket.AfterDue => PublishingTexts.NoticeAfterDue,
        _ => PublishingTexts.NoticeNone,
    });

    /// <summary>What a person decided about an explanation.</summary>
    public static TableCell Decided(Verdict verdict) => TableCell.Of(verdict switch
    {
        Verdict.Justified => PublishingTexts.VerdictJustified,
        Verdict.NotJustified => PublishingTexts.VerdictNotJustified,
        _ => PublishingTexts.VerdictNotReviewed,
    });
}
