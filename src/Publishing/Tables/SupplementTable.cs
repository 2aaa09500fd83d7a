using CchcLive.Domain.Publications;
using CchcLive.Publishing.Text;
using static CchcLive.Publishing.Tables.CellKind;

namespace CchcLive.Publishing.Tables;

/// <summary>The annex of dossiers that wait for a supplement at the end of the period.</summary>
internal static class SupplementTable
{
    public static DocumentTable Of(PublicationDocument document) => new TableOf<SupplementLine>("cho-bo-sung", PublishingTexts.SupplementsShort, PublishingTexts.SupplementsTitle, PublishingTexts.SupplementsEmpty)
        .Column("unit", PublishingTexts.HandlingUnit, Words, 66, line => LineWords.Unit(line.UnitName))
        .Data("unitId", PublishingTexts.UnitId, Words, 40, line => TableCell.Of(line.UnitId))
        .Column("field", PublishingTexts.Field, Words, 54, line => LineWords.Field(line.FieldCode, line.FieldName))
        .Data("fieldCode", PublishingTexts.FieldCode, Words, 30, line => TableCell.Of(line.FieldCode))
        .Column("code", PublishingTexts.Code, Words, 62, line => TableCell.Of(line.Code))
        .Column("askedOn", PublishingTexts.AskedOn, Date, 32, line => TableCell.Of(line.AskedOn))
        .Column("deadline", PublishingTexts.Deadline, Date, 28, line => TableCell.Of(line.Deadline))
        .Of(document, document.Supplements, _ => false);
}
