using CchcLive.Domain.Publications;
using CchcLive.Publishing.Tables;
using CchcLive.Publishing.Text;

namespace CchcLive.Publishing.Official;

/// <summary>
/// What an official document says, in the order of Nghị định 30/2020/NĐ-CP (D§7.4), whatever file it is written to. Number, day and month and the signature are left blank.
/// </summary>
internal sealed record OfficialText
{
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];

    /// <summary>DỮ LIỆU MÔ PHỎNG and DỰ THẢO; empty for neither.</summary>
    public required string Marks { get; init; }

    /// <summary>The body above the issuer; empty for none.</summary>
    public required string Parent { get; init; }

    /// <summary>Who issues it.</summary>
    public required string Issuer { get; init; }

    /// <summary>"Số:       /DS-UBND".</summary>
    public required string Number { get; init; }

    /// <summary>Place, and a date to fill in.</summary>
    public required string PlaceAndDate { get; init; }

    /// <summary>Trích yếu.</summary>
    public required string Subject { get; init; }

    /// <summary>The paragraphs; the last ends with the end mark.</summary>
    public required IReadOnlyList<string> Body { get; init; }

    /// <summary>The lines above the signature.</summary>
    public required IReadOnlyList<string> Signatory { get; init; }

    /// <summary>Nơi nhận, each line as it is printed.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>The lists.</summary>
    public required IReadOnlyList<Annex> Annexes { get; init; }

    /// <summary>What the last page says about the document: definition, time of the data, version, hash.</summary>
    public required IReadOnlyList<string> Colophon { get; init; }

    /// <summary>The text of a publication.</summary>
    public static OfficialText Of(PublicationDocument document, PublicationLayout layout)
    {
        var head = layout.Letterhead;
        var issuer = head.Issuer.Length > 0 ? head.Issuer : document.AreaName;
        var with = PublicationWords.Format(PublishingTexts.AnnexWith, head.NumberSuffix, issuer);
        var facts = $"{PublicationWords.Period(document)}. {PublicationWords.Format(PublishingTexts.DefinitionLine, PublicationWords.Definition(document.Basis))}.";
        var annexes = PublicationTables.Of(document).Select((table, index) => new Annex(PublicationWords.Format(PublishingTexts.AnnexHeading, Roman[index]), table.Title, with, facts, table)).ToList();
        return new OfficialText
        {
            Marks = PublicationWords.Marks(document, layout.IsDraft),
            Parent = head.Parent, Issuer = issuer,
            Number = PublicationWords.Format(PublishingTexts.NumberLine, head.NumberSuffix),
            PlaceAndDate = PublicationWords.Format(PublishingTexts.PlaceAndDate, head.Place.Length > 0 ? head.Place : PublishingTexts.Blank, document.Basis.CutOffAt.ToOffset(document.JudgedAt.Offset).Year),
            Subject = PublicationWords.Subject(document),
            Body = OfficialBody.Of(document, annexes),
            Signatory = head.SignatoryTitle.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Recipients = [.. head.Recipients.Select((recipient, index) => $"- {recipient}{(index == head.Recipients.Count - 1 ? "." : ";")}")],
            Annexes = annexes,
            Colophon = PublicationWords.Facts(document, layout),
        };
    }
}
