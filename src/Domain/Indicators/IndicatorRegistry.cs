using CchcLive.Domain.Counting;

namespace CchcLive.Domain.Indicators;

/// <summary>
/// Every indicator, with its definition: data, in <c>data/indicators</c>, a part of the program like the measures that its formulas name. What a screen, a report or an export
/// shows is one of these, and carries its id and version.
/// </summary>
public sealed class IndicatorRegistry
{
    private static readonly Lazy<IndicatorRegistry> Program = new(Read);

    private readonly Dictionary<string, Indicator> _byId;

    /// <summary>A registry of indicators.</summary>
    /// <exception cref="FormatException">Two have one id, one contradicts itself, or a measure or fact has no count.</exception>
    public IndicatorRegistry(IReadOnlyList<Indicator> all)
    {
        string[] faults = [.. IndicatorCheck.Faults(all)];
        if (faults.Length > 0) throw new FormatException(string.Join(' ', faults));
        All = all;
        _byId = all.ToDictionary(one => one.Id, StringComparer.Ordinal);
    }

    /// <summary>The registry of the program.</summary>
    public static IndicatorRegistry Shipped => Program.Value;

    /// <summary>Every indicator in the order of the files: counts, shares and averages, what is entered.</summary>
    public IReadOnlyList<Indicator> All { get; }

    /// <summary>The indicator with an id; null if there is none.</summary>
    public Indicator? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The definition that holds under a counting rule: that of the rule's own, <c>on-time-766</c>, if there is one.</summary>
    public Indicator? Find(string id, string rule) => Find($"{id}-{rule}") is { } own && own.Rule == rule ? own : Find(id);

    /// <summary>The definitions that hold under a counting rule: of <c>on-time</c> and <c>on-time-766</c> one.</summary>
    public IEnumerable<Indicator> Under(CountingRule rule) => All.Where(one => one.Rule is null ? ReferenceEquals(Find(one.Id, rule.Id), one) : one.Rule == rule.Id);

    /// <summary>The count of a measure.</summary>
    public Indicator Of(Measure measure) => All.First(one => IndicatorCheck.Counts(one, Formula.NameOf(measure)));

    /// <summary>The count of a fact.</summary>
    public Indicator Of(Fact fact) => All.First(one => IndicatorCheck.Counts(one, Formula.NameOf(fact)));

    /// <summary>The on-time rate under a counting rule.</summary>
    public Indicator OnTime(CountingRule rule) => Find("on-time", rule.Id)!;

    /// <summary>The value of an additive indicator.</summary>
    /// <exception cref="KeyNotFoundException">There is no such indicator.</exception>
    /// <exception cref="InvalidOperationException">It is not a sum of dossiers.</exception>
    public IndicatorValue Evaluate(string id, Figures figures) => _byId[id].ValueOf(figures);

    private static IndicatorRegistry Read()
    {
        var assembly = typeof(IndicatorRegistry).Assembly;
        var files = assembly.GetManifestResourceNames().Where(name => name.StartsWith("indicators/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return new IndicatorRegistry([.. files.SelectMany(file => IndicatorFile.Parse(Bytes(assembly.GetManifestResourceStream(file)!)))]);
    }

    private static byte[] Bytes(Stream stream)
    {
        using (stream)
        {
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
    }
}
