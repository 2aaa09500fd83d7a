using CchcLive.Domain.Publications;
using CchcLive.Publishing.Text;
using static CchcLive.Publishing.Tables.CellKind;

namespace CchcLive.Publishing.Tables;

/// <summary>The annex of persons; only of areas that recorded the right to publish it.</summary>
internal static class IndividualTable
{
    public static DocumentTable Of(PublicationDocument document, IReadOnlyList<IndividualLine> lines) => new TableOf<IndividualLine>("ca-nhan", PublishingTexts.IndividualsShort, PublishingTexts.IndividualsTitle, PublishingTexts.IndividualsEmpty)
        .Column("officerName", PublishingTexts.OfficerName, Words, 54, line => TableCell.Of(line.OfficerName))
        .Column("position", PublishingTexts.Position, Words, 46, line => TableCell.Of(line.Position))
        .Column("unit", PublishingTexts.Unit, Words, 62, line => LineWords.Unit(line.UnitName))
        .Data("unitId", PublishingTexts.UnitId, Words, 40, line => TableCell.Of(line.UnitId))
        .Column("stepsLate", PublishingTexts.StepsLate, Number, 18, line => TableCell.Of(line.StepsLate))
        .Column("workingDaysLate", PublishingTexts.DaysLate, Number, 22, line => TableCell.Of(line.WorkingDaysLate))
        .Column("verdict", PublishingTexts.Verdict, Words, 50, line => LineWords.Decided(line.Verdict))
        .Of(document, lines, _ => false);
}
