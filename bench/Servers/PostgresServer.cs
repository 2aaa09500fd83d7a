using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace CchcLive.Bench.Servers;

/// <summary>A PostgreSQL server with full durability in a temporary folder.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>Its durability, as results print it.</summary>
    public const string Durability = "fsync=on, synchronous_commit=on, full_page_writes=on";

    private readonly string _folder;
    private readonly int _port;
    private Child _server;

    private PostgresServer(string folder, int port, Child server) => (_folder, _port, _server) = (folder, port, server);

    /// <summary>Where the server's programs are.</summary>
    public static string Binaries { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Path.Combine(Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last(), "bin")
        : throw new InvalidOperationException("PostgreSQL is missing: apt-get install -y --no-install-recommends postgresql");

    private static string[] AsUser => Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : ["env"];

    /// <summary>CPU seconds of the server and its backends.</summary>
    public double Cpu => _server.Cpu;

    /// <summary>Creates and starts a server.</summary>
    public static async Task<PostgresServer> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("cchc-bench-pg-").FullName;
        if (Environment.IsPrivilegedProcess) await Process.Start("chown", ["postgres", folder]).WaitForExitAsync();
        await Child.RunAsync("/dev/null", AsUser[0], [.. AsUser[1..], Path.Combine(Binaries, "initdb"), "-D", Path.Combine(folder, "data"), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C"]);
        var port = Ports.Next();
        var server = new PostgresServer(folder, port, Launch(folder, port));
        await server.ReadyAsync();
        return server;
    }

    /// <summary>Kills the server without warning and starts it again; answers when it takes connections.</summary>
    public async Task CrashAndRestartAsync()
    {
        await _server.DisposeAsync();
        File.Delete(Path.Combine(_folder, "data", "postmaster.pid"));
        _server = Launch(_folder, _port);
        await ReadyAsync();
    }

    /// <summary>Creates a database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateAsync(string database)
    {
        await using var connection = new NpgsqlConnection(Address("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {database}", connection);
        await command.ExecuteNonQueryAsync();
        return Address(database);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static Child Launch(string folder, int port) => Child.Start(
        "/dev/null", AsUser[0], [.. AsUser[1..], Path.Combine(Binaries, "postgres"), "-D", Path.Combine(folder, "data"), "-k", folder, "-p", port.ToString(CultureInfo.InvariantCulture),
            "-c", "listen_addresses=127.0.0.1", "-c", "max_connections=250", "-c", "shared_buffers=512MB", "-c", "max_wal_size=8GB", "-c", "work_mem=64MB"]);

    private string Address(string database) => string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};Maximum Pool Size=220;Max Auto Prepare=20;Auto Prepare Min Usages=1");

    private Task ReadyAsync() => _server.UntilAsync(async () =>
    {
        await using var connection = new NpgsqlConnection(Address("postgres") + ";Pooling=false;Timeout=5");
        await connection.OpenAsync();
        return true;
    });
}
