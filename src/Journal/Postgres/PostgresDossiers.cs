using System.Data.Common;
using CchcLive.Journal.Projection;
using Npgsql;
using NpgsqlTypes;

namespace CchcLive.Journal.Postgres;

/// <summary>Writes the table <c>dossiers</c> with one statement: an array per column.</summary>
internal sealed class PostgresDossiers : IDossierWriter
{
    private static readonly string UpsertSql =
        $"INSERT INTO dossiers ({DossierColumns.Names}) SELECT * FROM unnest({string.Join(", ", DossierColumns.All.Select((_, index) => FormattableString.Invariant($"${index + 1}")))}) {DossierColumns.OnConflict}";

    public object Instant(long utcTicks) => new DateTime(utcTicks, DateTimeKind.Utc);

    public object Day(DateOnly day) => day;

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
            ColumnKind.Text => Of(NpgsqlDbType.Text, value => (string?)value),
            ColumnKind.Number => Of(NpgsqlDbType.Integer, value => (int)value!),
            ColumnKind.Flag => Of(NpgsqlDbType.Boolean, value => (bool)value!),
            _ => Of(NpgsqlDbType.TimestampTz, value => value is long ticks ? (DateTime?)Instant(ticks) : null),
        };

        NpgsqlParameter Of<T>(NpgsqlDbType type, Func<object?, T> cast) =>
            new NpgsqlParameter<T[]> { NpgsqlDbType = NpgsqlDbType.Array | type, TypedValue = [.. rows.Select(row => cast(column.Value(row)))] };
    }
}
