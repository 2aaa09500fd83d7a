using System.Globalization;
using CchcLive.Bench.Scans;
using CchcLive.Bench.Workload;
using Npgsql;

namespace CchcLive.Bench.Reads;

/// <summary>The tables of the PostgreSQL peers: a row a dossier, and from it a view and a counter table.</summary>
internal static class BoardTables
{
    /// <summary>As many figures a unit as the product's board has.</summary>
    public const int Figures = 31;

    private const string Dossiers = "CREATE UNLOGGED TABLE dossiers (code text, unit text NOT NULL, field text NOT NULL, received timestamptz NOT NULL, due date NOT NULL, ended timestamptz)";

    /// <summary>The polling query.</summary>
    public const string GroupBy = "SELECT unit, count(*) AS received, count(ended) AS processed, count(*) FILTER (WHERE ended >= due + 1) AS late FROM dossiers GROUP BY unit ORDER BY unit";

    private const string Derived = $"""
        CREATE MATERIALIZED VIEW board AS {GroupBy};
        CREATE UNIQUE INDEX ON board (unit);
        """;

    /// <summary>Creates the table of dossiers.</summary>
    public static Task CreateAsync(NpgsqlDataSource database) => ExecuteAsync(database, Dossiers);

    /// <summary>Adds the dossiers of whole streams.</summary>
    public static Task AddAsync(NpgsqlDataSource database, IReadOnlyList<BenchEvent> events) => DossierRows.CopyAsync(database, events);

    /// <summary>Makes the view, and the counter table that triggers would have kept: a row a unit, a column a figure.</summary>
    public static async Task DeriveAsync(NpgsqlDataSource database)
    {
        var others = string.Join(", ", Enumerable.Range(3, Figures - 2).Select(n => string.Create(CultureInfo.InvariantCulture, $"{n}::bigint AS f{n}")));
        await ExecuteAsync(database, Derived);
        await ExecuteAsync(database, $"CREATE TABLE counters AS SELECT unit, received, processed, {others} FROM board ORDER BY unit");
        await ExecuteAsync(database, "ALTER TABLE counters ADD PRIMARY KEY (unit)");
        foreach (var table in (string[])["dossiers", "board", "counters"]) await ExecuteAsync(database, $"VACUUM ANALYZE {table}");
    }

    private static async Task ExecuteAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }
}
