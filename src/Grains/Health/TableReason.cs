using System.Globalization;
using CchcLive.Grains.Projection;

namespace CchcLive.Grains.Health;

/// <summary>The table for BI tools is far behind.</summary>
internal sealed class TableReason(TableQueries tables) : IHealthReason
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<HealthNote>> LookAsync(CancellationToken cancellation)
    {
        var table = await tables.HealthAsync();
        TableInstruments.Looked(table);
        return table.IsLate
            ? [new HealthNote("table-behind", string.Create(CultureInfo.InvariantCulture, $"The table for BI tools has been behind for {table.BehindSeconds / 60} minutes, by {table.BehindEvents} events{(table.Failure is null ? "" : $": {table.Failure}")}. Boards and ingest are well; after a rush it catches up by itself."))]
            : HealthNote.None;
    }
}
