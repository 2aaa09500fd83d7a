using CchcLive.Domain.Publications;
using CchcLive.Publishing.Text;
using static CchcLive.Publishing.Tables.CellKind;

namespace CchcLive.Publishing.Tables;

/// <summary>The annex of late dossiers.</summary>
internal static class DossierTable
{
    public static DocumentTable Of(PublicationDocument document) => new TableOf<LateDossier>("ho-so", PublishingTexts.DossiersShort, PublishingTexts.DossiersTitle, PublishingTexts.DossiersEmpty)
        .Column("unit", PublishingTexts.HandlingUnit, Words, 40, line => LineWords.Unit(line.UnitName))
        .Data("unitId", PublishingTexts.UnitId, Words, 40, line => TableCell.Of(line.UnitId))
        .Column("field", PublishingTexts.Field, Words, 30, line => LineWords.Field(line.FieldCode, line.FieldName))
        .Data("fieldCode", PublishingTexts.FieldCode, Words, 30, line => TableCell.Of(line.FieldCode))
        .Column("code", PublishingTexts.Code, Words, 48, line => TableCell.Of(line.Code))
        .Data("procedure", PublishingTexts.Procedure, Words, 80, line => TableCell.Of(line.ProcedureName))
        .Data("procedureCode", PublishingTexts.ProcedureCode, Words, 24, line => TableCell.Of(line.ProcedureCode))
        .Column("receivedOn", PublishingTexts.ReceivedOn, Date, 19, line => TableCell.Of(line.ReceivedOn))
        .Column("dueOn", PublishingTexts.DueOn, Date, 19, line => TableCell.Of(line.DueOn))
        .Column("endedOn", PublishingTexts.EndedOn, Date, 19, line => TableCell.Of(line.EndedOn))
        .Column("workingDaysLate", PublishingTexts.WorkingDaysLate, Number, 16, line => line.WorkingDaysLate is { } days ? TableCell.Of(days) : TableCell.Of(VietnameseFormat.None))
        .Column("calendarDaysLate", PublishingTexts.CalendarDaysLate, Number, 16, line => TableCell.Of(line.CalendarDaysLate))
        .Column("cause", PublishingTexts.Cause, Words, 32, line => LineWords.Cause(line.CauseCode, line.CauseName, line.CauseWithheld))
        .Data("causeCode", PublishingTexts.CauseCode, Words, 36, line => TableCell.Of(line.CauseCode))
        .Column("nextDueOn", PublishingTexts.NextDueOn, Date, 19, line => TableCell.Of(line.NextDueOn))
        .Data("notice", PublishingTexts.Notice, Words, 24, line => LineWords.Notice(line.NoticeBucket))
        .Data("explained", PublishingTexts.Explained, Words, 24, line => TableCell.Of(line.Explained ? PublishingTexts.ExplainedYes : PublishingTexts.ExplainedNo))
        .Data("verdict", PublishingTexts.Verdict, Words, 32, line => LineWords.Decided(line.Verdict))
        .Of(document, document.Dossiers, _ => false);
}
