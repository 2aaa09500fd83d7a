using System.Data.Common;
using System.Globalization;
using CchcLive.Journal.Databases;
using CchcLive.Journal.Projection;

namespace CchcLive.Journal.Sqlite;

/// <summary>Writes the table <c>dossiers</c> row by row with one prepared statement. Instants are text of a fixed length, so that they compare as they sort.</summary>
internal sealed class SqliteDossiers : IDossierWriter
{
    private static readonly string UpsertSql =
        $"INSERT INTO dossiers ({DossierColumns.Names}) VALUES ({DossierColumns.List(DossierColumns.All, column => "@" + column.Name)}) {DossierColumns.OnConflict}";

    public object Instant(long utcTicks) => new DateTime(utcTicks, DateTimeKind.Utc).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    public object Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async Task UpsertAsync(DbConnection connection, IReadOnlyList<DossierRow> rows, CancellationToken cancellation)
    {
        await using var command = connection.Command(UpsertSql, [.. DossierColumns.All.Select(column => (column.Name, (object?)null))]);
        foreach (var row in rows)
        {
            for (var i = 0; i < DossierColumns.All.Count; i++)
            {
                var value = DossierColumns.All[i].Value(row);
                command.Parameters[i].Value = value is null ? DBNull.Value : DossierColumns.All[i].Kind == ColumnKind.Instant ? Instant((long)value) : value;
            }

            await command.ExecuteNonQueryAsync(cancellation);
        }
    }
}
