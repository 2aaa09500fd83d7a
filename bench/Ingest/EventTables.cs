using CchcLive.Bench.Workload;
using Npgsql;

namespace CchcLive.Bench.Ingest;

/// <summary>
/// The tables of the PostgreSQL peers: events with their key, counters kept by a trigger. No further index, which a real system would have for
/// looking a dossier up: the peers are spared its cost.
/// </summary>
internal static class EventTables
{
    private const string Tables = """
        CREATE TABLE events (source text, id text, code text NOT NULL, verb text NOT NULL, unit text NOT NULL, at timestamptz NOT NULL, data text NOT NULL, PRIMARY KEY (source, id));
        CREATE TABLE counters (unit text, verb text, n bigint NOT NULL, PRIMARY KEY (unit, verb)) WITH (fillfactor = 50);
        """;

    private const string RowTrigger = """
        CREATE FUNCTION count_row() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          INSERT INTO counters VALUES (NEW.unit, NEW.verb, 1) ON CONFLICT (unit, verb) DO UPDATE SET n = counters.n + 1;
          RETURN NULL;
        END $$;
        CREATE TRIGGER count AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION count_row();
        """;

    // ordered, so that concurrent batches lock the counters in one order
    private const string StatementTrigger = """
        CREATE FUNCTION count_statement() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          INSERT INTO counters SELECT unit, verb, count(*) FROM added GROUP BY unit, verb ORDER BY unit, verb
            ON CONFLICT (unit, verb) DO UPDATE SET n = counters.n + excluded.n;
          RETURN NULL;
        END $$;
        CREATE TRIGGER count AFTER INSERT ON events REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_statement();
        """;

    /// <summary>Creates the tables with one of the two triggers.</summary>
    public static async Task CreateAsync(NpgsqlDataSource database, bool perRow)
    {
        await using var command = database.CreateCommand(Tables + (perRow ? RowTrigger : StatementTrigger));
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>What the counters say.</summary>
    public static async Task<Tally> TallyAsync(NpgsqlDataSource database)
    {
        var tally = new Tally();
        await using var command = database.CreateCommand("SELECT unit, verb, n FROM counters");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) tally.Add(reader.GetString(0), reader.GetString(1), reader.GetInt64(2));
        return tally;
    }
}
