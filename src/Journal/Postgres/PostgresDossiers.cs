using System.Data.Common;
using CchcLive.Journal.Projection;
using Npgsql;

namespace CchcLive.Journal.Postgres;

/// <summary>Writes the table <c>dossiers</c> with one statement: an array per column.</summary>
internal sealed class PostgresDossiers : IDossierWriter
{
    private static readonly string UpsertSql =
        $"INSERT INTO dossiers ({DossierColumns.Names}) SELECT * FROM unnest({string.Join(", ", DossierColumns.All.Select((_, index) => FormattableString.Invariant($"${index + 1}")))}) {DossierColumns.OnConflict}";

    public object Instant(long utcTicks) => new DateTime(utcTicks, DateTimeKind.Utc);

    public async Task UpsertAsync(DbConnection connection, IReadOnlyList<DossierRow> rows, CancellationToken cancellation)
    {
#pragma warning disable CA2100 // made of the columns' names above
        await using var command = new NpgsqlCommand(UpsertSql, (NpgsqlConnection)connection);
#pragma warning restore CA2100
        foreach (var column in DossierColumns.All) command.Parameters.Add(Array(column, rows));
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private NpgsqlParameter Array(DossierColumn column, IReadOnlyList<DossierRow> rows)
    {
        return column.Kind switch
        {
            ColumnKind.Text => Of(value => (string?)value),
            ColumnKind.Number => Of(value => (int)value!),
            ColumnKind.Flag => Of(value => (bool)value!),
            _ => Of(value => value is long ticks ? (DateTime?)Instant(ticks) : null),
        };

        NpgsqlParameter Of<T>(Func<object?, T> cast) => new NpgsqlParameter<T[]> { TypedValue = [.. rows.Select(row => cast(column.Value(row)))] };
    }
}
