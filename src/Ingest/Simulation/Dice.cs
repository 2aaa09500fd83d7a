namespace CchcLive.Ingest.Simulation;

/// <summary>Repeatable chance (SplitMix64): the same seed gives the same throws on every machine and every version of the runtime.</summary>
internal sealed class Dice(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state = seed;

    /// <summary>Dice for a part of something, independent of how often the others were thrown.</summary>
    public static Dice For(ulong seed, long part, long subpart) =>
        new(Mix(Mix(Mix(seed + Step) + (ulong)part * Step) + (ulong)subpart * Step));

    /// <summary>A number in [0, 1).</summary>
    public double Next() => (Mix(_state += Step) >> 11) * (1.0 / (1UL << 53));

    /// <summary>True with the given probability.</summary>
    public bool Chance(double probability) => Next() < probability;

    /// <summary>A number in [low, high).</summary>
    public double Between(double low, double high) => low + (high - low) * Next();

    /// <summary>A whole number in [low, high].</summary>
    public int Whole(int low, int high) => low + (int)(Next() * (high - low + 1));

    /// <summary>A waiting time with the given mean: mostly short, sometimes long.</summary>
    public double Waiting(double mean) => -mean * Math.Log(1 - Next());

    /// <summary>How many of many independent things happen when <paramref name="mean"/> are expected (normal approximation, at least 0).</summary>
    public int Count(double mean)
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - Next())) * Math.Cos(2 * Math.PI * Next());
        return Math.Max(0, (int)Math.Round(mean + Math.Sqrt(mean) * normal));
    }

    /// <summary>One of the items, each as often as its weight says.</summary>
    public T Pick<T>(WeightedList<T> items) => items.At(Next());

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
