using CchcLive.Domain.Publications;
using CchcLive.Publishing.Text;
using static CchcLive.Publishing.Tables.CellKind;

namespace CchcLive.Publishing.Tables;

/// <summary>How many late dossiers have which cause: of the whole area first, then by unit and field. Small counts are withheld.</summary>
internal static class CauseTable
{
    public static DocumentTable Of(PublicationDocument document) => new TableOf<CauseLine>("nguyen-nhan", PublishingTexts.CausesShort, PublishingTexts.CausesTitle, PublishingTexts.CausesEmpty)
        .Column("unit", PublishingTexts.Unit, Words, 70, line => LineWords.Unit(line.UnitId is null ? document.AreaName : line.UnitName))
        .Data("unitId", PublishingTexts.UnitId, Words, 40, line => TableCell.Of(line.UnitId ?? document.Area))
        .Column("field", PublishingTexts.Field, Words, 64, line => LineWords.Field(line.FieldCode, line.FieldName))
        .Data("fieldCode", PublishingTexts.FieldCode, Words, 30, line => TableCell.Of(line.FieldCode))
        .Column("cause", PublishingTexts.Cause, Words, 84, line => LineWords.Cause(line.CauseCode, line.CauseName, line.Merged))
        .Data("causeCode", PublishingTexts.CauseCode, Words, 36, line => TableCell.Of(line.CauseCode))
        .Column("count", PublishingTexts.Count, Number, 24, line => TableCell.Of(line.Count), "late@1")
        .Of(document, document.Causes, line => line.UnitId is null);
}
