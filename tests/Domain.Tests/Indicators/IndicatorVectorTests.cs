using CchcLive.Domain.Indicators;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Tests.Histories;

namespace CchcLive.Domain.Tests.Indicators;

/// <summary>Every indicator of the registry over <see cref="OctoberDossiers"/>, counted by hand: the numbers below were written before the program was asked.</summary>
public class IndicatorVectorTests
{
    /// <summary>The counts: number of the dossiers in the comments of the cast.</summary>
    private static readonly Dictionary<string, long> Counts = new(StringComparer.Ordinal)
    {
        ["to-handle"] = 15, ["received"] = 14, ["received-online"] = 2, ["received-other"] = 12, ["carried-in"] = 1, // 1–11, 14–17; 5 carried in; 1, 4 online
        ["processed"] = 8, ["processed-early"] = 2, ["processed-on-day"] = 4, ["processed-late"] = 1, ["processed-unknown"] = 1, // 1, 14 | 2, 7, 8, 9 | 3 | 10
        ["open"] = 7, ["open-within"] = 4, ["open-late"] = 2, ["open-unknown"] = 1, // 6, 15, 16, 17 | 4, 5 | 11
        ["due-soon"] = 1, ["waiting-applicant"] = 1, ["waiting-finance"] = 1, ["waiting-collect"] = 3, // 15 | 16 | 17 | 2, 10, 14
        ["returned"] = 3, ["rejected-at-intake"] = 1, ["refused"] = 1, ["withdrawn"] = 1, ["stopped"] = 1, // 1, 3, 20 | 18 | 7 | 8 | 9
        ["late-unexplained"] = 1, ["late-no-apology"] = 1, ["late-apology-after-due"] = 1, // 4 | 4 | 5
        ["supplement-twice"] = 1, ["supplement-late"] = 1, ["rated-count"] = 2, // 6 | 6 | 1, 3
        ["received-post"] = 1, ["received-direct"] = 10, ["received-business"] = 1, // 2 | 3, 6, 7, 9, 10, 11, 14–17 | 3
        ["received-level-full"] = 2, ["received-level-partial"] = 2, ["received-online-full"] = 1, ["received-online-partial"] = 1, // 1, 8 | 2, 4 | 1 | 4
        ["synced-count"] = 1, ["digitised-count"] = 3, ["reused-count"] = 2, ["from-store-count"] = 1, ["vneid-count"] = 2, // 1 | 1, 2, 3 | 1, 2 | 1 | 1, 4
        ["with-fee"] = 3, ["paid-online-count"] = 1, ["tracked"] = 14, ["returned-post"] = 1, ["electronic-result-count"] = 2, // 1, 2, 17 | 1 | not 14 | 1 | 1, 10
        ["satisfied-count"] = 1, ["dissatisfied"] = 1, ["rated-returned"] = 2, // 1 | 3 | 1, 3
        ["supplement-or-return-twice"] = 2, ["supplements-asked"] = 4, ["returns"] = 2, // 6, 7 | 6 twice, 9, 16 | 7 twice
        ["supplement-by-applicant"] = 1, ["supplement-by-authority"] = 1, ["supplement-by-law"] = 1, // 6 | 6 | 9
        ["late-generic-reason"] = 1, ["late-reviewed-unjustified"] = 1, ["online-overdue"] = 1, // 3 | 3 | 4
        ["late-timed"] = 3, ["working-days-late"] = 33, // 3: 2, 4: 9, 5: 22
        ["timed"] = 4, ["working-days-taken"] = 10, ["working-days-allowed"] = 12, // 1: 2 of 4, 2: 2 of 2, 3: 5 of 3, 14: 1 of 3
        ["internal-to-handle"] = 2, ["internal-tracked"] = 1, ["internal-late"] = 1, // 12, 13 | 12 | 12
        ["late"] = 3, ["no-notice"] = 1, ["late-notice"] = 1, ["generic-reason"] = 1, ["late-supplement-request"] = 1,
    };

