namespace CchcLive.Ingest.Simulation;

/// <summary>Items with weights, ready for picking.</summary>
internal sealed class WeightedList<T>
{
    private readonly T[] _items;
    private readonly double[] _upTo;

    public WeightedList(IEnumerable<T> items, Func<T, double> weight)
    {
        _items = [.. items];
        _upTo = new double[_items.Length];
        var sum = 0.0;
        for (var i = 0; i < _items.Length; i++) _upTo[i] = sum += weight(_items[i]);
    }

    /// <summary>The item at a share of the total weight, 0 to below 1.</summary>
    public T At(double share)
    {
        var at = Array.BinarySearch(_upTo, share * _upTo[^1]);
        return _items[Math.Min(at < 0 ? ~at : at + 1, _items.Length - 1)];
    }
}
