using CchcLive.Domain.Counting;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Tests.Histories;

namespace CchcLive.Domain.Tests.Indicators;

/// <summary>An area is the sum of its children, in every indicator that adds up, at any instant, on both sides of the reorganisation of 01/07/2025.</summary>
public class ChildSumTests
{
    private const int Cases = 40;

    [Fact]
    public void The_children_of_an_area_add_up_to_it()
    {
        var world = new ReorganisedDossiers(541);
        var reference = ReorganisedDossiers.Reference;
        var shard = world.Shard(150);
        var filled = 0;
        for (var n = 0; n < Cases; n++)
        {
            if (n % 50 == 49) shard = world.Shard(150);
            var (one, other) = (world.Instant(), world.Instant());
            var at = Math.Max(one, other);
            var area = n % 2 == 0 ? "quan-binh-tan" : "tp-hcm-2025";
            var tree = reference.TreeDate(area, Vietnam.Office.LocalDate(at));
            var query = new ScanQuery(ShippedRules.All[n % 3], Math.Min(one, other), at, n % 5 == 0 ? long.MaxValue : at, (UnitRole)(n % 2), null, Dimension.None);
            var whole = Of(area);
            Figures[] parts = [.. reference.Org.ChildrenOf(area, tree).Select(child => Of(child.Id))];
            Assert.True(parts.Length > 5);
            foreach (var indicator in IndicatorRegistry.Shipped.All.Where(one => one.IsAdditive))
            {
                var (sum, ofParts) = (indicator.ValueOf(whole), parts.Select(indicator.ValueOf).ToList());
                Assert.Equal((indicator.Id, sum.Numerator, sum.Denominator ?? 0), (indicator.Id, ofParts.Sum(part => part.Numerator), ofParts.Sum(part => part.Denominator ?? 0)));
            }

            if (!whole.IsEmpty) filled++;

            Figures Of(string id) => Figures.Sum(shard.Figures(query with { Units = reference.LeavesOf(id, tree).ToHashSet(StringComparer.Ordinal) }, _ => false).Values);
        }

        Assert.InRange(filled, Cases / 2, Cases);
    }
}
