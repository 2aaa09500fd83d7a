using System.Globalization;
using System.Text.Json.Serialization;

namespace CchcLive.Bench.Peers;

/// <summary>The board that the peers' hosts keep in memory and push: as many rows and columns as the product's, the total last.</summary>
internal sealed class PeerBoard
{
    /// <summary>Columns, as many as the product shows, of which eight move with a receipt.</summary>
    public const int Columns = 33;

    private const int Moving = 8;
    private readonly Lock _lock = new();
    private readonly long[] _cells;
    private readonly int _units;
    private long _version;

    /// <summary>An empty board.</summary>
    public PeerBoard(int units)
    {
        (_units, _cells) = (units, new long[(units + 1) * Columns]);
        Rows = [.. Enumerable.Range(1, units).Select(n => new PeerRow(string.Create(CultureInfo.InvariantCulture, $"don-vi-{n:000}")))];
    }

    /// <summary>The ids of its columns; the first counts receipts.</summary>
    public static string[] Names { get; } = [Workload.Receipts.Column, .. Enumerable.Range(1, Columns - 1).Select(n => string.Create(CultureInfo.InvariantCulture, $"figure.{n}"))];

    /// <summary>Its rows.</summary>
    public PeerRow[] Rows { get; }

    /// <summary>The row of a unit.</summary>
    public static int RowOf(string unit) => int.Parse(unit.AsSpan("don-vi-".Length), CultureInfo.InvariantCulture) - 1;

    /// <summary>A unit has received so many now.</summary>
    /// <returns>What to tell screens; null if they know.</returns>
    public PeerDelta? Receive(int row, long received)
    {
        lock (_lock)
        {
            var more = received - _cells[row * Columns];
            if (more <= 0) return null;
            var changes = new List<long>(Moving * 2 * 3);
            foreach (var moved in (int[])[row, _units])
            {
                for (var column = 0; column < Moving; column++) changes.AddRange([moved, column, _cells[moved * Columns + column] += more]);
            }

            return new PeerDelta(++_version, [.. changes]);
        }
    }

    /// <summary>A unit has received one more.</summary>
    public PeerDelta ReceiveOne(int row)
    {
        lock (_lock) return Receive(row, _cells[row * Columns] + 1)!;
    }

    /// <summary>The whole board.</summary>
    public PeerSnapshot Snapshot()
    {
        lock (_lock) return new PeerSnapshot(_version, [.. _cells]);
    }
}

/// <summary>A row of the board.</summary>
internal sealed record PeerRow([property: JsonPropertyName("id")] string Id);

/// <summary>The counters that changed, the unit's and the total's: row, column, value, row, column, value, …</summary>
internal sealed record PeerDelta([property: JsonPropertyName("t")] long Version, [property: JsonPropertyName("c")] long[] Changes);

/// <summary>All numbers of the board.</summary>
internal sealed record PeerSnapshot([property: JsonPropertyName("v")] long Version, [property: JsonPropertyName("cells")] long[] Cells);
