using System.Globalization;
using CchcLive.Domain.Publications;

namespace CchcLive.Publishing.Text;

/// <summary>The sentences about a publication that every file and page of it carries.</summary>
public static class PublicationWords
{
    private const int ShortHash = 12;

    /// <summary>The exact range of the period: 15/09/2026–14/10/2026.</summary>
    public static string Days(PublicationPeriod period) => $"{VietnameseFormat.Date(period.From)}–{VietnameseFormat.Date(period.To)}";

    /// <summary>Name, id and version of the reading of "on time" that the figures were counted by.</summary>
    public static string Definition(PublicationBasis basis) => Format(PublishingTexts.DefinitionOf, basis.RuleName, basis.RuleId, basis.RuleVersion);

    /// <summary>The title of the document, without its kind: what the list is of, where and when.</summary>
    public static string Subject(PublicationDocument document) =>
        Format(PublishingTexts.Subject, document.AreaName, document.Period.Month.ToString("00", CultureInfo.InvariantCulture), document.Period.Year);

    /// <summary>The range of the period and what kind it is.</summary>
    public static string Period(PublicationDocument document) => Format(
        document.Period.Kind == PeriodKind.Reporting ? PublishingTexts.ReportingPeriod : PublishingTexts.CalendarPeriod, VietnameseFormat.Date(document.Period.From), VietnameseFormat.Date(document.Period.To));

    /// <summary>At which instant dossiers were judged and what was known of them.</summary>
    public static string DataTime(PublicationDocument document) =>
        Format(PublishingTexts.DataTime, VietnameseFormat.Instant(document.JudgedAt), VietnameseFormat.Instant(document.Basis.CutOffAt.ToOffset(document.JudgedAt.Offset)));

    /// <summary>Which version it is, and what it replaces.</summary>
    public static string Version(PublicationDocument document) =>
        document.Version == 1 ? Format(PublishingTexts.FirstVersion, document.Version) : Format(PublishingTexts.LaterVersion, document.Version, document.Version - 1, document.Reason ?? "");

    /// <summary>DỮ LIỆU MÔ PHỎNG and DỰ THẢO as they apply; empty for a published document of real data.</summary>
    public static string Marks(PublicationDocument document, bool isDraft) =>
        string.Join(" – ", new[] { document.Simulated ? PublishingTexts.Simulated : null, isDraft ? PublishingTexts.Draft : null }.Where(mark => mark is not null));

    /// <summary>What every file says about itself, a sentence each: period, definition, time of the data, version, hash.</summary>
    public static IReadOnlyList<string> Facts(PublicationDocument document, PublicationLayout layout) =>
    [
        Period(document), Format(PublishingTexts.DefinitionLine, Definition(document.Basis)), DataTime(document), Version(document), Format(PublishingTexts.HashLine, layout.Hash),
    ];

    /// <summary>What stands at the foot of every page: marks, area and period, version and the beginning of the hash.</summary>
    public static string Footer(PublicationDocument document, PublicationLayout layout) =>
        string.Join(" · ", new[] { Marks(document, layout.IsDraft), document.AreaName, Days(document.Period), Format(PublishingTexts.FirstVersion, document.Version), layout.Hash[..Math.Min(ShortHash, layout.Hash.Length)] }.Where(text => text.Length > 0));

    internal static string Format(string pattern, params object[] values) => string.Format(CultureInfo.InvariantCulture, pattern, values);
}
