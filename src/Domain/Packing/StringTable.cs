namespace CchcLive.Domain.Packing;

/// <summary>Gives each distinct string a small number; the numbers are stable for the life of the table. Not thread-safe.</summary>
public sealed class StringTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _strings = [];

    /// <summary>How many strings there are; their numbers are 0 to Count − 1.</summary>
    public int Count => _strings.Count;

    /// <summary>The string of a number.</summary>
    /// <exception cref="InvalidDataException">No string has that number.</exception>
    public string this[int number] => (uint)number < (uint)_strings.Count
        ? _strings[number]
        : throw new InvalidDataException($"No string has the number {number}.");

    /// <summary>The number of a string, given now if it is new.</summary>
    public int Add(string text)
    {
        if (_numbers.TryGetValue(text, out var number)) return number;
        number = _strings.Count;
        _strings.Add(text);
        _numbers.Add(text, number);
        return number;
    }

    /// <summary>The number of a string, or −1 if it has none.</summary>
    public int Find(string text) => _numbers.GetValueOrDefault(text, -1);

    /// <summary>Writes the whole table.</summary>
    public void Write(ByteWriter to)
    {
        to.Number((ulong)_strings.Count);
        foreach (var text in _strings) to.Text(text);
    }

    /// <summary>Reads a table that <see cref="Write"/> wrote.</summary>
    public static StringTable Read(ref ByteReader from)
    {
        var table = new StringTable();
        for (var left = from.Count(); left > 0; left--)
        {
            // Each keeps its number, whatever the table says: a string that is there twice is found under the first.
            var text = from.Text();
            table._numbers.TryAdd(text, table.Count);
            table._strings.Add(text);
        }

        return table;
    }
}
