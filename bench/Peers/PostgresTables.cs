using CchcLive.Bench.Ingest;
using Npgsql;

namespace CchcLive.Bench.Peers;

/// <summary>The tables of the PostgreSQL peers that tell screens: those of <see cref="EventTables"/>, and what each way of telling needs.</summary>
internal static class PostgresTables
{
    /// <summary>The channel of notifications: unit and receipts so far, separated by a space.</summary>
    public const string Channel = "board";

    private const string Events = """
        CREATE TABLE events (source text, id text, code text NOT NULL, verb text NOT NULL, unit text NOT NULL, at timestamptz NOT NULL, data text NOT NULL, PRIMARY KEY (source, id));
        CREATE TABLE counters (unit text, verb text, n bigint NOT NULL, PRIMARY KEY (unit, verb)) WITH (fillfactor = 50);
        """;

    private const string TellingTrigger = """
        CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE total bigint; BEGIN
          INSERT INTO counters VALUES (NEW.unit, NEW.verb, 1) ON CONFLICT (unit, verb) DO UPDATE SET n = counters.n + 1 RETURNING n INTO total;
          IF NEW.verb = 'received' THEN PERFORM pg_notify('board', NEW.unit || ' ' || total); END IF;
          RETURN NULL;
        END $$;
        CREATE TRIGGER tell AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION tell();
        """;

    private const string View = """
        CREATE MATERIALIZED VIEW board AS SELECT unit, count(*) AS n FROM events WHERE verb = 'received' GROUP BY unit;
        CREATE UNIQUE INDEX ON board (unit);
        """;

    /// <summary>Creates what a way of telling needs, unless it is there from an earlier start.</summary>
    public static async Task CreateAsync(NpgsqlDataSource database, PostgresTelling telling)
    {
        await using var exists = database.CreateCommand("SELECT count(*) FROM pg_tables WHERE tablename = 'events'");
        if ((long)(await exists.ExecuteScalarAsync())! > 0) return;
        if (telling == PostgresTelling.Polled)
        {
            await EventTables.CreateAsync(database, perRow: false);
            return;
        }

        await using var command = database.CreateCommand(Events + (telling == PostgresTelling.Notified ? TellingTrigger : View));
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>How screens hear of what PostgreSQL has.</summary>
internal enum PostgresTelling
{
    /// <summary>A row trigger counts and notifies, a push an event.</summary>
    Notified,

    /// <summary>The counter table is read once a second.</summary>
    Polled,

    /// <summary>A materialised view is refreshed and read once a second.</summary>
    Viewed,
}
