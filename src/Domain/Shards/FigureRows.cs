using CchcLive.Domain.Indicators;

namespace CchcLive.Domain.Shards;

/// <summary>Rows of figures by the number of a name, or of two names together; −1 stands for none.</summary>
/// <param name="names">How many names there are.</param>
internal sealed class FigureRows(int names)
{
    private readonly Dictionary<int, Figures>?[] _pairs = new Dictionary<int, Figures>?[names + 1];
    private readonly Figures?[] _single = new Figures?[names + 1];

    /// <summary>The row of a name.</summary>
    public Figures Of(int name) => _single[name + 1] ??= Figures.None;

    /// <summary>The row of two names together.</summary>
    public Figures Of(int first, int second)
    {
        var rows = _pairs[first + 1] ??= [];
        if (!rows.TryGetValue(second, out var row)) rows.Add(second, row = Figures.None);
        return row;
    }

    /// <summary>The rows by name, those of two names by <see cref="UnitAndField"/>.</summary>
    /// <param name="nameOf">The name of a number; of none "".</param>
    public Dictionary<string, Figures> Named(Func<int, string> nameOf)
    {
        var named = new Dictionary<string, Figures>(StringComparer.Ordinal);
        for (var first = 0; first <= names; first++)
        {
            if (_single[first] is { } row) named.Add(nameOf(first - 1), row);
            if (_pairs[first] is not { } pairs) continue;
            foreach (var (second, pair) in pairs) named.Add(UnitAndField.KeyOf(nameOf(first - 1), nameOf(second)), pair);
        }

        return named;
    }
}
