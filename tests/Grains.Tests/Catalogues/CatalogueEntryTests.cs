using System.Text;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Catalogues;

namespace CchcLive.Grains.Tests.Catalogues;

/// <summary>The body of a segment in the stream <c>catalogue</c>: what was once written is read for ever, and written so again.</summary>
public sealed class CatalogueEntryTests
{
    private const string Pinned = """{"by":"lan","reason":"Rà soát","document":"CV 88/UBND","anew":true,"put":{"causes":[{"code":"xac-minh","name":"Phải xác minh","nameEn":"Verification","note":"tự đặt","from":"2026-01-01","until":"2026-12-31"},{"code":"khac","name":"Khác"}],"genericPhrases":[{"id":"mac-dinh","minimumLength":12,"texts":["do bận"]}],"sensitiveProcedures":[{"code":"MP-BT-*","basis":"Sức khỏe","from":"2026-01-01"}],"targets":[{"id":"dung-han","indicator":"on-time","operator":"gt","value":0.98,"document":"KH 1, II.1","place":"quan-a","level":"ward","field":"*","period":"halfYear","from":"2026-01-01","until":"2026-12-31","note":"x"}],"officers":[{"id":"cb-1","name":"Nguyễn Văn A","position":"Chuyên viên","unit":"unit-a","from":"2026-01-01"}],"publicationRules":[{"area":"quan-a","periodKind":"calendar","draftRule":{"on":"dayOfMonth","day":20},"maskCodes":true,"minimumCell":3,"individuals":{"legalBasis":"NĐ 1","decision":"QĐ 2","noticeOn":"2026-01-05","replyDays":10,"from":"2026-01-20","until":"2026-12-31"},"retentionMonths":24,"letterhead":{"parent":"UBND THÀNH PHỐ","issuer":"UBND QUẬN A","place":"Quận A","signatoryTitle":"KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH","recipients":["Như trên","Lưu: VT"],"numberSuffix":"/BC-UBND"},"from":"2026-01-01","until":"2026-12-31","note":"y"},{"area":"*","periodKind":"reporting","draftRule":{"on":"lastWeek"},"maskCodes":false,"minimumCell":3,"retentionMonths":24,"letterhead":{"parent":"","issuer":"","place":"","signatoryTitle":"","recipients":[],"numberSuffix":""}}]},"remove":{"causes":["cu|2025-01-01"],"officers":["cb-0"]}}""";

    [Fact]
    public void AnEntry_IsReadAndWrittenAsItWasPinned()
    {
        var entry = CatalogueEntry.Parse(Encoding.UTF8.GetBytes(Pinned));
        Assert.Equal(new CatalogueNote("lan", "Rà soát", "CV 88/UBND"), entry.Note);
        Assert.True(entry.BeginsAnew);
        Assert.Equal([new RemovedItem(CatalogueKind.Causes, "cu|2025-01-01"), new RemovedItem(CatalogueKind.Officers, "cb-0")], entry.Change.Remove);
        var set = entry.AppliedTo(CatalogueSet.Empty);
        Assert.Equal((TargetOperator.Gt, 0.98m, TargetPeriod.HalfYear), set.Targets.Select(target => (target.Operator, target.Value, target.Period!.Value)).Single());
        var rule = set.RuleOf("quan-a", new DateOnly(2026, 3, 1));
        Assert.Equal((PeriodKind.Calendar, new DraftRule(DraftDay.DayOfMonth, 20), "NĐ 1"), (rule.PeriodKind, rule.DraftRule, rule.Individuals?.LegalBasis));
        Assert.Equal(Pinned, Encoding.UTF8.GetString(entry.ToJson()));
    }

    [Fact]
    public void Figures_AreReadAndWrittenAsTheyWerePinned()
    {
        const string figures = """{"by":"lan","reason":"Tháng 3","document":"CV 9","put":{"figures":[{"id":"pakn.unit-a","indicator":"feedback-on-time","place":"unit-a","from":"2025-03-01","until":"2025-03-31","numerator":9,"denominator":10,"document":"CV 9"},{"id":"cong","indicator":"766-portal","place":"quan-a","from":"2025-03-01","until":"2025-03-31","value":91.25,"document":"Cổng DVCQG","note":"chụp 01/4"}]},"remove":{"figures":["cu|2025-02-01"]}}""";
        var entry = CatalogueEntry.Parse(Encoding.UTF8.GetBytes(figures));
        Assert.Equal(91.25m, entry.AppliedTo(CatalogueSet.Empty.With(CatalogueChange.Of(new ImportedFigure("cu", "x", "unit-a", new DateOnly(2025, 2, 1), new DateOnly(2025, 2, 28), 1, 2, null, "CV 8")))).FigureOf("766-portal", "quan-a", new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 31))?.Value);
        Assert.Equal(figures, Encoding.UTF8.GetString(entry.ToJson()));
    }

    [Fact]
    public void WhatNeedNotBeSaid_HasItsDefault()
    {
        var entry = CatalogueEntry.Parse("""{"by":"x","reason":"","document":"","put":{"publicationRules":[{"area":"*"}]},"remove":{}}"""u8.ToArray());
        Assert.False(entry.BeginsAnew);
        var rule = Assert.IsType<PublicationRule>(Assert.Single(entry.Change.Put));
        Assert.Equal((PeriodKind.Reporting, DraftDay.LastWeek, 3, 24), (rule.PeriodKind, rule.DraftRule.On, rule.MinimumCell, rule.RetentionMonths));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{")]
    [InlineData("""{"by":1,"reason":"","document":"","put":{},"remove":{}}""")]
    [InlineData("""{"by":"x","reason":"","document":"","put":{"colours":[]},"remove":{}}""")]
    [InlineData("""{"by":"x","reason":"","document":"","put":{},"remove":{"colours":["x"]}}""")]
    public void AnEntryThatCannotBeRead_IsAFault(string body) => Assert.ThrowsAny<FormatException>(() => CatalogueEntry.Parse(Encoding.UTF8.GetBytes(body)));
}