    /// <summary>The shares and averages.</summary>
    private static readonly Dictionary<string, (long Numerator, long Denominator)> Ratios = new(StringComparer.Ordinal)
    {
        ["on-time"] = (6, 7),
        ["on-time-766"] = (8, 13), // by 766: early 1, 7, 8, 14; on the day 2; late 3, 9; within 15, 16, 17; open and late 4, 5 and, with its two supplements, 6
        ["late-share"] = (3, 15), ["open-late-share"] = (2, 7), ["explained"] = (2, 3), ["apologised"] = (2, 3),
        ["supplements-and-returns-per-dossier"] = (6, 15), ["supplement-or-return-twice-share"] = (2, 15),
        ["online"] = (2, 14), ["online-level-4"] = (1, 14), ["online-level-3-4"] = (2, 14), ["online-of-full"] = (1, 2),
        ["post-in"] = (1, 14), ["post-in-of-channels"] = (1, 3), ["post-out"] = (1, 3), ["online-and-post"] = (3, 14), ["online-and-post-growth"] = (3, 14),
        ["satisfied"] = (1, 2), ["rated"] = (2, 3), ["served-well"] = (11, 15), // 15 − 3 late − 1 dissatisfied, who is among the late
        ["status-tracked"] = (14, 15), ["synced"] = (1, 14), ["paid-online"] = (1, 3), ["electronic-result"] = (2, 5), // completed: 1, 2, 3, 10, 14
        ["digitised"] = (3, 14), ["reused"] = (2, 14), ["from-store"] = (1, 14), ["vneid"] = (2, 14),
        ["mean-working-days"] = (10, 4), ["time-used"] = (10, 12), ["mean-days-late"] = (33, 3), ["time-score"] = (8, 7), ["internal-controlled"] = (1, 2),
    };

    /// <summary>What is counted once: P1 to P3 have a level, ho-tich and dat-dai are their fields; P3 has dossier 14; 1 and 2 have a fee.</summary>
    private static readonly Dictionary<string, (long Numerator, long? Denominator)> Distinct = new(StringComparer.Ordinal)
    {
        ["online-level-3-procedures"] = (3, null), ["online-level-3-fields"] = (2, null), ["procedures-on-system"] = (3, 4), ["procedures-paid-online"] = (1, 2),
    };

    public static TheoryData<string> Ids => [.. IndicatorRegistry.Shipped.All.Select(one => one.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_indicator_is_what_was_counted_by_hand(string id)
    {
        var indicator = IndicatorRegistry.Shipped.Find(id)!;
        var rule = indicator.Rule == "766" ? ShippedRules.Index766 : ShippedRules.Report06;
        switch (indicator.Kind)
        {
            case IndicatorKind.Imported or IndicatorKind.Question:
                Assert.Null(indicator.Numerator);
                break;
            case IndicatorKind.Count:
                Assert.Equal(IndicatorValue.Of(Counts[id]), indicator.ValueOf(OctoberDossiers.Under(rule)));
                break;
            case IndicatorKind.Distinct:
                var rows = OctoberDossiers.By(rule, indicator.Of == DistinctOf.Field ? Dimension.Field : Dimension.Procedure).Where(row => row.Key.Length > 0).Select(row => row.Value);
                var value = indicator.ValueOf(rows);
                Assert.Equal(Distinct[id], (value.Numerator, value.Denominator));
                break;
            default:
                Assert.Equal(IndicatorValue.Of(Ratios[id].Numerator, Ratios[id].Denominator), indicator.ValueOf(OctoberDossiers.Under(rule)));
                break;
        }
    }

    [Fact]
    public void No_vector_is_of_an_indicator_that_is_gone() =>
        Assert.DoesNotContain(Counts.Keys.Concat(Ratios.Keys).Concat(Distinct.Keys), id => IndicatorRegistry.Shipped.Find(id) is null);
}
