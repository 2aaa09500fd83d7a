using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Directives;
using CchcLive.Domain.Events;
using CchcLive.Domain.Indicators;
using CchcLive.Grains.Access;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Directives;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Directives;

/// <summary>“Each ward at least so many”: targets demanded of the units of one level, of figures that are no sums of dossiers.</summary>
public sealed class DirectiveLevelTests
{
    private const string HungHoa = "bt-p-binh-hung-hoa";

    private static readonly ICatalogueItem[] Items =
    [
        new Target("dich-vu", "online-level-3-procedures", TargetOperator.Ge, 2, "KH 1, I", Shipped.District, Level: "ward"),
        new Target("khao-sat", "survey-satisfied", TargetOperator.Ge, 0.8m, "KH 2, I", Shipped.District, Level: "ward"),
        Survey("quan", Shipped.District, 95), Survey("an-lac", AnLac, 85), Survey("hung-hoa", HungHoa, 70), Survey("tu-phap", Justice, 10),
    ];

    [Theory]
    [InlineData("dich-vu", $"{HungHoa} 1/ Missed", $"{AnLac} 2/ Met")]
    [InlineData("khao-sat", $"{HungHoa} 70/100 Missed", $"{AnLac} 85/100 Met")]
    public async Task EachUnitOfTheLevel_IsJudgedByItsOwnFigure_AndTheWholeIsMetOnlyByAll(string id, string worst, string best)
    {
        await using var world = await StartedAsync();
        var district = await StandingAsync(world, Shipped.District, id);
        Assert.Equal([worst, best], district.Units.Take(2).Select(Text));
        Assert.Equal(10, district.Units.Count); // the district's wards, none of its offices
        Assert.All(district.Units.Skip(2), unit => Assert.Equal((Verdict.NoData, null), (unit.Verdict, unit.Actual.Value)));
        Assert.Equal(Verdict.Missed, district.Whole.Verdict);
    }

    [Fact]
    public async Task TheWhole_KeepsItsOwnFigure_AndIsMet_OnceNoUnitMissesIt()
    {
        await using var world = await StartedAsync();
        Assert.Equal(IndicatorValue.Of(6), (await StandingAsync(world, Shipped.District, "dich-vu")).Whole.Actual);
        Assert.Equal(IndicatorValue.Of(95, 100), (await StandingAsync(world, Shipped.District, "khao-sat")).Whole.Actual);

        await world.SendAllAsync([Filed(8, HungHoa, "P-7")]);
        Assert.Equal(Verdict.Met, (await StandingAsync(world, Shipped.District, "dich-vu")).Whole.Verdict);
    }

    [Fact]
    public async Task AUnitOfTheLevel_IsJudgedAsAWhole()
    {
        await using var world = await StartedAsync();
        var ward = await StandingAsync(world, HungHoa, "dich-vu");
        Assert.Equal(($"{HungHoa} 1/ Missed", 0), (Text(ward.Whole), ward.Units.Count));
    }

    private static async Task<World> StartedAsync()
    {
        var world = await World.StartAsync("2025-03-12 10:00");
        var catalogues = world.Service<CatalogueRegistry>();
        await catalogues.ChangeAsync(CatalogueChange.Of(Items), new CatalogueNote("lan", "Thử", "KH"), catalogues.Position, new Doer("lan", "10.0.0.1"), TestContext.Current.CancellationToken);
        await world.SendAllAsync([Filed(1, AnLac, "P-1"), Filed(2, AnLac, "P-2"), Filed(3, AnLac, "P-2"), Filed(4, HungHoa, "P-3"), Filed(5, Justice, "P-4"), Filed(6, Justice, "P-5"), Filed(7, Justice, "P-6")]);
        return world;
    }

    private static ImportedFigure Survey(string id, string place, long satisfied) => new(id, "survey-satisfied", place, new(2025, 3, 1), new(2025, 3, 31), satisfied, 100, Document: "BC 1");

    private static DossierEvent Filed(int number, string unit, string procedure) =>
        Received(Code(number), unit, "2025-03-03 08:30", null, Name(FieldId.ProcedureCode, procedure), Name(FieldId.ProcedureLevel, "3"));

    private static async Task<TargetStanding> StandingAsync(World world, string area, string id) => (await world.Service<DirectiveQueries>().ReadAsync(area)).Standings.Single(one => one.Target.Id == id);

    private static string Text(PartStanding part) => $"{part.Key} {part.Actual.Numerator}/{part.Actual.Denominator} {part.Verdict}";
}
