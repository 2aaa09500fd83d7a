using CchcLive.Domain.Publications;
using CchcLive.Publishing.Tables;
using CchcLive.Publishing.Text;

namespace CchcLive.Publishing.Official;

/// <summary>A publication as an official document: its words first, then every list as an annex.</summary>
public static class PublicationText
{
    private const string JsonName = "cong-bo.json";
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];

    /// <summary>The text of a publication.</summary>
    public static OfficialText Of(PublicationDocument document, PublicationLayout layout)
    {
        var head = layout.Letterhead;
        var issuer = head.Issuer.Length > 0 ? head.Issuer : document.AreaName;
        var with = PublicationWords.Format(PublishingTexts.AnnexWith, head.NumberSuffix, issuer);
        var facts = $"{PublicationWords.Period(document)}. {PublicationWords.Format(PublishingTexts.DefinitionLine, PublicationWords.Definition(document.Basis))}.";
        var tables = PublicationTables.Of(document);
        var annexes = tables.Select((table, index) => new Annex(PublicationWords.Format(PublishingTexts.AnnexHeading, Roman[index]), table.Title, with, facts, table)).ToList();
        return new OfficialText
        {
            Marks = PublicationWords.Marks(document, layout.IsDraft),
            Parent = head.Parent, Issuer = issuer,
            Number = PublicationWords.Format(PublishingTexts.NumberLine, head.NumberSuffix),
            PlaceAndDate = HeadWords.PlaceAndDate(head, document.Basis.CutOffAt.ToOffset(document.JudgedAt.Offset)),
            Kind = PublishingTexts.Kind,
            Subject = PublicationWords.Subject(document),
            Body = OfficialBody.Of(document, annexes),
            Signatory = HeadWords.Signatory(head), Recipients = HeadWords.Recipients(head),
            Annexes = annexes,
            Colophon = IndicatorList.Footnote(PublicationWords.Facts(document, layout), tables),
            TableFacts = facts, Footer = PublicationWords.Footer(document, layout), Tables = IndicatorList.With(tables),
            At = document.Basis.CutOffAt, Hash = layout.Hash, JsonName = JsonName, WriteJson = output => CanonicalJson.Write(document, output),
        };
    }
}
