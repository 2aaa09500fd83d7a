using CchcLive.Domain.Publications;
using CchcLive.Publishing.Text;
using static CchcLive.Publishing.Tables.CellKind;

namespace CchcLive.Publishing.Tables;

/// <summary>The list of agencies and units, the area's totals first.</summary>
internal static class UnitTable
{
    public static DocumentTable Of(PublicationDocument document) => new TableOf<UnitLine>("don-vi", PublishingTexts.UnitsShort, PublishingTexts.UnitsTitle, PublishingTexts.UnitsEmpty)
        .Column("unit", PublishingTexts.Unit, Words, 56, line => LineWords.Unit(line.UnitName))
        .Data("unitId", PublishingTexts.UnitId, Words, 40, line => TableCell.Of(line.UnitId))
        .Column("field", PublishingTexts.Field, Words, 44, line => LineWords.Field(line.FieldCode, line.FieldName))
        .Data("fieldCode", PublishingTexts.FieldCode, Words, 30, line => TableCell.Of(line.FieldCode))
        .Column("toHandle", PublishingTexts.ToHandle, Number, 18, line => TableCell.Of(line.ToHandle), "to-handle@1")
        .Column("processed", PublishingTexts.Processed, Number, 18, line => TableCell.Of(line.Processed), "processed@1")
        .Column("lateEnded", PublishingTexts.LateEnded, Number, 18, line => TableCell.Of(line.LateEnded), "processed-late@1")
        .Column("lateOpen", PublishingTexts.LateOpen, Number, 20, line => TableCell.Of(line.LateOpen), "open-late@1")
        .Column("onTimeShare", PublishingTexts.OnTimeShare, Percent, 18, line => TableCell.Share(line.OnTimeCount, line.OnTimeOf), PublicationTables.OnTime(document))
        .Data("onTimeCount", PublishingTexts.OnTimeCount, Number, 18, line => TableCell.Of(line.OnTimeCount), PublicationTables.OnTime(document))
        .Data("onTimeOf", PublishingTexts.OnTimeOf, Number, 18, line => TableCell.Of(line.OnTimeOf), PublicationTables.OnTime(document))
        .Column("apologised", PublishingTexts.Apologised, Number, 16, line => TableCell.Of(line.Apologised), "apologised@1")
        .Column("explained", PublishingTexts.ExplainedCount, Number, 16, line => TableCell.Of(line.Explained), "explained@1")
        .Column("note", PublishingTexts.Note, Words, 28, line => TableCell.Of(line.Note))
        .Of(document, [.. document.Totals, .. document.Units], line => line.FieldCode is null);
}
