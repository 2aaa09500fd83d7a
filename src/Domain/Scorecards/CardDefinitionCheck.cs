using System.Globalization;
using CchcLive.Domain.Indicators;

namespace CchcLive.Domain.Scorecards;

/// <summary>Whether a scorecard adds up, and names indicators that there are.</summary>
internal static class CardDefinitionCheck
{
    /// <summary>Everything that is wrong, for whoever wrote the file.</summary>
    public static IEnumerable<string> FaultsOf(CardDefinition definition) =>
        [.. Whole(definition), .. definition.Groups.SelectMany(Group), .. definition.Components.SelectMany(Component), .. Bands(definition.Bands), .. Coverage(definition)];

    private static IEnumerable<string> Whole(CardDefinition definition)
    {
        if (definition.Version < 1) yield return "version must be 1 or more.";
        if (definition.BandsFrom is <= 0 or > CardDefinition.MostPoints) yield return Text($"bandsFrom must be above 0 and at most 100, not {definition.BandsFrom}.");
        if (definition.MinimumDossiers < 1) yield return Text($"minimumDossiers must be at least 1, not {definition.MinimumDossiers}.");
        if (definition.Groups.Sum(group => group.Max) is var sum && sum != CardDefinition.MostPoints) yield return Text($"the groups' max must make 100 together, not {sum}.");
        if (IndicatorRegistry.Shipped.Find(definition.Portal)?.Kind != IndicatorKind.Imported) yield return $"portal: there is no entered indicator {definition.Portal}.";
        foreach (var same in definition.Components.GroupBy(component => component.Code, StringComparer.Ordinal).Where(same => same.Count() > 1)) yield return $"component {same.Key} is there twice.";
    }

    private static IEnumerable<string> Group(CardGroup group)
    {
        var known = group.Components.Sum(component => component.Max ?? 0);
        var isOpen = group.Components.Any(component => component.Max is null);
        if (isOpen ? known >= group.Max : known != group.Max)
            yield return Text($"group {group.Code}: its components' max make {known}, {(isOpen ? "which leaves nothing for those without one" : $"not {group.Max}")}.");
    }

    private static IEnumerable<string> Component(CardComponent component)
    {
        if (component.Max < 0) yield return Text($"component {component.Code}: max must be 0 or more, not {component.Max}.");
        if (component.FullFrom is <= 0 or > 1) yield return Text($"component {component.Code}: fullFrom must be above 0 and at most 1, not {component.FullFrom}.");
        if (IndicatorRegistry.Shipped.Find(component.Indicator) is not { } indicator) yield return $"component {component.Code}: there is no indicator {component.Indicator}.";
        else if (indicator.Of == DistinctOf.Field) yield return $"component {component.Code}: {component.Indicator} counts fields; a card knows procedures only.";
        else if (component.Max != 0 && !indicator.IsInPerCent()) yield return $"component {component.Code}: {component.Indicator} is no share.";
        if (component.AtLeast is { } least && IndicatorRegistry.Shipped.Find(least)?.Kind != IndicatorKind.Imported) yield return $"component {component.Code}: atLeast names {least}, which is no entered indicator.";
    }

    private static IEnumerable<string> Bands(IReadOnlyList<CardBand> bands)
    {
        if (bands is not [.., { From: 0 }]) yield return "the last band must be from 0.";
        if (bands.Any(band => band.From is < 0 or > CardDefinition.MostPoints)) yield return "bands: from must be 0 to 100.";
        foreach (var (higher, lower) in bands.Zip(bands.Skip(1)).Where(pair => pair.First.From <= pair.Second.From)) yield return $"band {higher.Id} must be above {lower.Id}: the highest comes first.";
    }

    private static IEnumerable<string> Coverage(CardDefinition definition)
    {
        foreach (var coverage in definition.Coverage)
        {
            if (coverage.Target is <= 0 or > 1) yield return Text($"coverage {coverage.Indicator}: target must be above 0 and at most 1, not {coverage.Target}.");
            if (IndicatorRegistry.Shipped.Find(coverage.Indicator) is not { Kind: IndicatorKind.Share or IndicatorKind.Distinct, Unit: "%" }) yield return $"coverage: {coverage.Indicator} is no share that is counted.";
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
