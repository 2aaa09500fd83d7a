namespace CchcLive.Domain.Shards;

/// <summary>
/// Finds a dossier's row by its code: open addressing over row numbers; the codes themselves stay in the dossiers' packed events.
/// About 6 bytes a dossier.
/// </summary>
internal sealed class CodeIndex(CodeIndex.CodeOfRow codeOfRow)
{
    private int[] _rows = NewTable(1024);
    private int _count;

    /// <summary>The code of a row in UTF-8.</summary>
    public delegate ReadOnlySpan<byte> CodeOfRow(int row);

    /// <summary>The row of a code, or −1.</summary>
    public int Find(ReadOnlySpan<byte> code)
    {
        for (var slot = Slot(CodeHash.Of(code)); ; slot = (slot + 1) & (_rows.Length - 1))
        {
            var row = _rows[slot];
            if (row < 0 || codeOfRow(row).SequenceEqual(code)) return row;
        }
    }

    /// <summary>Adds a row whose code is not in the index.</summary>
    public void Add(int row)
    {
        if (++_count * 3 >= _rows.Length * 2) Grow();
        Place(row);
    }

    /// <summary>Forgets every row.</summary>
    public void Clear() => (_rows, _count) = (NewTable(1024), 0);

    /// <summary>Makes room for so many rows at once.</summary>
    public void Reserve(int rows)
    {
        var size = _rows.Length;
        while (rows * 3L >= size * 2L) size *= 2;
        if (size > _rows.Length) Resize(size);
    }

    private void Grow() => Resize(_rows.Length * 2);

    private void Resize(int size)
    {
        var old = _rows;
        _rows = NewTable(size);
        foreach (var row in old)
        {
            if (row >= 0) Place(row);
        }
    }

    private void Place(int row)
    {
        var slot = Slot(CodeHash.Of(codeOfRow(row)));
        while (_rows[slot] >= 0) slot = (slot + 1) & (_rows.Length - 1);
        _rows[slot] = row;
    }

    private int Slot(ulong hash) => (int)((hash >> 8) & (ulong)(_rows.Length - 1));

    private static int[] NewTable(int size)
    {
        var rows = new int[size];
        Array.Fill(rows, -1);
        return rows;
    }
}
