using System.Text.Json;
using CchcLive.Domain.Catalogues;

namespace CchcLive.Domain.Tests.Catalogues;

/// <summary>The catalogues that ship are good ones, and fit what the simulator sends.</summary>
public sealed class ShippedCatalogueTests
{
    private static readonly DateOnly Day = new(2025, 3, 12);
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "data");
    private static readonly IReadOnlyList<ICatalogueItem> Items =
        [.. new[] { "causes", "publication", "targets/chi-tieu", "alerts" }.SelectMany(folder => Directory.GetFiles(Path.Combine(Folder, folder))).SelectMany(file => CatalogueJson.ReadFile(File.ReadAllBytes(file)))];
    private static readonly CatalogueSet Set = CatalogueSet.Empty.With(CatalogueChange.Of(Items));

    [Fact]
    public void TheyHaveNoFault_AndNobodysName()
    {
        Assert.Empty(CatalogueCheck.FaultsOf(CatalogueSet.Empty, CatalogueChange.Of(Items)));
        Assert.Empty(Set.Officers);
        Assert.Null(Set.RuleOf("quan-binh-tan", Day).Individuals);
    }

    [Theory]
    [InlineData("quan-binh-tan")]
    [InlineData("tp-hcm-2025")]
    public void EveryReasonOfTheSimulator_IsACause_AndOneOfItsProceduresIsSensitive(string name)
    {
        using var simulation = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "simulation", name + ".json")));
        var reasons = simulation.RootElement.GetProperty("habits").GetProperty("lateReasons").EnumerateArray();
        Assert.All(reasons, reason => Assert.NotNull(Set.CauseOf(reason.GetProperty("code").GetString())));
        var procedures = simulation.RootElement.GetProperty("procedures").EnumerateArray().Select(procedure => procedure.GetProperty("code").GetString()).ToList();
        Assert.Contains(procedures, procedure => Set.IsSensitive(procedure, Day));
        Assert.Contains(procedures, procedure => !Set.IsSensitive(procedure, Day));
    }

    [Fact]
    public void ContradictoryTargets_StandSideBySide_EachWithItsDocument()
    {
        var satisfied = Set.TargetsOn(new DateOnly(2019, 6, 1)).Where(target => target.Indicator == "satisfied").ToList();
        Assert.Equal([0.80m, 0.90m], satisfied.Select(target => target.Value));
        Assert.All(Set.Targets, target => Assert.Matches(@"^\d{3}_[0-9a-f]{16}\.txt, ", target.Document));
    }
}
