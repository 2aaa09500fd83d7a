using CchcLive.Domain.Counting;
using CchcLive.Domain.Directives;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Shards;
using CchcLive.Domain.Tests.Histories;
using CchcLive.Domain.Tests.Shards;

namespace CchcLive.Domain.Tests.Directives;

/// <summary>Cells of unit and field add up to the rows of units, to those of fields, and to the whole, on dossiers of every kind.</summary>
public sealed class CountedCellsTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    public void CellsAddUp_ToWhatIsCountedByUnit_AndByField(int seed)
    {
        var histories = new RandomHistories(seed);
        var shard = ShardOf.Events(histories.Dossiers(120), histories.Instant());
        foreach (var role in Enum.GetValues<UnitRole>())
        {
            var query = new ScanQuery(ShippedRules.All[0], 0, histories.Instant(), long.MaxValue, role, null, Dimension.UnitAndField);
            var cells = new CountedCells(Of(shard, query).Select(row => (UnitAndField.UnitOf(row.Key), UnitAndField.FieldOf(row.Key), row.Value)));
            Assert.Equal(Of(shard, query with { By = Dimension.Field }).OrderBy(row => row.Key, StringComparer.Ordinal), cells.ByField.OrderBy(row => row.Key, StringComparer.Ordinal));
            foreach (var (unit, row) in Of(shard, query with { By = Dimension.Unit })) Assert.Equal(row, cells.Of(new HashSet<string> { unit }).Total);
            Assert.Equal(Of(shard, query with { By = Dimension.None })[""], cells.Total);
        }
    }

    [Fact]
    public void AKeyOfTwoNames_IsTakenApartAgain_EvenOfNone()
    {
        Assert.All(new[] { ("p1", "Đất đai"), ("", "Đất đai"), ("p1", ""), ("", "") }, pair =>
        {
            var key = UnitAndField.KeyOf(pair.Item1, pair.Item2);
            Assert.Equal(pair, (UnitAndField.UnitOf(key), UnitAndField.FieldOf(key)));
        });
    }

    private static Dictionary<string, Figures> Of(DossierShard shard, ScanQuery query) => shard.Figures(query, _ => false);
}
