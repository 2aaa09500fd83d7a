using System.Globalization;
using System.Text;
using CchcLive.Domain.Indicators;

namespace CchcLive.Silo.Tests.Indicators;

/// <summary>The tables of <c>docs/indicators.md</c>.</summary>
internal static class IndicatorsDocument
{
    private static readonly (string Title, string Lead, Func<Indicator, bool> Has)[] Parts =
    [
        ("Measures", "The counts that live boards keep. A dossier counts 0 or 1.", one => one.Kind == IndicatorKind.Count && one.Numerator!.Measures.Count() == 1 && IsPlain(one)),
        ("Facts", "What else a dossier counts as: counted when asked, not live.", one => one.Kind == IndicatorKind.Count && one.Numerator!.Facts.Count() == 1 && IsPlain(one)),
        ("Shares, averages, named counts", "What documents name.", one => one.IsAdditive && !IsPlain(one)),
        ("Counted once", "Procedures and fields: of a whole they are counted by themselves.", one => one.Kind == IndicatorKind.Distinct),
        ("With a question of their own", "No sums of measures and facts; how they are asked: “Due today, due tomorrow” above, [sources.md](sources.md).", one => one.Kind == IndicatorKind.Question),
        ("Imported", "No event tells them.", one => one.Kind == IndicatorKind.Imported),
    ];

    /// <summary>The tables.</summary>
    public static string Text()
    {
        var text = new StringBuilder("\n");
        foreach (var (title, lead, has) in Parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {title}\n\n{lead}\n\n| id@version | name, tên | formula in words | numerator | denominator | unit, role | source |\n|---|---|---|---|---|---|---|\n");
            foreach (var one in IndicatorRegistry.Shipped.All.Where(has)) text.Append(Row(one));
            text.Append('\n');
        }

        return text.ToString();
    }

    private static bool IsPlain(Indicator one) =>
        ReferenceEquals(one, one.Numerator!.Measures.Select(IndicatorRegistry.Shipped.Of).Concat(one.Numerator.Facts.Select(IndicatorRegistry.Shipped.Of)).FirstOrDefault());

    private static string Row(Indicator one)
    {
        var rule = one.Rule is null ? "" : $"; only by `{one.Rule}`";
        var validity = (one.From, one.Until) is (null, null) ? "" : string.Create(CultureInfo.InvariantCulture, $"; {one.From:yyyy-MM-dd} – {one.Until:yyyy-MM-dd}");
        var of = one.Of is null ? "" : one.IsOfAll ? $", {one.Of} by {one.Of}, all of its dossiers".ToLowerInvariant() : $", {one.Of} by {one.Of}".ToLowerInvariant();
        return $"| `{one.Key}` | {one.NameEn}, {one.Name} | {one.WordsEn}{rule}{validity} | {Code(one.Numerator)}{of} | {Code(one.Denominator)} | {one.Unit}, {one.Role.ToString().ToLowerInvariant()} | {one.Source} |\n";
    }

    private static string Code(Formula? formula) => formula is null ? "–" : $"`{formula.Text}`";
}
