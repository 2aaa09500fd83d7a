using CchcLive.Domain.Publications;
using CchcLive.Publishing.Text;
using static CchcLive.Publishing.Tables.CellKind;

namespace CchcLive.Publishing.Tables;

/// <summary>The figures in the columns of form 06 with one more in each split, the area's totals first (D§3.8). A line that breaks an identity says so.</summary>
internal static class FigureTable
{
    public static DocumentTable Of(PublicationDocument document) => new TableOf<FigureLine>("so-lieu", PublishingTexts.FiguresShort, PublishingTexts.FiguresTitle, PublishingTexts.FiguresEmpty)
        .Column("unit", PublishingTexts.Unit, Words, 38, line => LineWords.Unit(line.UnitName))
        .Data("unitId", PublishingTexts.UnitId, Words, 40, line => TableCell.Of(line.UnitId))
        .Column("field", PublishingTexts.Field, Words, 30, line => LineWords.Field(line.FieldCode, line.FieldName))
        .Data("fieldCode", PublishingTexts.FieldCode, Words, 30, line => TableCell.Of(line.FieldCode))
        .Column("toHandle", PublishingTexts.FigureToHandle, Number, 15, line => TableCell.Of(line.ToHandle), "to-handle@1")
        .Column("receivedOnline", PublishingTexts.FigureReceivedOnline, Number, 15, line => TableCell.Of(line.ReceivedOnline), "received-online@1")
        .Column("receivedOther", PublishingTexts.FigureReceivedOther, Number, 16, line => TableCell.Of(line.ReceivedOther), "received-other@1")
        .Column("carriedIn", PublishingTexts.FigureCarriedIn, Number, 13, line => TableCell.Of(line.CarriedIn), "carried-in@1")
        .Column("processed", PublishingTexts.FigureProcessed, Number, 15, line => TableCell.Of(line.Processed), "processed@1")
        .Column("processedEarly", PublishingTexts.FigureEarly, Number, 13, line => TableCell.Of(line.ProcessedEarly), "processed-early@1")
        .Column("processedOnDay", PublishingTexts.FigureOnDay, Number, 13, line => TableCell.Of(line.ProcessedOnDay), "processed-on-day@1")
        .Column("processedLate", PublishingTexts.FigureLate, Number, 13, line => TableCell.Of(line.ProcessedLate), "processed-late@1")
        .Column("processedUnknown", PublishingTexts.FigureUnknown, Number, 14, line => TableCell.Of(line.ProcessedUnknown), "processed-unknown@1")
        .Column("open", PublishingTexts.FigureOpen, Number, 15, line => TableCell.Of(line.Open), "open@1")
        .Column("openWithin", PublishingTexts.FigureOpenWithin, Number, 13, line => TableCell.Of(line.OpenWithin), "open-within@1")
        .Column("openLate", PublishingTexts.FigureOpenLate, Number, 13, line => TableCell.Of(line.OpenLate), "open-late@1")
        .Column("openUnknown", PublishingTexts.FigureOpenUnknown, Number, 14, line => TableCell.Of(line.OpenUnknown), "open-unknown@1")
        .Column("broken", PublishingTexts.FigureBroken, Words, 14, line => TableCell.Of(line.Broken))
        .Of(document, [.. document.FigureTotals, .. document.Figures], line => line.FieldCode is null);
}
